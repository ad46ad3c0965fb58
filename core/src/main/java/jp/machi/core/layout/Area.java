package jp.machi.core.layout;

import java.util.ArrayList;
import java.util.List;
import jp.machi.core.table.SourceRow;

/**
 * A part of a grid.
 *
 * @param top first row
 * @param bottom row after the last
 * @param left first column
 * @param right column after the last
 */
record Area(Grid grid, int top, int bottom, int left, int right) {

  Area rows(int from, int to) {
    return new Area(grid, from, to, left, right);
  }

  Area columns(int from, int to) {
    return new Area(grid, top, bottom, from, to);
  }

  boolean isBlank(int row) {
    return grid.isBlank(row, left, right);
  }

  int filled(int row) {
    return grid.filled(row, left, right);
  }

  int firstFilled(int row) {
    return grid.firstFilled(row, left, right);
  }

  String line(int row) {
    return grid.line(row, left, right);
  }

  SourceRow part(int row) {
    return grid.part(row, left, right);
  }

  /** The cells as they are shown: a merged cell's text in each of its columns. */
  SourceRow shown(int row) {
    List<String> cells = new ArrayList<>();
    for (int column = left; column < right; column++) {
      cells.add(grid.shown(row, column));
    }
    return new SourceRow(grid.number(row), cells);
  }

  /** The rows of this part that are not blank, only so many. */
  List<SourceRow> filledRows(int most) {
    List<SourceRow> rows = new ArrayList<>();
    for (int row = top; row < bottom && rows.size() < most; row++) {
      if (!isBlank(row)) {
        rows.add(part(row));
      }
    }
    return rows;
  }

  /** Whether a column is blank in all of these rows. */
  boolean isBlankColumn(int column, int from) {
    for (int row = from; row < bottom; row++) {
      if (!grid.shown(row, column).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
