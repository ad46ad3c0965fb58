package jp.machi.formats.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import jp.machi.core.layout.Merge;
import jp.machi.core.table.Remark;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * The rows as a person sees them. What is hidden was hidden on purpose, often names of staff: it is
 * not published, and reported as hidden sheets are. A hidden row becomes a blank one with a remark.
 */
final class VisibleRows implements RowCursor {
  private final RowCursor all;
  private final @Nullable SheetRows sheet;

  VisibleRows(RowCursor all) {
    this.all = all;
    this.sheet = all instanceof SheetRows rows ? rows : null;
  }

  @Override
  public @Nullable SourceRow next() throws IOException {
    SourceRow row = all.next();
    if (row == null || sheet == null) {
      return row;
    }
    if (sheet.isHidden()) {
      Remark hidden = new Remark("row.hidden", row.number(), "", "", "", Map.of());
      return new SourceRow(row.number(), List.of(), List.of(hidden));
    }
    BitSet columns = sheet.hiddenColumns();
    return columns.isEmpty() ? row : without(columns, row);
  }

  private static SourceRow without(BitSet hidden, SourceRow row) {
    List<String> cells = new ArrayList<>(row.cells());
    for (int column = hidden.nextSetBit(0);
        column >= 0 && column < cells.size();
        column = hidden.nextSetBit(column + 1)) {
      cells.set(column, "");
    }
    int end = cells.size();
    while (end > 0 && hidden.get(end - 1)) {
      end--;
    }
    return new SourceRow(row.number(), cells.subList(0, end), row.remarks());
  }

  BitSet hiddenColumns() {
    return sheet == null ? new BitSet() : sheet.hiddenColumns();
  }

  List<Merge> merges(long firstRows) throws IOException {
    return sheet == null ? List.of() : sheet.merges(firstRows);
  }

  @Override
  public void close() throws IOException {
    all.close();
  }
}
