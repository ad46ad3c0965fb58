package jp.machi.server.openlist.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import jp.machi.core.table.Column;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import jp.machi.formats.write.ReleasedTable;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows are asked for page by page, so that a long catalogue is never in memory whole.
 *
 * @param rows how many there were when it was asked for
 * @param pages the rows from an offset on; empty at the end
 */
record CatalogueTable(List<Column> columns, long rows, IntFunction<List<List<String>>> pages)
    implements ReleasedTable {

  @Override
  public RowCursor read() {
    return new Cursor(pages);
  }

  /** Nothing is open. */
  @Override
  public void close() {}

  /** Goes from page to page. Not thread-safe. */
  private static final class Cursor implements RowCursor {
    private final IntFunction<List<List<String>>> pages;
    private final Deque<List<String>> page = new ArrayDeque<>();
    private int done;

    Cursor(IntFunction<List<List<String>>> pages) {
      this.pages = pages;
    }

    @Override
    public @Nullable SourceRow next() {
      if (page.isEmpty()) {
        page.addAll(pages.apply(done));
      }
      List<String> row = page.poll();
      return row == null ? null : new SourceRow(++done, row);
    }

    @Override
    public void close() {}
  }
}
