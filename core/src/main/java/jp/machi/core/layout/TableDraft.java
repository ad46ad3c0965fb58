package jp.machi.core.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.machi.core.layout.BodyRows.Kind;
import jp.machi.core.table.Remark;
import jp.machi.core.table.SourceRow;

/** Puts one area with a known header in order, row by row. */
final class TableDraft {
  /** Column for the headings between rows, as the national lists call such a grouping. */
  static final String GROUP = "区分";

  /** Headings inside headings that are told apart by their marks; deeper ones are one level. */
  private static final int LEVELS = 3;

  private final Area area;
  private final Grid grid;
  private final Heading heading;
  private final BodyRows body;
  private final List<Remark> mismatches;
  private final List<Integer> columns = new ArrayList<>();
  private final Map<Character, Integer> levels = new LinkedHashMap<>();
  private final int titleRow;
  private boolean changed;

  private TableDraft(Area area, Heading heading) {
    this.area = area;
    this.grid = area.grid();
    this.heading = heading;
    this.body = BodyRows.of(area, heading);
    this.mismatches = Totals.prove(area, heading, body.kinds());
    for (int column = area.left(); column < area.right(); column++) {
      boolean named = !heading.paths().get(column - area.left()).isEmpty();
      if (named || !area.isBlankColumn(column, heading.first())) {
        columns.add(column);
      } else {
        changed |= columns.isEmpty(); // a table that begins further to the right
      }
    }
    titleRow = firstTitle();
    if (titleRow >= 0) {
      levels.put(mark(titleRow), 0);
    }
    for (int row = heading.body(); row < area.bottom(); row++) {
      if (body.kinds()[row] == Kind.HEADING && levels.size() < LEVELS) {
        levels.putIfAbsent(mark(row), levels.size());
      }
    }
  }

  /**
   * A table in order.
   *
   * @param table the table
   * @param paths for each column the names from the outermost to its own
   * @param plain whether it is what a single header row with records below is, too
   */
  record Made(RecoveredTable table, List<List<String>> paths, boolean plain) {}

  static Made make(Area area, Heading heading) {
    return new TableDraft(area, heading).make();
  }

  /** The header of a table that is too long to be held; every column keeps its place. */
  static RecoveredTable headerOnly(Area area, Heading heading) {
    TableDraft draft = new TableDraft(area.rows(area.top(), heading.body()), heading);
    return new RecoveredTable(
        "",
        heading.names(),
        area.grid().number(heading.first()),
        draft.notes(),
        draft.tableRemarks(),
        List.of());
  }

  /**
   * The title that belongs to the first records as those further down belong to theirs, each with
   * the header again below it; -1 where it is the title of all.
   */
  private int firstTitle() {
    int title = -1;
    for (int aside : heading.asides()) {
      title = aside == heading.first() - 1 && area.filled(aside) == 1 ? aside : title;
    }
    for (int row = heading.body(); title >= 0 && row + 1 < area.bottom(); row++) {
      if (body.kinds()[row] == Kind.HEADING
          && body.kinds()[row + 1] == Kind.HEADER_AGAIN
          && mark(row) == mark(title)) {
        return title;
      }
    }
    return -1;
  }

  private char mark(int row) {
    char first = grid.text(row, area.firstFilled(row)).charAt(0);
    return RowWords.isMarkedHeading(grid.text(row, area.firstFilled(row))) ? first : ' ';
  }

  private Made make() {
    List<List<String>> paths = new ArrayList<>();
    List<String> groups = groupNames();
    groups.forEach(name -> paths.add(List.of(name)));
    columns.forEach(column -> paths.add(heading.paths().get(column - area.left())));
    List<String> names = paths.stream().map(path -> String.join(Heading.JOINT, path)).toList();
    List<SourceRow> rows = rows(names, groups.size());
    RecoveredTable table =
        new RecoveredTable("", names, grid.number(heading.first()), notes(), tableRemarks(), rows);
    boolean plain = !changed && !heading.joined() && area.left() == 0 && isAllRecords();
    return new Made(table, List.copyOf(paths), plain);
  }

  private List<String> groupNames() {
    List<String> taken = heading.names();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < levels.size(); i++) {
      String name = GROUP;
      for (int next = 2; taken.contains(name) || names.contains(name); next++) {
        name = GROUP + next;
      }
      names.add(name);
    }
    return names;
  }

  private boolean isAllRecords() {
    for (int row = heading.body(); row < area.bottom(); row++) {
      Kind kind = body.kinds()[row];
      if (kind != Kind.RECORD && kind != Kind.BLANK) {
        return false;
      }
    }
    return true;
  }

  private List<SourceRow> notes() {
    return heading.asides().stream().map(grid::row).toList();
  }

  private List<Remark> tableRemarks() {
    List<Remark> remarks = new ArrayList<>();
    for (int column : columns) {
      List<String> path = heading.paths().get(column - area.left());
      if (heading.joined() && path.size() > 1) {
        remarks.add(
            LayoutRemarks.joined(
                grid.number(heading.first()),
                String.join(Heading.JOINT, path),
                String.join("｜", path)));
      }
    }
    for (int row : heading.asides()) {
      if (row > heading.first() && !HeaderFinder.isPreamble(area.part(row))) {
        remarks.add(LayoutRemarks.aside(grid.number(row), area.line(row)));
      }
    }
    remarks.addAll(body.questions());
    remarks.addAll(mismatches);
    return remarks;
  }

  private List<SourceRow> rows(List<String> names, int groups) {
    List<SourceRow> rows = new ArrayList<>();
    List<Remark> waiting = new ArrayList<>();
    String[] group = new String[groups];
    Arrays.fill(group, "");
    if (titleRow >= 0) {
      group[0] = RowWords.unmarked(grid.text(titleRow, area.firstFilled(titleRow)));
    }
    for (int row = heading.body(); row < area.bottom(); row++) {
      String line = area.line(row);
      long number = grid.number(row);
      changed |= !grid.row(row).remarks().isEmpty();
      waiting.addAll(grid.row(row).remarks());
      switch (body.kinds()[row]) {
        case BLANK -> {}
        case HEADING -> {
          int level = levels.getOrDefault(mark(row), groups - 1);
          group[level] = RowWords.unmarked(grid.text(row, area.firstFilled(row)));
          Arrays.fill(group, level + 1, groups, "");
          waiting.add(LayoutRemarks.heading(number, line, names.get(level)));
        }
        case TOTAL -> waiting.add(LayoutRemarks.total(number, line));
        case NOTE -> waiting.add(LayoutRemarks.note(number, line));
        case HEADER_AGAIN -> waiting.add(LayoutRemarks.headerAgain(number, line));
        case RECORD -> {
          rows.add(record(row, group, names, waiting));
          waiting.clear();
        }
      }
    }
    if (!waiting.isEmpty() && !rows.isEmpty()) {
      SourceRow last = rows.removeLast();
      waiting.addAll(0, last.remarks());
      rows.add(new SourceRow(last.number(), last.cells(), List.copyOf(waiting)));
    }
    return rows;
  }

  private SourceRow record(int row, String[] group, List<String> names, List<Remark> before) {
    List<Remark> remarks = new ArrayList<>(before);
    List<String> cells = new ArrayList<>(List.of(group));
    for (int column : columns) {
      String cell = grid.row(row).cell(column);
      if (cell.isBlank() && isBelowMerged(row, column)) {
        cell = grid.shown(row, column);
        if (!cell.isEmpty()) {
          changed = true;
          remarks.add(LayoutRemarks.filled(grid.number(row), names.get(cells.size()), cell));
        }
      }
      cells.add(cell);
    }
    return new SourceRow(grid.number(row), cells, List.copyOf(remarks));
  }

  /** Whether a cell belongs to one that begins above it in the same column, below the header. */
  private boolean isBelowMerged(int row, int column) {
    int above = row;
    while (above > heading.body() && grid.isCovered(above, column)) {
      above--;
    }
    return above < row
        && !grid.isCovered(above, column)
        && grid.lastRow(above, column) >= row
        && !grid.text(above, column).isEmpty();
  }
}
