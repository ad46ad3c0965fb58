package jp.machi.formats.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.core.table.UnreadableSourceException;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of rows as a table function that DuckDB pulls from. DuckDB knows an exception of ours only
 * by its text, so the exception itself is kept for {@link #rethrow()}. For one query only.
 */
final class ParquetRows implements DuckDBTableFunction<Object, Object, Object> {
  /**
   * Where memory ends while a batch is handed over, DuckDB ends the whole process: 12 MB as UTF-8.
   */
  private static final int BATCH_CHARACTERS = 1 << 22;

  /** A row four times as long as the longest that is read from any file. */
  private static final int ROW_CHARACTERS = 1 << 24;

  private final List<Column> columns;
  private final int[] filled;
  private final RowBlocks rows;
  private String @Nullable [][] block = new String[1][0];
  private int done;
  private @Nullable Throwable failure;

  /**
   * @param filled the columns that may have values, in order; the others are not handed over
   */
  ParquetRows(List<Column> columns, int[] filled, RowBlocks rows) {
    this.columns = columns;
    this.filled = filled;
    this.rows = rows;
  }

  /** Throws what the rows threw, if they did. */
  void rethrow() throws IOException {
    switch (failure) {
      case null -> {}
      case IOException broken -> throw broken;
      case RuntimeException broken -> throw broken;
      case Error broken -> throw broken;
      default -> throw new IllegalStateException(failure);
    }
  }

  @Override
  public Object bind(DuckDBTableFunctionBindInfo info) {
    for (int column : filled) {
      info.addResultColumn("c" + column, stored(columns.get(column).type()));
    }
    return this;
  }

  static DuckDBColumnType stored(ColumnType type) {
    return switch (type) {
      case TEXT -> DuckDBColumnType.VARCHAR;
      case INTEGER -> DuckDBColumnType.BIGINT;
      case DECIMAL -> DuckDBColumnType.DOUBLE;
      case DATE -> DuckDBColumnType.DATE;
    };
  }

  @Override
  public Object init(DuckDBTableFunctionInitInfo info) {
    info.setMaxThreads(1);
    return this;
  }

  // DuckDB must hear of every failure, or the file would end early and look whole.
  @SuppressWarnings("CatchingUnchecked")
  @Override
  public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter out) throws Exception {
    try {
      return fill(out);
    } catch (Exception | Error thrown) {
      failure = thrown;
      throw thrown;
    }
  }

  private long fill(DuckDBDataChunkWriter out) throws IOException {
    String[][] source = block;
    while (source != null && done == source[0].length) {
      source = rows.next();
      block = source;
      done = 0;
    }
    if (source == null) {
      return 0;
    }
    int count = count(source, (int) Math.min(source[0].length - done, out.capacity()));
    for (int vector = 0; vector < filled.length; vector++) {
      int column = filled[vector];
      put(
          columns.get(column).type(),
          Arrays.copyOfRange(source[column], done, done + count),
          out.vector(vector));
    }
    done += count;
    return count;
  }

  /** So many of the next rows that their texts do not fill the session's memory; at least one. */
  private int count(String[][] source, int most) throws UnreadableSourceException {
    long characters = 0;
    for (int row = 0; row < most; row++) {
      long before = characters;
      for (int column : filled) {
        characters += source[column][done + row].length();
      }
      if (characters - before > ROW_CHARACTERS) {
        throw new UnreadableSourceException(
            "table.row_too_long", Map.of("limit", Integer.toString(ROW_CHARACTERS)));
      }
      if (characters > BATCH_CHARACTERS && row > 0) {
        return row;
      }
    }
    return most;
  }

  private static void put(ColumnType type, @Nullable String[] values, DuckDBWritableVector out)
      throws UnreadableSourceException {
    switch (type) {
      case TEXT -> putTexts(values, out);
      case INTEGER -> putEach(values, out, (row, text) -> out.setLong(row, Long.parseLong(text)));
      // Adding 0.0 makes a zero of a negative zero, which has no canonical text of its own.
      case DECIMAL ->
          putEach(values, out, (row, text) -> out.setDouble(row, Double.parseDouble(text) + 0.0));
      case DATE -> putEach(values, out, (row, text) -> out.setDate(row, LocalDate.parse(text)));
    }
  }

  private static void putTexts(@Nullable String[] values, DuckDBWritableVector out)
      throws UnreadableSourceException {
    // Encoded here, since the driver would wrap two buffers around each text.
    byte[] @Nullable [] texts = new byte[values.length][];
    for (int row = 0; row < texts.length; row++) {
      String text = values[row];
      if (text != null && !text.isEmpty()) {
        if (hasHalfCharacter(text)) {
          throw new UnreadableSourceException("file.half_character", Map.of());
        }
        texts[row] = text.getBytes(StandardCharsets.UTF_8);
      }
    }
    out.setStringUtf8Batch(0, texts);
  }

  /** UTF-8 cannot hold half of a surrogate pair; it would silently become a question mark. */
  private static boolean hasHalfCharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  private static void putEach(@Nullable String[] values, DuckDBWritableVector out, Put put) {
    for (int row = 0; row < values.length; row++) {
      String text = values[row];
      if (text == null || text.isEmpty()) {
        out.setNull(row);
      } else {
        put.at(row, text);
      }
    }
  }

  private interface Put {
    void at(int row, String text);
  }
}
