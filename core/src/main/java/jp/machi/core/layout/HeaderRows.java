package jp.machi.core.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import jp.machi.core.table.SourceRow;

/**
 * Finds a header in one row or several. Merged cells show how deep it is; without them a row
 * belongs to it when it names what the row above leaves blank.
 */
final class HeaderRows {
  /** Rows of a header: four levels are the deepest that statistics of cities have. */
  private static final int DEPTH = 5;

  /** The header, or why it is not certain. */
  sealed interface Search {
    /** It is certain. */
    record Found(Heading heading) implements Search {}

    /** It is not. */
    record Missing(Layout.Undecided why) implements Search {}
  }

  private final Area area;
  private final Grid grid;
  private final Predicate<String> known;
  private final HeaderFinder finder;

  private HeaderRows(Area area, Predicate<String> known) {
    this.area = area;
    this.grid = area.grid();
    this.known = known;
    this.finder = new HeaderFinder(known);
  }

  /** Looks for the header at the top of an area. */
  static Search find(Area area, Predicate<String> known) {
    return new HeaderRows(area, known).find();
  }

  /** The header of an area, where it is certain. */
  static Optional<Heading> certain(Area area, Predicate<String> known) {
    return find(area, known) instanceof Search.Found(Heading heading)
        ? Optional.of(heading)
        : Optional.empty();
  }

  private Search find() {
    int top = firstWide();
    if (top < 0) {
      return missing("table.no_rows", 0);
    }
    int first = top;
    int last = deepest(top);
    while (first > area.top() && last - first + 1 < DEPTH && isParent(first - 1, first)) {
      first--;
    }
    last = Math.max(last, deepest(first));
    List<Integer> asides = new ArrayList<>();
    for (int row = area.top(); row < first; row++) {
      if (!area.isBlank(row)) {
        asides.add(row);
      }
    }
    Optional<Search> twofold = twofold(first, last, asides);
    return twofold.isPresent() ? twofold.get() : judged(first, last, last + 1, asides);
  }

  /** The first row that is about as wide as the table; titles and notes are narrower. */
  private int firstWide() {
    int fullest = 0;
    int seen = 0;
    for (int row = area.top(); row < area.bottom() && seen < HeaderFinder.SAMPLE_ROWS; row++) {
      if (area.filled(row) > 1) {
        fullest = Math.max(fullest, grid.covered(row, area.left(), area.right()));
      }
      seen += area.isBlank(row) ? 0 : 1;
    }
    int wide = Math.max(2, (fullest + 1) / 2);
    for (int row = area.top(); row < area.bottom(); row++) {
      if (area.filled(row) > 1
          && grid.covered(row, area.left(), area.right()) >= wide
          && !isTitle(row)) {
        return row;
      }
    }
    return -1;
  }

  /** A title merged over most of the table, or with a day, a unit or a note at its side. */
  private boolean isTitle(int row) {
    if (area.filled(row) > 2) {
      return false;
    }
    int next = row + 1;
    boolean fuller = next < area.bottom() && area.filled(next) > area.filled(row);
    if (fuller && isNames(next) && areWords(next) && !areWords(row) && !isParent(row, next)) {
      return true;
    }
    for (int column = area.left(); column < area.right(); column++) {
      String text = grid.text(row, column);
      boolean beside =
          RowWords.isNote(text)
              || RowWords.isSentence(text)
              || (!text.isEmpty() && isBracketedUnit(text));
      boolean broad = grid.columnSpan(row, column) * 2 > area.right() - area.left();
      if (!text.isEmpty() && (beside || (broad && area.right() - area.left() > 2))) {
        return true;
      }
    }
    return false;
  }

  /** The last row of the header that begins here, by merged cells and by names that go on below. */
  private int deepest(int first) {
    int last = first;
    boolean grew = true;
    while (grew && last - first + 1 < DEPTH) {
      grew = false;
      int merged = last;
      for (int column = area.left(); column < area.right(); column++) {
        if (!grid.shown(last, column).isEmpty()) {
          merged = Math.max(merged, grid.lastRow(last, column));
        }
      }
      if (merged > last && merged < area.bottom() - 1 && merged - first < DEPTH) {
        last = merged;
        grew = true;
      } else if (last + 1 < area.bottom() && isParent(last, last + 1)) {
        last++;
        grew = true;
      }
    }
    return last;
  }

  /**
   * Whether one row names groups of the names in the row below: some columns are named only below,
   * and what is named below would not be told apart, or is not named above, or merged cells say it.
   */
  private boolean isParent(int upper, int lower) {
    if (area.isBlank(upper) || area.isBlank(lower) || !isNames(upper) || !isNames(lower)) {
      return false;
    }
    Groups groups = new Groups();
    for (int column = area.left(); column < area.right(); column++) {
      groups.add(grid.text(upper, column), grid.text(lower, column));
      groups.hole |=
          groups.parents > 0
              && grid.shown(upper, column).isEmpty()
              && !grid.text(lower, column).isEmpty();
    }
    return groups.tell(hasGroups(upper))
        && contrasts(lower)
        && (groups.parents > 1 || isAboveFigures(upper, lower));
  }

  /** A title may begin beside the corner too; the name of one group stands above figures only. */
  private boolean isAboveFigures(int upper, int lower) {
    for (int column = area.left(); column < area.right(); column++) {
      if (!grid.shown(upper, column).isEmpty() && !holdsFigures(column, lower + 1)) {
        return false;
      }
    }
    return true;
  }

  /** Whether most cells of a column are figures or marks. */
  private boolean holdsFigures(int column, int from) {
    int filled = 0;
    int figures = 0;
    for (int row = from; row < Math.min(area.bottom(), from + HeaderFinder.SAMPLE_ROWS); row++) {
      String cell = grid.text(row, column);
      filled += cell.isEmpty() ? 0 : 1;
      figures += !cell.isEmpty() && (cell.length() == 1 || Figures.read(cell) != null) ? 1 : 0;
    }
    return filled > 0 && figures * 2 > filled;
  }

  /** What two rows show column by column. */
  private static final class Groups {
    private final Set<String> children = new HashSet<>();
    private int parents;
    private boolean corner;
    private boolean grouped;
    private boolean single;
    private boolean repeated;
    private boolean hole;

    void add(String above, String below) {
      parents += above.isEmpty() ? 0 : 1;
      corner |= parents == 0 && !below.isEmpty();
      grouped |= above.isEmpty() && !below.isEmpty() && parents > 0;
      single |= !above.isEmpty() && below.isEmpty();
      repeated |= !below.isEmpty() && !children.add(below);
    }

    /** A title is merged too, but it begins at the first column and leaves others out. */
    boolean tell(boolean merged) {
      if (!grouped || (parents < 2 && !(merged && corner))) {
        return false;
      }
      return single || repeated || (merged && !hole);
    }
  }

  /** Whether a row has a cell merged over some columns, but not over all of them. */
  private boolean hasGroups(int row) {
    for (int column = area.left(); column < area.right(); column++) {
      int span = grid.columnSpan(row, column);
      if (span > 1 && span < area.right() - area.left() && !grid.text(row, column).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Names, of which none is a note, a unit or a sentence. */
  private boolean isNames(int row) {
    for (int column = area.left(); column < area.right(); column++) {
      String text = grid.text(row, column);
      boolean name = text.isEmpty() || !CellShape.isValue(text) || Times.isTime(text);
      if (!name || RowWords.isNote(text) || RowWords.isSentence(text) || isBracketedUnit(text)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBracketedUnit(String text) {
    return RowWords.isUnit(text) && "（([".indexOf(text.charAt(0)) >= 0;
  }

  /** Whether figures stand below the names of a row, or its names are those of columns. */
  private boolean contrasts(int row) {
    Area below = area.rows(Math.min(row + 1, area.bottom()), area.bottom());
    List<SourceRow> body = below.filledRows(HeaderFinder.SAMPLE_ROWS);
    SourceRow names = area.part(row);
    if (hasNamedValues(names, body)) {
      return true;
    }
    return areWords(row);
  }

  /** Whether at least half of the names of a row are such as columns have. */
  private boolean areWords(int row) {
    SourceRow names = area.part(row);
    long words =
        names.cells().stream()
            .map(String::strip)
            .filter(name -> CellShape.isHeadingWord(name) || known.test(name))
            .count();
    return words * 2 >= HeaderFinder.filled(names);
  }

  /** Whether values stand below a name; what stands below a blank cell says nothing about it. */
  private static boolean hasNamedValues(SourceRow names, List<SourceRow> body) {
    return HeaderFinder.valueColumns(names, body).stream()
        .anyMatch(column -> !names.cell(column).isBlank());
  }

  /** Two rows that both name every column: groups written out, or names in two languages. */
  private Optional<Search> twofold(int first, int last, List<Integer> asides) {
    int next = last + 1;
    if (last > first || next + 1 >= area.bottom() || !isNames(first) || !isNames(next)) {
      return Optional.empty();
    }
    Area below = area.rows(next + 1, area.bottom());
    List<SourceRow> body = below.filledRows(HeaderFinder.SAMPLE_ROWS);
    SourceRow lower = area.part(next);
    if (RowWords.areUnits(lower) || HeaderFinder.isTypeRow(lower) || body.size() < 2) {
      return Optional.empty();
    }
    SourceRow upper = area.part(first);
    List<Integer> values = HeaderFinder.valueColumns(upper, body);
    long named = values.stream().filter(column -> !lower.cell(column).isBlank()).count();
    if (named < 2 || named * 2 < values.size()) {
      return Optional.empty();
    }
    if (isCode(lower) && !isCode(upper)) {
      asides.add(next);
      return Optional.of(judged(first, first, next + 1, asides));
    }
    if (isCode(upper) && !isCode(lower)) {
      asides.add(first);
      return Optional.of(judged(next, next, next + 1, asides));
    }
    if (tellsApart(upper, lower)) {
      return Optional.of(judged(first, next, next + 1, asides));
    }
    return Optional.of(missing("table.header_undecided", grid.number(next)));
  }

  /** Whether all names are words of a program: name, tel_no. */
  private static boolean isCode(SourceRow row) {
    return row.cells().stream().allMatch(cell -> cell.chars().allMatch(c -> c < 0x80));
  }

  /** Whether names above stand over several columns each, and with those below are unique. */
  private static boolean tellsApart(SourceRow upper, SourceRow lower) {
    Set<String> pairs = new HashSet<>();
    Set<String> groups = new HashSet<>();
    int adjacent = 0;
    for (int column = 0; column < upper.cells().size(); column++) {
      String above = upper.cell(column).strip();
      if (!pairs.add(above + "\n" + lower.cell(column).strip())) {
        return false;
      }
      boolean same = column > 0 && above.equals(upper.cell(column - 1).strip());
      adjacent += same ? 1 : 0;
      if (!same && !groups.add(above)) {
        return false;
      }
    }
    return adjacent > 0;
  }

  private Search judged(int first, int last, int from, List<Integer> asides) {
    int body = from;
    while (body < area.bottom() && isBesideData(body)) {
      if (!area.isBlank(body)) {
        asides.add(body);
      }
      body++;
    }
    if (body >= area.bottom()) {
      return missing("table.no_rows", grid.number(first));
    }
    List<List<String>> paths = HeadingPaths.of(area, first, last);
    boolean marked = last > first;
    Heading heading = new Heading(first, last, body, paths, List.copyOf(asides), marked);
    SourceRow names = new SourceRow(grid.number(first), heading.names());
    if (!HeaderFinder.namesOnly(names)) {
      return missing("table.no_header", grid.number(first));
    }
    return certain(heading, names, area.rows(body, area.bottom()));
  }

  private Search certain(Heading heading, SourceRow names, Area below) {
    List<SourceRow> body = below.filledRows(HeaderFinder.SAMPLE_ROWS);
    long prose = body.stream().filter(HeaderRows::isPageText).count();
    boolean page =
        heading.asides().stream().filter(row -> row < heading.first()).count()
                > HeaderFinder.NOTE_ROWS
            || prose * 2 > body.size();
    boolean evident =
        heading.marked() || hasNamedValues(names, body) || finder.standsOutAsText(names, body);
    return page || !evident
        ? missing("table.header_undecided", grid.number(heading.first()))
        : new Search.Found(heading);
  }

  /**
   * A line of a page rather than of a table; headings inside a table and notes below it are not.
   */
  private static boolean isPageText(SourceRow row) {
    return HeaderFinder.isProse(row)
        && row.cells().stream()
            .map(String::strip)
            .noneMatch(cell -> RowWords.isMarkedHeading(cell) || RowWords.isNote(cell));
  }

  private boolean isBesideData(int row) {
    SourceRow part = area.part(row);
    return area.isBlank(row)
        || HeaderFinder.isPreamble(part)
        || HeaderFinder.isTypeRow(part)
        || RowWords.areUnits(part);
  }

  private static Search missing(String code, long row) {
    return new Search.Missing(new Layout.Undecided(code, row));
  }
}
