package jp.machi.core.layout;

import java.util.ArrayList;
import java.util.List;

/** Joins the rows of a header: which names stand above a column, from the outermost to its own. */
final class HeadingPaths {
  private final Area area;
  private final Grid grid;
  private final int first;
  private final int last;

  private HeadingPaths(Area area, int first, int last) {
    this.area = area;
    this.grid = area.grid();
    this.first = first;
    this.last = last;
  }

  static List<List<String>> of(Area area, int first, int last) {
    return new HeadingPaths(area, first, last).paths();
  }

  private List<List<String>> paths() {
    List<List<String>> paths = new ArrayList<>();
    for (int column = area.left(); column < area.right(); column++) {
      paths.add(first == last ? single(column) : path(column));
    }
    return List.copyOf(paths);
  }

  /** A single header row stands as it is written, spaces too. */
  private List<String> single(int column) {
    String cell = grid.row(first).cell(column);
    return cell.isBlank() ? List.of() : List.of(cell);
  }

  private List<String> path(int column) {
    List<String> path = new ArrayList<>();
    for (int row = first; row <= last; row++) {
      String name = grid.shown(row, column);
      if (name.isEmpty() && !grid.isCovered(row, column)) {
        name = group(row, column);
      }
      if (!name.isEmpty() && (path.isEmpty() || !path.getLast().equals(name))) {
        path.add(name);
      }
    }
    return List.copyOf(path);
  }

  /** The name of the group to the left that a column belongs to, "" for none. */
  private String group(int row, int column) {
    if (!hasNameBelow(row, column)) {
      return "";
    }
    for (int left = column - 1; left >= area.left(); left--) {
      if (!sameAbove(row, left, column)) {
        return "";
      }
      String name = grid.text(row, left);
      if (!name.isEmpty()) {
        return hasNameBelow(row, left) && grid.columnSpan(row, left) == 1 ? name : "";
      }
    }
    return "";
  }

  private boolean hasNameBelow(int row, int column) {
    for (int below = row + 1; below <= last; below++) {
      if (!grid.text(below, column).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether no other name begins above, between two columns. */
  private boolean sameAbove(int row, int left, int column) {
    for (int above = first; above < row; above++) {
      for (int between = left + 1; between <= column; between++) {
        if (!grid.text(above, between).isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }
}
