package jp.machi.core.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.machi.core.table.Remark;
import jp.machi.core.table.SourceRow;

/** Puts tables of the same columns that stand beside each other below each other. */
final class JoinedSides {
  private JoinedSides() {}

  /** One table of all sides, in their order; what stands above a side alone becomes a column. */
  static TableDraft.Made join(List<SideBySide.Side> sides, List<TableDraft.Made> drafts) {
    TableDraft.Made first = drafts.getFirst();
    boolean grouped = sides.stream().anyMatch(side -> !side.group().isEmpty());
    List<List<String>> paths = new ArrayList<>(first.paths());
    List<String> header = new ArrayList<>(first.table().header());
    if (grouped) {
      String name = header.contains(TableDraft.GROUP) ? TableDraft.GROUP + "2" : TableDraft.GROUP;
      paths.addFirst(List.of(name));
      header.addFirst(name);
    }
    List<Remark> remarks = new ArrayList<>();
    List<SourceRow> notes = new ArrayList<>();
    List<SourceRow> rows = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      RecoveredTable table = drafts.get(i).table();
      remarks.addAll(table.remarks());
      notes.addAll(table.notes());
      String group = sides.get(i).group();
      table.rows().forEach(row -> rows.add(grouped ? with(group, row) : row));
    }
    long headerRow = first.table().headerRow();
    String count = Integer.toString(sides.size());
    remarks.add(new Remark("table.side_by_side", headerRow, "", "", "", Map.of("tables", count)));
    return new TableDraft.Made(
        new RecoveredTable("", header, headerRow, notes, remarks, rows), paths, false);
  }

  /** A table that could be several. */
  static TableDraft.Made asked(TableDraft.Made made) {
    long row = made.table().headerRow();
    Remark question = new Remark("table.maybe_side_by_side", row, "", "", "", Map.of());
    return new TableDraft.Made(made.table().remarked(List.of(question)), made.paths(), false);
  }

  private static SourceRow with(String group, SourceRow row) {
    List<String> cells = new ArrayList<>(row.cells());
    cells.addFirst(group);
    return new SourceRow(row.number(), cells, row.remarks());
  }
}
