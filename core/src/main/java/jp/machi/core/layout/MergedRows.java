package jp.machi.core.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.machi.core.table.Remark;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * The records of a table that is too long to be held, with the text of each cell that is merged
 * over rows filled into all of them, as {@link TableDraft} does for shorter tables.
 */
public final class MergedRows implements RowCursor {
  private final RowCursor all;
  private final List<String> header;

  /** By their first row; those before {@link #next} have begun. */
  private final List<Merge> merges;

  private int next;

  /** The merged cells that this row may be a part of, with their texts. */
  private final List<Open> open = new ArrayList<>();

  private record Open(Merge merge, String text) {}

  /**
   * Records of a long table.
   *
   * @param all the records in the order of the sheet
   * @param header names of the columns
   * @param merges of the whole sheet, in any order
   */
  public MergedRows(RowCursor all, List<String> header, List<Merge> merges) {
    this.all = all;
    this.header = header;
    this.merges =
        merges.stream()
            .filter(merge -> merge.lastRow() > merge.firstRow())
            .filter(merge -> merge.firstColumn() < header.size())
            .sorted(Comparator.comparingLong(Merge::firstRow))
            .toList();
  }

  @Override
  public @Nullable SourceRow next() throws IOException {
    SourceRow row = all.next();
    if (row == null || (open.isEmpty() && next == merges.size())) {
      return row;
    }
    long number = row.number();
    open.removeIf(merged -> merged.merge().lastRow() < number);
    SourceRow filled = open.isEmpty() ? row : filled(row);
    for (; next < merges.size() && merges.get(next).firstRow() <= number; next++) {
      Merge merge = merges.get(next);
      String text = row.cell(merge.firstColumn()).strip();
      if (merge.firstRow() == number && !text.isEmpty()) { // else it begins above the records
        open.add(new Open(merge, text));
      }
    }
    return filled;
  }

  private SourceRow filled(SourceRow row) {
    List<String> cells = new ArrayList<>(row.cells());
    List<Remark> remarks = new ArrayList<>(row.remarks());
    for (Open merged : open) {
      int column = merged.merge().firstColumn();
      while (cells.size() <= column) {
        cells.add("");
      }
      if (cells.get(column).isBlank()) {
        cells.set(column, merged.text());
        remarks.add(LayoutRemarks.filled(row.number(), header.get(column), merged.text()));
      }
    }
    return new SourceRow(row.number(), List.copyOf(cells), List.copyOf(remarks));
  }

  @Override
  public void close() throws IOException {
    all.close();
  }
}
