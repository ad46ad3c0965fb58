package jp.machi.core.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jp.machi.core.table.Remark;
import jp.machi.core.table.SourceRow;

/**
 * Puts a sheet in order that people laid out for the eye: headers in several rows, merged cells,
 * headings between rows, totals and notes, tables below and beside each other, years across. What
 * is not certain stays as it stands, with a question, or is refused; nothing is guessed and nothing
 * is dropped without a remark.
 */
public final class LayoutRecovery {
  /** Rows that must look alike before a table counts as one without a header. */
  private static final int ROWS_WITHOUT_HEADER = 3;

  private final Predicate<String> known;
  private final HeaderFinder finder;

  /** What a sheet turned out to be. */
  public sealed interface Recovered {

    /** One table with one header row and nothing but records below: its rows can be streamed. */
    record Plain(Layout.Found layout) implements Recovered {}

    /** Tables that were put in order, at least one. */
    record Tables(List<RecoveredTable> tables) implements Recovered {}

    /**
     * The beginning of one long table whose header is more than one row, or none.
     *
     * @param header the table without rows
     * @param firstRow 1-based source row of the first record
     */
    record Begun(RecoveredTable header, long firstRow) implements Recovered {}

    /** Nothing certain. */
    record Undecided(Layout.Undecided why) implements Recovered {}
  }

  /**
   * A recovery with further evidence.
   *
   * @param known whether a text is a heading of a known dataset
   */
  public LayoutRecovery(Predicate<String> known) {
    this.known = known;
    this.finder = new HeaderFinder(known);
  }

  /** Puts a sheet in order; a grid that is not whole is the beginning of one table. */
  public Recovered recover(Grid grid) {
    List<SourceRow> filled = grid.filledRows(HeaderFinder.SAMPLE_ROWS);
    Layout layout = finder.find(filled);
    if (filled.isEmpty() || HeaderFinder.isPreamble(filled.getFirst())) {
      return asFound(layout);
    }
    if (!grid.whole()) {
      return begun(grid, layout);
    }
    List<TableDraft.Made> made = new ArrayList<>();
    for (Area area : StackedTables.of(sheet(grid), known)) {
      if (!addTables(area, made)) {
        made.clear();
        break;
      }
    }
    if (made.isEmpty()) {
      return withoutHeader(grid, layout);
    }
    if (made.size() == 1 && made.getFirst().plain() && layout instanceof Layout.Found found) {
      RecoveredTable table = CrossTable.melted(made.getFirst());
      boolean same = filled.get(found.header()).number() == table.headerRow();
      if (same && table.remarks().isEmpty()) {
        return new Recovered.Plain(found);
      }
    }
    return new Recovered.Tables(made.stream().map(CrossTable::melted).toList());
  }

  /** A long table is one table; only its header may be more than a row. */
  private Recovered begun(Grid grid, Layout layout) {
    Optional<Heading> heading = HeaderRows.certain(sheet(grid), known);
    if (heading.filter(Heading::joined).isPresent()) {
      Heading joined = heading.get();
      return new Recovered.Begun(
          TableDraft.headerOnly(sheet(grid), joined), grid.number(joined.body()));
    }
    return withoutHeader(grid, layout);
  }

  private static boolean isUndecided(Layout layout, String why) {
    return layout instanceof Layout.Undecided(String code, long _) && code.equals(why);
  }

  private static Area sheet(Grid grid) {
    return new Area(grid, 0, grid.height(), 0, grid.width());
  }

  private static Recovered asFound(Layout layout) {
    return switch (layout) {
      case Layout.Found found -> new Recovered.Plain(found);
      case Layout.Undecided why -> new Recovered.Undecided(why);
    };
  }

  /** Adds the tables of an area; false where none is certain. */
  private boolean addTables(Area area, List<TableDraft.Made> made) {
    Optional<Heading> heading = HeaderRows.certain(area, known);
    if (heading.isEmpty()) {
      return false;
    }
    SideBySide.Sides sides = SideBySide.of(area, heading.get(), known);
    List<TableDraft.Made> drafts = new ArrayList<>();
    for (SideBySide.Side side : sides.sides()) {
      drafts.add(TableDraft.make(side.area(), side.heading()));
    }
    if (drafts.stream().anyMatch(draft -> draft.table().rows().isEmpty())) {
      return false;
    }
    if (sides.alike() && drafts.size() > 1) {
      made.add(JoinedSides.join(sides.sides(), drafts));
    } else if (sides.doubtful()) {
      made.add(JoinedSides.asked(drafts.getFirst()));
    } else {
      made.addAll(drafts);
    }
    return true;
  }

  /** A table whose first row is a record as those below: it gets made-up names and a question. */
  private Recovered withoutHeader(Grid grid, Layout layout) {
    Area sheet = sheet(grid);
    List<SourceRow> rows = sheet.filledRows(HeaderFinder.SAMPLE_ROWS);
    boolean record =
        (isUndecided(layout, "table.no_header") && startsWithRecord(rows))
            || (isUndecided(layout, "table.header_undecided") && recursBelow(rows));
    if (rows.size() < ROWS_WITHOUT_HEADER || !record) {
      return asFound(layout);
    }
    List<String> names = new ArrayList<>();
    for (int column = 1; column <= grid.width(); column++) {
      names.add("列" + column);
    }
    Remark question =
        new Remark(
            "table.made_up_header",
            0,
            "",
            "",
            "",
            Map.of("columns", Integer.toString(names.size())));
    List<SourceRow> records = grid.whole() ? sheet.filledRows(Grid.ROWS) : List.of();
    RecoveredTable table = new RecoveredTable("", names, 0, List.of(), List.of(question), records);
    return grid.whole()
        ? new Recovered.Tables(List.of(table))
        : new Recovered.Begun(table, rows.getFirst().number());
  }

  /** Whether the first row has values wherever the others have, and is as wide. */
  private static boolean startsWithRecord(List<SourceRow> rows) {
    SourceRow first = rows.getFirst();
    List<SourceRow> others = rows.subList(1, rows.size());
    List<Integer> values =
        HeaderFinder.valueColumns(new SourceRow(0, List.copyOf(blank(first))), others);
    long agree = values.stream().filter(column -> CellShape.isValue(first.cell(column))).count();
    long differ =
        values.stream()
            .map(first::cell)
            .filter(cell -> !cell.isBlank() && !CellShape.isValue(cell))
            .count();
    int fullest = others.stream().mapToInt(HeaderFinder::filled).max().orElse(0);
    return agree >= 2 && differ == 0 && HeaderFinder.filled(first) * 2 >= fullest;
  }

  /**
   * Whether two texts of the first row stand below again, each in its column, and it has values
   * wherever the others have: names of columns do not stand among what they name.
   */
  private static boolean recursBelow(List<SourceRow> rows) {
    SourceRow first = rows.getFirst();
    List<SourceRow> others =
        rows.stream().skip(1).filter(row -> !row.cells().equals(first.cells())).toList();
    List<Integer> values =
        HeaderFinder.valueColumns(new SourceRow(0, List.copyOf(blank(first))), others);
    int agree = 0;
    int again = 0;
    for (int column = 0; column < first.cells().size(); column++) {
      String cell = first.cell(column).strip();
      int at = column;
      if (!cell.isEmpty() && values.contains(column)) {
        if (!CellShape.isValue(cell) || Times.isTime(cell)) {
          return false;
        }
        agree++;
      } else if (!cell.isEmpty()) {
        again += others.stream().anyMatch(row -> row.cell(at).strip().equals(cell)) ? 1 : 0;
      }
    }
    return agree > 0 && again > 1;
  }

  private static List<String> blank(SourceRow row) {
    return row.cells().stream().map(_ -> "").toList();
  }
}
