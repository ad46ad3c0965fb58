package jp.machi.formats.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows and columns found on one page.
 *
 * @param page 1-based
 * @param edges x of the left end of each column and of the right end of the last, in points
 * @param top y of the upper end
 * @param bottom y of the lower end
 */
record Grid(int page, List<Double> edges, Kind kind, double top, double bottom, List<Row> rows) {

  /** Columns of tables that go on differ less, in points. */
  private static final double SAME_EDGE = 6;

  /** What says where the cells are. */
  enum Kind {
    RULED,
    /** Lines, but none below the last row: it may go on over the page. */
    RULED_AND_OPEN,
    ALIGNED
  }

  /**
   * A row.
   *
   * @param unsure whether it is not certain that these cells belong together
   */
  record Row(List<CellText> cells, boolean unsure) {

    List<String> texts() {
      return cells.stream().map(CellText::text).toList();
    }

    /** This row and what the next page holds of it. */
    Row with(Row rest) {
      List<CellText> joined = new ArrayList<>();
      for (int i = 0; i < cells.size(); i++) {
        joined.add(cells.get(i).with(rest.cells.get(i)));
      }
      return new Row(List.copyOf(joined), true);
    }

    Row asUnsure() {
      return new Row(cells, true);
    }

    boolean isBlank() {
      return cells.stream().allMatch(cell -> cell.text().isEmpty());
    }
  }

  /** Whether another table has its columns where this one has them. */
  boolean hasColumnsOf(Grid other) {
    if ((kind == Kind.ALIGNED) != (other.kind == Kind.ALIGNED)
        || edges.size() != other.edges.size()) {
      return false;
    }
    for (int i = 0; i < edges.size(); i++) {
      if (Math.abs(edges.get(i) - other.edges.get(i)) > SAME_EDGE) {
        return false;
      }
    }
    return true;
  }
}
