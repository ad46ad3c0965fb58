package jp.machi.core.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import jp.machi.core.table.SourceRow;

/**
 * Finds the header row below titles, notes and {@code #} preambles.
 *
 * <p>It looks at structure only. The header is the first row that is as wide as the table; its
 * cells are names, not values; and it differs from what stands below it: at least one column holds
 * values under a name, or the names stand out among texts. Where this does not hold the layout is
 * undecided, never guessed.
 */
public final class HeaderFinder {
  /** Rows to look at: a preamble is shorter, and columns show their kind in fewer. */
  public static final int SAMPLE_ROWS = 100;

  /** A header has at least half as many cells as the fullest row; titles and notes have fewer. */
  private static final int WIDTH_SHARE = 2;

  /** One cell in five of a header may look like a value, such as {@code 2025} or {@code 1-3}. */
  private static final int VALUE_SHARE = 5;

  /** Titles and notes above a header; a page copied from the web has more rows above its table. */
  static final int NOTE_ROWS = 10;

  /** A column holds values when three of five filled cells do. */
  private static final double VALUE_COLUMN = 0.6;

  private final Predicate<String> knownHeading;

  /**
   * A finder with further evidence.
   *
   * @param knownHeading whether a text is a heading of a known dataset
   */
  public HeaderFinder(Predicate<String> knownHeading) {
    this.knownHeading = knownHeading;
  }

  /**
   * Finds the header in the first rows of a table; later rows than the sample are not looked at.
   */
  public Layout find(List<SourceRow> rows) {
    List<SourceRow> head = rows.subList(0, Math.min(rows.size(), SAMPLE_ROWS));
    int fullest = head.stream().mapToInt(HeaderFinder::filled).max().orElse(0);
    if (fullest == 0) {
      return new Layout.Undecided("table.no_rows", 0);
    }
    if (fullest == 1) {
      return new Layout.Undecided("table.single_column", 0);
    }
    int wide = Math.max(2, (fullest + WIDTH_SHARE - 1) / WIDTH_SHARE);
    int preamble = preambleLength(head);
    int header = widest(head.subList(0, preamble), wide);
    if (header < 0) {
      header = preamble;
      while (filled(head.get(header)) < wide) {
        header++;
        if (header == head.size()) {
          return new Layout.Undecided("table.no_rows", 0);
        }
      }
    }
    return judge(head, header);
  }

  private Layout judge(List<SourceRow> head, int header) {
    SourceRow names = head.get(header);
    if (!namesOnly(names)) {
      return new Layout.Undecided("table.no_header", names.number());
    }
    int first = header + 1;
    while (first < head.size() && (isPreamble(head.get(first)) || isTypeRow(head.get(first)))) {
      first++;
    }
    while (first < head.size() && filled(head.get(first)) == 0) {
      first++;
    }
    if (first == head.size()) {
      return new Layout.Undecided("table.no_rows", names.number());
    }
    List<SourceRow> body = head.subList(first, head.size());
    long prose = body.stream().filter(HeaderFinder::isProse).count();
    if (header > NOTE_ROWS || prose * 2 > body.size()) { // a page of text with a table inside
      return new Layout.Undecided("table.header_undecided", names.number());
    }
    if (hasSecondHeader(names, body)) {
      return new Layout.Undecided("table.header_undecided", body.getFirst().number());
    }
    if (valueColumns(names, body).isEmpty() && !standsOutAsText(names, body)) {
      return new Layout.Undecided("table.header_undecided", names.number());
    }
    return new Layout.Found(header, first);
  }

  /** Rows at the top whose first cell starts with {@code #}, and blank rows among them. */
  private static int preambleLength(List<SourceRow> head) {
    int length = 0;
    for (int i = 0; i < head.size(); i++) {
      if (isPreamble(head.get(i))) {
        length = i + 1;
      } else if (filled(head.get(i)) > 0) {
        break;
      }
    }
    return Math.min(length, head.size() - 1);
  }

  static boolean isPreamble(SourceRow row) {
    return row.cell(0).startsWith("#");
  }

  /** The first of the fullest rows of a preamble, -1 where none is as wide as the table. */
  private static int widest(List<SourceRow> preamble, int wide) {
    int found = -1;
    for (int i = 0; i < preamble.size(); i++) {
      int filled = filled(preamble.get(i));
      if (filled >= wide && (found < 0 || filled > filled(preamble.get(found)))) {
        found = i;
      }
    }
    return found;
  }

  static boolean namesOnly(SourceRow row) {
    Set<String> names = new HashSet<>();
    int values = 0;
    int repeated = 0;
    for (String cell : row.cells()) {
      if (!cell.isBlank()) {
        values += CellShape.isValue(cell) && !Times.isTime(cell) ? 1 : 0;
        repeated += names.add(cell.strip()) ? 0 : 1;
      }
    }
    int filled = filled(row);
    return values * VALUE_SHARE <= filled && repeated * 2 <= filled;
  }

  static boolean isTypeRow(SourceRow row) {
    return filled(row) >= 2
        && row.cells().stream().allMatch(cell -> cell.isBlank() || CellShape.isTypeName(cell));
  }

  /** A row of one cell that is not even a number. */
  static boolean isProse(SourceRow row) {
    return filled(row) == 1
        && row.cells().stream().allMatch(cell -> cell.isBlank() || !CellShape.isValue(cell));
  }

  /**
   * Whether the first row below still names columns in which all rows further below hold values.
   */
  private static boolean hasSecondHeader(SourceRow names, List<SourceRow> body) {
    SourceRow second = body.getFirst();
    if (body.size() < 3 || second.cells().stream().anyMatch(CellShape::isValue)) {
      return false;
    }
    List<Integer> columns = valueColumns(names, body.subList(1, body.size()));
    long named = columns.stream().filter(column -> !second.cell(column).isBlank()).count();
    return named >= 2 && named * 2 >= columns.size();
  }

  /** Columns whose heading is a name and whose cells are mostly values. */
  static List<Integer> valueColumns(SourceRow names, List<SourceRow> body) {
    List<Integer> columns = new ArrayList<>();
    for (int column = 0; column < names.cells().size(); column++) {
      boolean time = Times.isTime(names.cell(column));
      if (CellShape.isValue(names.cell(column)) && !time) {
        continue;
      }
      int filled = 0;
      int values = 0;
      for (SourceRow row : body) {
        String cell = row.cell(column);
        filled += cell.isBlank() ? 0 : 1;
        values += CellShape.isValue(cell) && !(time && Times.isTime(cell)) ? 1 : 0;
      }
      if (filled > 0 && values >= VALUE_COLUMN * filled) {
        columns.add(column);
      }
    }
    return columns;
  }

  /**
   * Whether names above a table of nothing but texts differ from what stands below: most end as
   * headings do, or columns repeat their few values and never the name above them. Two columns of
   * attributes and what they mean have headings in every row, and above them none.
   */
  boolean standsOutAsText(SourceRow names, List<SourceRow> body) {
    long known = names.cells().stream().filter(this::isHeading).count();
    boolean attributes =
        filled(names) == 2 && body.stream().anyMatch(row -> isHeading(row.cell(0)));
    if (known * 2 > filled(names) && !attributes) {
      return true;
    }
    long repeating = 0;
    for (int column = 0; column < names.cells().size(); column++) {
      repeating += repeatsBelow(names.cell(column), column, body) ? 1 : 0;
    }
    return repeating >= 2 || (repeating == 1 && known > 0);
  }

  private boolean isHeading(String cell) {
    String name = cell.strip();
    return CellShape.isHeadingWord(name) || knownHeading.test(name);
  }

  /** Whether a column uses values again, but never its name. */
  private static boolean repeatsBelow(String name, int column, List<SourceRow> body) {
    Set<String> values = new HashSet<>();
    int filled = 0;
    for (SourceRow row : body) {
      String cell = row.cell(column).strip();
      if (!cell.isEmpty()) {
        filled++;
        values.add(cell);
      }
    }
    return !name.isBlank() && values.size() * 4 <= filled * 3 && !values.contains(name.strip());
  }

  static int filled(SourceRow row) {
    int filled = 0;
    for (String cell : row.cells()) {
      filled += cell.isBlank() ? 0 : 1;
    }
    return filled;
  }
}
