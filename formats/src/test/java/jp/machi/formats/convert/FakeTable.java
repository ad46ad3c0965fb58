package jp.machi.formats.convert;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToLongFunction;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.SourceTable;
import org.jspecify.annotations.Nullable;

/** A table of any length whose rows are made when they are read. Counts what is open. */
final class FakeTable implements SourceTable {
  private final IntToLongFunction rowsInReading;
  private final Cells cells;
  private final AtomicInteger readings = new AtomicInteger();
  private final AtomicInteger stillOpen = new AtomicInteger();

  /** Makes the cells of a row, counting from 1. */
  interface Cells {
    List<String> of(long row) throws IOException;
  }

  FakeTable(long rows, Cells cells) {
    this(reading -> rows, cells);
  }

  /** A table whose length is another in each reading, counting from 1. */
  FakeTable(IntToLongFunction rowsInReading, Cells cells) {
    this.rowsInReading = rowsInReading;
    this.cells = cells;
  }

  /** How often the table was opened. */
  int readings() {
    return readings.get();
  }

  /** Cursors not closed yet. */
  int stillOpen() {
    return stillOpen.get();
  }

  @Override
  public RowCursor open() {
    long rows = rowsInReading.applyAsLong(readings.incrementAndGet());
    stillOpen.incrementAndGet();
    return new RowCursor() {
      private long number;

      @Override
      public @Nullable SourceRow next() throws IOException {
        number++;
        return number > rows ? null : new SourceRow(number, cells.of(number));
      }

      @Override
      public void close() {
        stillOpen.decrementAndGet();
      }
    };
  }

  @Override
  public String name() {
    return "";
  }

  @Override
  public List<String> header() {
    return List.of();
  }

  @Override
  public long headerRow() {
    return 1;
  }

  @Override
  public List<SourceRow> notes() {
    return List.of();
  }
}
