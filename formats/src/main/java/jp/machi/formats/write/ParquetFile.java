package jp.machi.formats.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.machi.core.table.Column;

/**
 * Rows into Parquet, in order and in constant memory (docs/adr/0003). The same rows give the same
 * bytes. An empty cell is null; TEXT is a string, INTEGER a 64-bit integer, DECIMAL a double and
 * DATE a date.
 */
public final class ParquetFile {
  /** DuckDB's own default: large enough to compress well, small enough to skip by. */
  private static final int ROW_GROUP_ROWS = 122_880;

  /** Ends a row group of long rows earlier, so that it fits the session's memory. */
  private static final String ROW_GROUP_BYTES = "32MB";

  private ParquetFile() {}

  /**
   * Loads DuckDB on a thread of its own, which takes most of a second, while the caller still looks
   * at the source. Needs no closing; without it the first write loads.
   */
  public static void prepare() {
    Thread.ofPlatform().daemon().name("machi-load").start(DuckSession::load);
  }

  /** {@link #write(Path, List, BitSet, RowBlocks)} of columns that may all have values. */
  public static void write(Path file, List<Column> columns, RowBlocks rows) throws IOException {
    write(file, columns, new BitSet(), rows);
  }

  /**
   * Writes a file on the calling thread, which must be a platform thread. Where the rows fail,
   * their own exception comes out and the file may be there in part ({@link NewFile} tidies up).
   *
   * @param columns at least one
   * @param empty columns known to have no value in any row; handing an empty value over costs as
   *     much as a full one, and a standard has many items that a city does not keep
   * @param rows every value fits its column's type
   */
  public static void write(Path file, List<Column> columns, BitSet empty, RowBlocks rows)
      throws IOException {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("Parquet cannot hold a table without columns");
    }
    BitSet filled = new BitSet();
    filled.set(0, columns.size());
    filled.andNot(empty);
    filled.set(0); // one column at least must tell how many rows there are
    ParquetRows source = new ParquetRows(columns, filled.stream().toArray(), rows);
    try (DuckSession session = DuckSession.open(file)) {
      session.register("machi_rows", source);
      session.execute(copy(file, columns, filled));
    } catch (IOException failure) {
      source.rethrow();
      throw failure;
    }
  }

  private static String copy(Path file, List<Column> columns, BitSet filled) {
    List<String> stored = ColumnNames.stored(columns);
    String select =
        IntStream.range(0, columns.size())
            .mapToObj(column ->
                (filled.get(column)
                        ? "c" + column
                        : "NULL::" + ParquetRows.stored(columns.get(column).type()))
                    + " AS "
                    + DuckSession.name(stored.get(column)))
            .collect(Collectors.joining(", "));
    return "COPY (SELECT "
        + select
        + " FROM machi_rows()) TO "
        + DuckSession.path(file)
        + " (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false, ROW_GROUP_SIZE "
        + ROW_GROUP_ROWS
        + ", ROW_GROUP_SIZE_BYTES '"
        + ROW_GROUP_BYTES
        + "'"
        + ColumnNames.metadata(columns)
        + ")";
  }
}
