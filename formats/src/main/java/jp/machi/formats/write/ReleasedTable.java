package jp.machi.formats.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.machi.core.table.Column;
import jp.machi.core.table.RowCursor;

/**
 * A released table in its Parquet file. Reads on the calling thread through DuckDB: never call from
 * a virtual thread.
 */
public interface ReleasedTable extends AutoCloseable {

  /** Opens a Parquet file that {@link jp.machi.formats.convert.Converter} made. */
  static ReleasedTable open(Path parquet) throws IOException {
    return new ParquetTable(parquet);
  }

  /** Columns in order. */
  List<Column> columns();

  /** Number of rows. */
  long rows();

  /** All rows in order as canonical texts; row numbers count from 1. */
  RowCursor read() throws IOException;

  @Override
  void close() throws IOException;
}
