package jp.machi.core.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.machi.core.table.Remark;
import jp.machi.core.table.SourceRow;

/**
 * Turns a statistical table with years or months across into one observation a row: the keys of the
 * row, one column for each level of the header, and the figure. Only what is such a table with
 * certainty is turned; totals are left out, so that nothing is counted twice, and compared with the
 * sums.
 */
final class CrossTable {
  /** Columns of figures: fewer years beside each other are columns of a list. */
  private static final int COLUMNS = 3;

  /** Columns that name a row: 地区, 性別, 年齢. A list of places has more. */
  private static final int KEYS = 3;

  /** Observations of one table; a sheet that is held whole has not more figures. */
  private static final int OBSERVATIONS = Grid.CELLS;

  private static final String VALUE = "値";
  private static final Set<String> SEXES = Set.of("男", "女", "男性", "女性", "男子", "女子");

  private final RecoveredTable table;
  private final List<List<String>> paths;
  private final int from;
  private final int to;
  private final int depth;

  private CrossTable(RecoveredTable table, List<List<String>> paths, int from, int to) {
    this.table = table;
    this.paths = paths;
    this.from = from;
    this.to = to;
    this.depth = paths.get(from).size();
  }

  /** The table as observations, as it is with a question, or as it is. */
  static RecoveredTable melted(TableDraft.Made made) {
    List<List<String>> paths = made.paths();
    int from = 0;
    while (from < paths.size() && !isOfTime(paths.get(from))) {
      from++;
    }
    int to = paths.size();
    while (to > from && !isOfTime(paths.get(to - 1))) {
      to--;
    }
    if (to - from < COLUMNS) {
      return made.table();
    }
    CrossTable cross = new CrossTable(made.table(), paths, from, to);
    if (!cross.holdsFigures()) {
      return made.table();
    }
    return cross.isCertain() ? cross.observations() : cross.asked();
  }

  private static boolean isOfTime(List<String> path) {
    return path.stream().anyMatch(name -> Times.kind(name) != Times.Kind.NONE);
  }

  /** A column of sums, named so on any level. */
  private static boolean isTotal(List<String> path) {
    return path.stream().anyMatch(RowWords::isTotal);
  }

  private boolean holdsFigures() {
    for (SourceRow row : table.rows()) {
      for (int column = from; column < to; column++) {
        String cell = row.cell(column);
        if (Figures.read(cell) == null && !Figures.isNone(cell)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isCertain() {
    if (from == 0 || from > KEYS || table.rows().size() < 2) {
      return false;
    }
    Set<List<String>> seen = new HashSet<>();
    int figures = 0;
    for (int column = from; column < paths.size(); column++) {
      List<String> path = paths.get(column);
      boolean inside = column < to && isOfTime(path) && path.size() == depth;
      if (!inside && !isTotal(path)) {
        return false;
      }
      if (inside && (!seen.add(path) || !sameLevels(path))) {
        return false;
      }
      figures += inside && !isTotal(path) ? 1 : 0;
    }
    return figures >= COLUMNS && (long) figures * table.rows().size() <= OBSERVATIONS && hasKeys();
  }

  /** Whether times stand on the same levels as in the first column. */
  private boolean sameLevels(List<String> path) {
    for (int level = 0; level < depth; level++) {
      Times.Kind kind = Times.kind(path.get(level));
      if (kind != Times.kind(paths.get(from).get(level)) && !RowWords.isTotal(path.get(level))) {
        return false;
      }
    }
    return true;
  }

  /** Whether every row is named, and no two alike. */
  private boolean hasKeys() {
    Set<List<String>> keys = new HashSet<>();
    for (SourceRow row : table.rows()) {
      List<String> key = row.cells().subList(0, from).stream().map(String::strip).toList();
      if (key.stream().allMatch(String::isEmpty) || !keys.add(key)) {
        return false;
      }
    }
    return true;
  }

  private RecoveredTable asked() {
    return with(new Remark("table.maybe_cross_table", table.headerRow(), "", "", "", Map.of()));
  }

  private RecoveredTable with(Remark remark) {
    return table.remarked(List.of(remark));
  }

  private RecoveredTable observations() {
    List<String> header = new ArrayList<>();
    for (int column = 0; column < from; column++) {
      header.add(unique(keyName(paths.get(column)), header));
    }
    for (int level = 0; level < depth; level++) {
      header.add(unique(levelName(level), header));
    }
    header.add(unique(VALUE, header));
    List<SourceRow> rows = new ArrayList<>();
    table.rows().forEach(row -> addObservations(row, rows));
    Remark turned =
        new Remark(
            "table.cross_table",
            table.headerRow(),
            "",
            String.join("｜", table.header()),
            "",
            Map.of("columns", Integer.toString(to - from), "names", String.join("、", header)));
    RecoveredTable asked = with(turned);
    return new RecoveredTable(
        table.name(), header, table.headerRow(), table.notes(), asked.remarks(), rows);
  }

  private void addObservations(SourceRow row, List<SourceRow> rows) {
    List<Remark> remarks = new ArrayList<>(row.remarks());
    for (int column = from; column < paths.size(); column++) {
      if (isTotal(paths.get(column)) && !row.cell(column).isBlank()) {
        remarks.add(
            new Remark(
                "table.total_left_out",
                row.number(),
                table.header().get(column),
                row.cell(column),
                "",
                Map.of()));
        proveTotal(row, column, remarks);
      }
    }
    for (int column = from; column < to; column++) {
      if (!isTotal(paths.get(column))) {
        List<String> cells = new ArrayList<>(row.cells().subList(0, from));
        cells.addAll(paths.get(column));
        cells.add(row.cell(column));
        rows.add(new SourceRow(row.number(), cells, List.copyOf(remarks)));
        remarks.clear();
      }
    }
  }

  /** Compares a total with the sum of the columns that differ from it only where it says total. */
  private void proveTotal(SourceRow row, int total, List<Remark> remarks) {
    BigDecimal given = Figures.read(row.cell(total));
    BigDecimal sum = BigDecimal.ZERO;
    int summands = 0;
    for (int column = from; column < to; column++) {
      if (!isTotal(paths.get(column)) && isPartOf(paths.get(column), paths.get(total))) {
        BigDecimal figure = Figures.read(row.cell(column));
        sum = figure == null ? sum : sum.add(figure);
        summands += figure == null ? 0 : 1;
      }
    }
    if (given != null && summands > 0 && given.compareTo(sum) != 0) {
      remarks.add(
          LayoutRemarks.mismatch(
              row.number(), table.header().get(total), row.cell(total), sum.toPlainString()));
    }
  }

  private static boolean isPartOf(List<String> part, List<String> total) {
    for (int level = 0; level < total.size(); level++) {
      String name = total.get(level);
      if (!RowWords.isTotal(name) && !(level < part.size() && part.get(level).equals(name))) {
        return false;
      }
    }
    return true;
  }

  /** The name of a key; a corner such as 地区＼年 names what stands below it first. */
  private static String keyName(List<String> path) {
    String name = String.join(Heading.JOINT, path).strip();
    int slash = name.indexOf('＼');
    slash = slash < 0 ? name.indexOf('\\') : slash;
    String before = slash > 0 ? name.substring(0, slash).strip() : name;
    return before.isEmpty() ? "項目" : before;
  }

  private String levelName(int level) {
    Set<String> names = new HashSet<>();
    for (int column = from; column < to; column++) {
      List<String> path = paths.get(column);
      if (!isTotal(path)) {
        names.add(path.get(level));
      }
    }
    return switch (Times.kind(paths.get(from).get(level))) {
      case YEAR -> "年";
      case FISCAL_YEAR -> "年度";
      case MONTH -> "月";
      case YEAR_MONTH -> "年月";
      case NONE -> SEXES.containsAll(names) ? "性別" : "内訳";
    };
  }

  private static String unique(String name, List<String> taken) {
    String free = name;
    for (int next = 2; Collections.frequency(taken, free) > 0; next++) {
      free = name + next;
    }
    return free;
  }
}
