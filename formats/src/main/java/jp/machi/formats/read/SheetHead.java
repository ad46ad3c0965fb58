package jp.machi.formats.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.machi.core.layout.Grid;
import jp.machi.core.layout.Merge;
import jp.machi.core.table.Remark;
import jp.machi.core.table.SourceRow;

/**
 * The first rows of a sheet, or all of it where it is short.
 *
 * @param grid the rows as a person sees them, with a blank row where rows were left out
 * @param merges of the whole sheet, as far as they matter and within the limit
 * @param remarks about hidden columns that hold something, and about merges beyond the limit
 */
record SheetHead(Grid grid, List<Merge> merges, List<Remark> remarks) {

  /** Reads until the sheet ends or is too large to be looked at as a whole. */
  static SheetHead read(HeadedTable.Rows rows) throws IOException {
    try (VisibleRows cursor = new VisibleRows(rows.open())) {
      List<SourceRow> head = new ArrayList<>();
      long widest = 0;
      SourceRow row = cursor.next();
      while (row != null && head.size() < Grid.ROWS && widest * head.size() < Grid.CELLS) {
        if (!head.isEmpty() && isGap(head.getLast(), row)) {
          head.add(new SourceRow(row.number() - 1, List.of()));
        }
        head.add(row);
        widest = Math.max(widest, row.cells().size());
        row = cursor.next();
      }
      long last = head.isEmpty() ? 0 : head.getLast().number();
      List<Merge> merges = cursor.merges(last);
      List<Remark> remarks = new ArrayList<>(hidden(cursor.hiddenColumns()));
      if (merges.size() > Limits.MERGES) {
        merges = merges.subList(0, Limits.MERGES);
        Map<String, String> limit =
            Map.of("limit", String.format(Locale.ROOT, "%,d", Limits.MERGES));
        remarks.add(new Remark("table.too_many_merges", 0, "", "", "", limit));
      }
      return new SheetHead(new Grid(head, merges, row == null), List.copyOf(merges), remarks);
    }
  }

  /** A record of a text file has more lines where its cells have line breaks. */
  private static boolean isGap(SourceRow before, SourceRow row) {
    long lines = row.number() - before.number() - 1;
    for (String cell : lines > 0 ? before.cells() : List.<String>of()) {
      lines -= cell.chars().filter(c -> c == '\n').count();
    }
    return lines > 0;
  }

  private static List<Remark> hidden(BitSet columns) {
    if (columns.isEmpty()) {
      return List.of();
    }
    List<String> letters = new ArrayList<>();
    columns.stream().limit(NAMED).forEach(column -> letters.add(letters(column)));
    String names = String.join("、", letters);
    return List.of(new Remark("column.hidden", 0, "", "", "", Map.of("columns", names)));
  }

  /** Columns that are named in a remark; more would fill the page. */
  private static final int NAMED = 30;

  /** The name that Excel shows above a column. */
  private static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int left = column; left >= 0; left = left / 26 - 1) {
      letters.insert(0, (char) ('A' + left % 26));
    }
    return letters.toString();
  }
}
