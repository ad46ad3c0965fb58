package jp.machi.core.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jp.machi.core.table.SourceRow;

/**
 * Parts a sheet into the tables that stand below each other. A table begins after a blank row or a
 * title where a header of other names stands over values of its own. Right below another table more
 * is asked: no value in the whole header, names in the columns of values, and rows below that fit.
 */
final class StackedTables {
  /** Tables of one sheet; each is looked at anew, so the number is bounded. */
  private static final int TABLES = 100;

  private final Area sheet;
  private final Predicate<String> known;

  private StackedTables(Area sheet, Predicate<String> known) {
    this.sheet = sheet;
    this.known = known;
  }

  static List<Area> of(Area sheet, Predicate<String> known) {
    return new StackedTables(sheet, known).parts();
  }

  private List<Area> parts() {
    List<Area> parts = new ArrayList<>();
    int start = sheet.top();
    for (int row = start + 1; row < sheet.bottom() && parts.size() < TABLES; row++) {
      if (mayBegin(row) && begins(start, row)) {
        int first = withTitles(row, start);
        parts.add(sheet.rows(start, first));
        start = first;
      }
    }
    parts.add(sheet.rows(start, sheet.bottom()));
    return parts;
  }

  /**
   * After a blank row, at a title above a row of several names, or at a row of nothing but names.
   */
  private boolean mayBegin(int row) {
    if (sheet.isBlank(row)) {
      return false;
    }
    return sheet.isBlank(row - 1)
        || (sheet.filled(row) == 1
            && row + 1 < sheet.bottom()
            && sheet.filled(row + 1) > 1
            && HeaderFinder.namesOnly(sheet.part(row + 1)))
        || SecondHeader.mayBe(sheet.part(row));
  }

  private boolean begins(int start, int row) {
    Optional<Heading> next = HeaderRows.certain(sheet.rows(row, blockEnd(row)), known);
    if (next.isEmpty()) {
      return false;
    }
    Area before = sheet.rows(start, row);
    Optional<Heading> current = HeaderRows.certain(before, known);
    return current.isPresent()
        && !sheet.line(current.get().last()).equals(sheet.line(next.get().last()))
        && isHeader(before, current.get(), row, next.get());
  }

  /** Up to the next blank row that ends what begins here; a blank row below the header does not. */
  private int blockEnd(int row) {
    int end = row;
    int filled = 0;
    while (end < sheet.bottom() && (!sheet.isBlank(end) || filled < 3)) {
      filled += sheet.isBlank(end) ? 0 : 1;
      end++;
    }
    return end;
  }

  /** Whether names stand where the table above has values, and look like headings. */
  private boolean isHeader(Area before, Heading current, int row, Heading next) {
    SourceRow names = new SourceRow(0, next.names());
    Area above = before.rows(current.body(), before.bottom());
    List<Integer> values =
        HeaderFinder.valueColumns(
            new SourceRow(0, current.names()), above.filledRows(HeaderFinder.SAMPLE_ROWS));
    long valuesHere =
        values.stream().filter(column -> CellShape.isValue(names.cell(column))).count();
    long namesHere =
        values.stream()
            .filter(column -> !names.cell(column).isBlank())
            .filter(column -> !CellShape.isValue(names.cell(column)))
            .count();
    long words =
        names.cells().stream()
            .map(String::strip)
            .filter(name -> CellShape.isHeadingWord(name) || known.test(name))
            .count();
    int filled = HeaderFinder.filled(names);
    boolean titled = next.first() > row;
    if (!sheet.isBlank(row - 1) && !titled && sheet.filled(row) > 1) {
      SecondHeader second = new SecondHeader(current.names(), values);
      SourceRow last = sheet.part(next.last());
      return second.isProved(last, sheet.rows(next.body(), blockEnd(row)));
    }
    boolean likeHeader = next.joined() || titled || words * 3 >= filled;
    // Without a blank row before it, a row of one text may just as well be a record.
    boolean separated = sheet.isBlank(row - 1);
    boolean conflict = values.isEmpty() ? separated && words * 2 >= filled : namesHere > valuesHere;
    boolean otherWidth =
        separated && filled * 2 < HeaderFinder.filled(new SourceRow(0, current.names()));
    return likeHeader && (conflict || otherWidth);
  }

  /** Goes up over titles that stand alone between the tables. */
  private int withTitles(int row, int start) {
    int first = row;
    int above = row - 1;
    while (above > start && sheet.isBlank(above)) {
      above--;
    }
    while (above > start && isTitle(above)) {
      first = above;
      above--;
    }
    return sheet.isBlank(first - 1) || first == row ? first : row;
  }

  private boolean isTitle(int row) {
    return sheet.filled(row) == 1
        && !RowWords.isNote(sheet.line(row))
        && !RowWords.isSentence(sheet.line(row));
  }
}
