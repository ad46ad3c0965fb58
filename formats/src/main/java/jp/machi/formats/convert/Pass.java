package jp.machi.formats.convert;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import jp.machi.core.standardise.Chunk;
import jp.machi.core.standardise.Plan;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.core.table.SourceTable;
import org.jspecify.annotations.Nullable;

/** One reading of a table from its first row to its last. Not thread-safe. */
final class Pass implements AutoCloseable {
  private final List<Column> expected;
  private final boolean[] unfit;
  private final ChunkStream chunks;
  private final LongConsumer rowsDone;
  private long rows;

  Pass(SourceTable table, Plan plan, LongConsumer rowsDone) {
    this.expected = plan.columns();
    this.unfit = new boolean[expected.size()];
    this.chunks = new ChunkStream(table, plan);
    this.rowsDone = rowsDone;
  }

  /** The next chunk, null after the last. */
  @Nullable Chunk next() throws IOException {
    Chunk chunk = chunks.next();
    if (chunk != null) {
      for (int column = 0; column < unfit.length; column++) {
        unfit[column] |= chunk.unfit()[column];
      }
      rows += chunk.rows();
      rowsDone.accept(rows);
    }
    return chunk;
  }

  /** Uses the chunks that are left. */
  void rest(ChunkUse use) throws IOException {
    for (Chunk chunk = next(); chunk != null; chunk = next()) {
      use.accept(chunk);
    }
  }

  /** Whether every value so far fits columns of these types. */
  boolean fits(List<Column> columns) {
    for (int column = 0; column < unfit.length; column++) {
      if (unfit[column] && columns.get(column).type() != ColumnType.TEXT) {
        return false;
      }
    }
    return true;
  }

  /** The plan's columns; TEXT where a value so far did not fit. */
  List<Column> columns() {
    List<Column> fitting = new ArrayList<>();
    for (int column = 0; column < unfit.length; column++) {
      Column planned = expected.get(column);
      fitting.add(unfit[column] ? new Column(planned.name(), ColumnType.TEXT) : planned);
    }
    return List.copyOf(fitting);
  }

  /** Rows so far. */
  long rows() {
    return rows;
  }

  @Override
  public void close() {
    chunks.close();
  }

  /** What is done with a chunk. */
  @FunctionalInterface
  interface ChunkUse {
    void accept(Chunk chunk) throws IOException;
  }
}
