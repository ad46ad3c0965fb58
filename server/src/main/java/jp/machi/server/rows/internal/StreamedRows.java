package jp.machi.server.rows.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import jp.machi.core.table.Column;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import jp.machi.formats.write.ReleasedTable;
import jp.machi.server.rows.RowPage;
import org.jspecify.annotations.Nullable;

/**
 * The rows that were asked for as a table, asked for page by page, so that many are never in memory
 * at once. Read once, by one thread.
 *
 * @param shown indexes of the columns wanted
 * @param first the first page
 * @param limit rows wanted
 * @param more the page that begins at a place
 */
record StreamedRows(List<Integer> shown, RowPage first, int limit, IntFunction<RowPage> more)
    implements ReleasedTable {

  @Override
  public List<Column> columns() {
    return shown.stream().map(first.columns()::get).toList();
  }

  @Override
  public long rows() {
    return Math.min(limit, first.total());
  }

  @Override
  public RowCursor read() {
    return new Cursor();
  }

  /** Nothing is open. */
  @Override
  public void close() {}

  private final class Cursor implements RowCursor {
    private final Deque<List<@Nullable Object>> page = new ArrayDeque<>(first.rows());
    private OptionalInt next = first.next();
    private int done;

    @Override
    public @Nullable SourceRow next() {
      if (done == limit) {
        return null;
      }
      if (page.isEmpty() && next.isPresent()) {
        RowPage following = more.apply(next.getAsInt());
        page.addAll(following.rows());
        next = following.next();
      }
      List<@Nullable Object> row = page.poll();
      if (row == null) {
        return null;
      }
      return new SourceRow(
          ++done, shown.stream().map(column -> RowPage.text(row.get(column))).toList());
    }

    @Override
    public void close() {}
  }
}
