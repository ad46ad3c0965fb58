package jp.machi.core.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import jp.machi.core.layout.BodyRows.Kind;
import jp.machi.core.table.Remark;

/**
 * Adds up the records of a table and compares the sums with the totals that the table gives. A row
 * that is only named like a total must be proved by its figures.
 */
final class Totals {
  /** Headings of figures that do not add up. */
  private static final List<String> RATES =
      List.of(
          "率", "割合", "平均", "％", "%", "比", "密度", "当たり", "あたり", "単価", "緯度", "経度", "指数", "順位", "番号",
          "コード");

  private final Area area;
  private final Grid grid;
  private final Heading heading;
  private final Kind[] kinds;
  private final BigDecimal[][] sums;

  /** What a total can be the sum of: records between two rows, end exclusive. */
  private record Span(int from, int to) {}

  private Totals(Area area, Heading heading, Kind[] kinds) {
    this.area = area;
    this.grid = area.grid();
    this.heading = heading;
    this.kinds = kinds;
    this.sums = new BigDecimal[area.right() - area.left()][];
  }

  /** Marks the rows that their figures prove to be totals; returns what does not add up. */
  static List<Remark> prove(Area area, Heading heading, Kind[] kinds) {
    return new Totals(area, heading, kinds).prove();
  }

  private List<Remark> prove() {
    List<Integer> suspects = suspects();
    suspects.forEach(row -> kinds[row] = Kind.TOTAL);
    List<Remark> mismatches = new ArrayList<>();
    if (!hasTotals()) {
      return mismatches;
    }
    addUp();
    boolean wrong = false;
    for (int row : suspects) {
      if (!mismatches(row).isEmpty() || figures(row) == 0) {
        kinds[row] = Kind.RECORD;
        wrong = true;
      }
    }
    if (wrong) {
      addUp();
    }
    for (int row = heading.body(); row < area.bottom(); row++) {
      if (kinds[row] == Kind.TOTAL) {
        mismatches.addAll(mismatches(row));
      }
    }
    return mismatches;
  }

  private boolean hasTotals() {
    for (int row = heading.body(); row < area.bottom(); row++) {
      if (kinds[row] == Kind.TOTAL) {
        return true;
      }
    }
    return false;
  }

  private List<Integer> suspects() {
    List<Integer> suspects = new ArrayList<>();
    for (int row = heading.body(); row < area.bottom(); row++) {
      int label = area.firstFilled(row);
      if (kinds[row] == Kind.RECORD
          && RowWords.mayBeTotal(grid.text(row, label))
          && BodyRows.onlyFiguresBehind(area, row, label)) {
        suspects.add(row);
      }
    }
    return suspects;
  }

  /** Sums of each column's records from the top to each row. */
  private void addUp() {
    for (int column = area.left(); column < area.right(); column++) {
      BigDecimal[] upTo = new BigDecimal[area.bottom() + 1];
      BigDecimal sum = BigDecimal.ZERO;
      for (int row = 0; row <= area.bottom(); row++) {
        upTo[row] = sum;
        if (row < area.bottom() && kinds[row] == Kind.RECORD) {
          BigDecimal figure = Figures.read(grid.text(row, column));
          sum = figure == null ? sum : sum.add(figure);
        }
      }
      sums[column - area.left()] = upTo;
    }
  }

  /** Figures of a row that should be sums. */
  private int figures(int row) {
    int figures = 0;
    for (int column = area.firstFilled(row) + 1; column < area.right(); column++) {
      boolean figure = addsUp(column) && Figures.read(grid.text(row, column)) != null;
      figures += figure ? 1 : 0;
    }
    return figures;
  }

  private boolean addsUp(int column) {
    String name = String.join(Heading.JOINT, heading.paths().get(column - area.left()));
    return RATES.stream().noneMatch(name::contains);
  }

  /** What does not add up in a row, by the span of records that comes nearest. */
  private List<Remark> mismatches(int row) {
    List<Remark> best = null;
    for (Span span : spans(row)) {
      List<Remark> found = mismatches(row, span);
      if (best == null || found.size() < best.size()) {
        best = found;
      }
    }
    return best == null ? List.of() : best;
  }

  private List<Remark> mismatches(int row, Span span) {
    List<Remark> found = new ArrayList<>();
    for (int column = area.firstFilled(row) + 1; column < area.right(); column++) {
      BigDecimal total = Figures.read(grid.text(row, column));
      if (total == null || !addsUp(column)) {
        continue;
      }
      BigDecimal[] upTo = sums[column - area.left()];
      BigDecimal sum = upTo[span.to()].subtract(upTo[span.from()]);
      if (sum.compareTo(total) != 0) {
        String name = String.join(Heading.JOINT, heading.paths().get(column - area.left()));
        found.add(
            LayoutRemarks.mismatch(
                grid.number(row), name, grid.text(row, column), sum.toPlainString()));
      }
    }
    return found;
  }

  /** The records just above, all above, those just below, all below, all. */
  private List<Span> spans(int row) {
    int above = row;
    while (above > heading.body() && !parts(above - 1)) {
      above--;
    }
    int below = row + 1;
    while (below < area.bottom() && !parts(below)) {
      below++;
    }
    return List.of(
        new Span(above, row),
        new Span(heading.body(), row),
        new Span(row + 1, below),
        new Span(row + 1, area.bottom()),
        new Span(heading.body(), area.bottom()));
  }

  private boolean parts(int row) {
    return kinds[row] == Kind.TOTAL || kinds[row] == Kind.HEADING;
  }
}
