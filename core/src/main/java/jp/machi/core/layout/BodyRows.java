package jp.machi.core.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.machi.core.table.Remark;
import jp.machi.core.table.SourceRow;

/**
 * Tells the records below a header from what stands among them: headings, totals, notes, the header
 * again. What is no record is left out with a remark that has its text; the remark goes with the
 * record next to it.
 */
final class BodyRows {
  /** What a row is. */
  enum Kind {
    RECORD,
    BLANK,
    HEADING,
    TOTAL,
    NOTE,
    HEADER_AGAIN
  }

  private final Area area;
  private final Grid grid;
  private final Heading heading;
  private final Kind[] kinds;
  private final List<Remark> questions = new ArrayList<>();

  private BodyRows(Area area, Heading heading) {
    this.area = area;
    this.grid = area.grid();
    this.heading = heading;
    this.kinds = new Kind[area.bottom()];
  }

  /** What each row of the area is, by its position; rows above the data are null. */
  static BodyRows of(Area area, Heading heading) {
    BodyRows rows = new BodyRows(area, heading);
    rows.read();
    return rows;
  }

  Kind[] kinds() {
    return kinds;
  }

  /** What a person should decide about rows that were left as they stand. */
  List<Remark> questions() {
    return questions;
  }

  private void read() {
    Set<String> headers = new HashSet<>();
    for (int row = heading.first(); row <= heading.last(); row++) {
      headers.add(area.line(row));
    }
    heading.asides().stream()
        .filter(row -> row > heading.first())
        .forEach(row -> headers.add(area.line(row)));
    for (int row = heading.body(); row < area.bottom(); row++) {
      kinds[row] = area.isBlank(row) ? Kind.BLANK : Kind.RECORD;
      if (kinds[row] == Kind.RECORD && area.filled(row) > 1 && headers.contains(area.line(row))) {
        kinds[row] = Kind.HEADER_AGAIN;
      } else if (kinds[row] == Kind.RECORD && isNamedTotal(row)) {
        kinds[row] = Kind.TOTAL;
      }
    }
    groupsAgain();
    notes();
    headings();
    doubts();
    strangers();
    secondHeaders();
  }

  /** The rows above a repeated header's last row may have a single cell each. */
  private void groupsAgain() {
    for (int row = heading.body(); row + 1 < area.bottom(); row++) {
      boolean again = kinds[row + 1] == Kind.HEADER_AGAIN && heading.joined();
      for (int first = heading.first(); again && first <= heading.last(); first++) {
        if (kinds[row] == Kind.RECORD && area.line(first).equals(area.line(row))) {
          kinds[row] = Kind.HEADER_AGAIN;
        }
      }
    }
  }

  /** A label such as 合計 as the only text beside figures. */
  private boolean isNamedTotal(int row) {
    int label = area.firstFilled(row);
    return RowWords.isTotal(grid.text(row, label)) && onlyFiguresBehind(area, row, label);
  }

  /** Whether nothing but figures stands behind the first text of a row. */
  static boolean onlyFiguresBehind(Area area, int row, int label) {
    Grid grid = area.grid();
    boolean figures = false;
    for (int column = label + 1; column < area.right(); column++) {
      String cell = grid.text(row, column);
      figures |= Figures.read(cell) != null;
      boolean total = RowWords.isTotal(cell);
      if (!total && Figures.read(cell) == null && !Figures.isNone(cell)) {
        return false;
      }
    }
    return figures;
  }

  /** The rows at the end that are notes: from the first that is marked, all that stand alone. */
  private void notes() {
    int first = area.bottom();
    int width = used();
    for (int row = area.bottom() - 1; row >= heading.body(); row--) {
      if (kinds[row] == Kind.BLANK || kinds[row] == Kind.TOTAL) {
        continue;
      }
      String text = grid.text(row, area.firstFilled(row));
      boolean alone = area.filled(row) == 1;
      boolean pair = area.filled(row) == 2 && width > 2;
      if ((alone || pair) && isNoteHere(row, text, width)) {
        first = row;
      } else if (!alone || (CellShape.isValue(text) && text.length() < NARROW)) {
        break;
      }
    }
    for (int row = first; row < area.bottom(); row++) {
      kinds[row] = kinds[row] == Kind.RECORD ? Kind.NOTE : kinds[row];
    }
  }

  private static final int NARROW = 40;

  private boolean isNoteHere(int row, String text, int width) {
    if (RowWords.isNote(text)) {
      return true;
    }
    boolean apart = row > heading.body() && kinds[row - 1] == Kind.BLANK;
    boolean merged = grid.columnSpan(row, area.firstFilled(row)) * 2 >= width && width > 2;
    return area.filled(row) == 1
        && width > 2
        && (RowWords.isSentence(text) || (apart && merged) || isContact(text));
  }

  private static boolean isContact(String text) {
    return text.length() > 10 && (text.indexOf('：') > 0 || text.contains("TEL"));
  }

  /** Columns that hold anything below the header. */
  private int used() {
    int used = 0;
    for (List<String> path : heading.paths()) {
      used += path.isEmpty() ? 0 : 1;
    }
    return used;
  }

  /** Rows with one text that is marked as a heading, or merged over the table. */
  private void headings() {
    int width = used();
    for (int row = heading.body(); row < area.bottom(); row++) {
      if (kinds[row] != Kind.RECORD || area.filled(row) != 1 || width < 2) {
        continue;
      }
      int column = area.firstFilled(row);
      String text = grid.text(row, column);
      boolean merged =
          grid.columnSpan(row, column) > 1 && grid.columnSpan(row, column) * 2 >= width;
      boolean leads = leads(row);
      boolean above = row + 1 < area.bottom() && kinds[row + 1] == Kind.HEADER_AGAIN;
      boolean heads = merged || above || RowWords.isMarkedHeading(text);
      if (leads && !RowWords.isNote(text) && heads) {
        kinds[row] = Kind.HEADING;
      }
    }
  }

  /** Whether a record follows before the end, so that a text can be its heading. */
  private boolean leads(int row) {
    for (int next = row + 1; next < area.bottom(); next++) {
      if (kinds[next] == Kind.RECORD && area.filled(next) > 1) {
        return true;
      }
    }
    return false;
  }

  /** Rows after a blank row of which none has a value where the table has them. */
  private void strangers() {
    Area below = area.rows(heading.body(), area.bottom());
    List<Integer> values =
        HeaderFinder.valueColumns(
            new SourceRow(0, heading.names()), below.filledRows(HeaderFinder.SAMPLE_ROWS));
    int row = heading.body() + 1;
    while (!values.isEmpty() && row < area.bottom()) {
      int end = row;
      int records = 0;
      boolean strange = kinds[row - 1] == Kind.BLANK;
      while (end < area.bottom() && kinds[end] != Kind.BLANK) {
        boolean record = kinds[end] == Kind.RECORD && area.filled(end) > 1;
        records += record ? 1 : 0;
        SourceRow part = area.part(end);
        strange &= values.stream().noneMatch(column -> CellShape.isValue(part.cell(column)));
        end++;
      }
      if (strange && records > 1) {
        String line = area.line(row);
        questions.add(
            new Remark("table.maybe_other_table", grid.number(row), "", line, "", Map.of()));
      }
      row = Math.max(end, row) + 1;
    }
  }

  /** Rows of headings right below records: what follows may be another table. */
  private void secondHeaders() {
    for (int row = heading.body() + 1; row < area.bottom(); row++) {
      boolean below = kinds[row] == Kind.RECORD && kinds[row - 1] != Kind.BLANK;
      if (below && SecondHeader.mayBe(area.part(row)) && isLikelyHeader(row)) {
        questions.add(
            new Remark(
                "table.maybe_other_table", grid.number(row), "", area.line(row), "", Map.of()));
      }
    }
  }

  private boolean isLikelyHeader(int row) {
    List<SourceRow> above = area.rows(heading.body(), row).filledRows(HeaderFinder.SAMPLE_ROWS);
    SourceRow names = new SourceRow(0, heading.names());
    List<Integer> values = HeaderFinder.valueColumns(names, above);
    return new SecondHeader(heading.names(), values).isLikely(area.part(row));
  }

  /** Texts alone in a row between records: a heading without a mark, or a record of a name only. */
  private void doubts() {
    List<Integer> alone = new ArrayList<>();
    int records = 0;
    for (int row = heading.body(); row < area.bottom(); row++) {
      if (kinds[row] == Kind.RECORD) {
        boolean single = area.filled(row) == 1 && used() > 2;
        boolean text = single && !CellShape.isValue(grid.text(row, area.firstFilled(row)));
        if (text) {
          alone.add(row);
        }
        records++;
      }
    }
    boolean page = alone.size() * 2 > records;
    for (int row : page ? List.<Integer>of() : alone) {
      questions.add(
          new Remark("table.lone_text", grid.number(row), "", area.line(row), "", Map.of()));
    }
  }
}
