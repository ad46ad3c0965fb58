package jp.machi.formats.write;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/** Rows of a Parquet file as canonical texts, some thousand in memory at a time. */
final class ParquetCursor implements RowCursor {
  private final List<Column> columns;
  private final DuckSession session;
  private final DuckDBPreparedStatement statement;
  private final DuckDBChunkedResult result;
  private String[][] block = new String[1][0];
  private int row;
  private long number;

  ParquetCursor(Path file, List<Column> columns) throws IOException {
    this.columns = columns;
    this.session = DuckSession.open(file);
    try {
      // A folder named a=b must not become a column.
      statement =
          session
              .connection()
              .prepare(
                  "FROM read_parquet(" + DuckSession.path(file) + ", hive_partitioning = false)");
      result = statement.query();
    } catch (SQLException failure) {
      session.close();
      throw DuckSession.failed(failure);
    }
  }

  @Override
  public @Nullable SourceRow next() throws IOException {
    if (row == block[0].length) {
      if (!fill()) {
        return null;
      }
      row = 0;
    }
    String[] cells = new String[block.length];
    for (int column = 0; column < cells.length; column++) {
      cells[column] = block[column][row];
    }
    row++;
    number++;
    return new SourceRow(number, List.of(cells));
  }

  private boolean fill() {
    do {
      if (!result.nextChunk()) {
        return false;
      }
    } while (result.chunk().rowCount() == 0);
    DuckDBDataChunkReader chunk = result.chunk();
    block = new String[columns.size()][];
    for (int column = 0; column < block.length; column++) {
      block[column] = texts(columns.get(column).type(), chunk.vector(column));
    }
    return true;
  }

  private static String[] texts(ColumnType type, DuckDBReadableVector vector) {
    String[] texts = new String[(int) vector.rowCount()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = vector.isNull(i) ? "" : text(type, vector, i);
    }
    return texts;
  }

  private static String text(ColumnType type, DuckDBReadableVector vector, int row) {
    return switch (type) {
      case TEXT -> vector.getString(row);
      case INTEGER -> Long.toString(vector.getLong(row));
      case DECIMAL -> DecimalText.of(vector.getDouble(row));
      case DATE -> vector.getLocalDate(row).toString();
    };
  }

  @Override
  public void close() throws IOException {
    try (session;
        statement) {
      result.close();
    } catch (SQLException failure) {
      throw DuckSession.failed(failure);
    }
  }
}
