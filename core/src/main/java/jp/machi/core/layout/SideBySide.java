package jp.machi.core.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import jp.machi.core.table.SourceRow;

/** Parts an area into the tables that stand beside each other. */
final class SideBySide {
  /** Tables beside each other; more columns with the same names are a table. */
  private static final int MOST = 20;

  private final Area area;
  private final Predicate<String> known;
  private final Heading heading;

  private SideBySide(Area area, Heading heading, Predicate<String> known) {
    this.area = area;
    this.heading = heading;
    this.known = known;
  }

  /**
   * A table, or one of several.
   *
   * @param heading its header
   * @param group what stands above it alone, {@code ""} for nothing
   */
  record Side(Area area, Heading heading, String group) {}

  /**
   * What an area holds.
   *
   * @param alike whether all sides have the same columns, so that they are one table
   * @param doubtful whether it could be several tables and was left one
   */
  record Sides(List<Side> sides, boolean alike, boolean doubtful) {}

  static Sides of(Area area, Heading heading, Predicate<String> known) {
    return new SideBySide(area, heading, known).sides();
  }

  private Sides sides() {
    Optional<Sides> copies = copies();
    if (copies.isPresent()) {
      return copies.get();
    }
    List<Area> groups = groups();
    if (groups.size() < 2) {
      return one(false);
    }
    List<Side> sides = new ArrayList<>();
    for (Area group : groups) {
      Optional<Heading> own = HeaderRows.certain(group, known);
      if (own.isEmpty()) {
        return one(true);
      }
      sides.add(new Side(group, own.get(), ""));
    }
    return areApart(sides) ? new Sides(sides, false, false) : one(true);
  }

  private Sides one(boolean doubtful) {
    return new Sides(List.of(new Side(area, heading, "")), true, doubtful);
  }

  /** The same names again to the right. */
  private Optional<Sides> copies() {
    List<Integer> used = new ArrayList<>();
    for (int column = area.left(); column < area.right(); column++) {
      if (!heading.paths().get(column - area.left()).isEmpty()) {
        used.add(column);
      } else if (!area.isBlankColumn(column, heading.first())) {
        return Optional.empty();
      }
    }
    for (int length = 2; length * 2 <= used.size(); length++) {
      if (used.size() % length == 0 && used.size() / length <= MOST && repeats(used, length)) {
        return Optional.of(copies(used, length));
      }
    }
    return Optional.empty();
  }

  private boolean repeats(List<Integer> used, int length) {
    boolean gaps = true;
    for (int i = length; i < used.size(); i++) {
      if (!own(used.get(i)).equals(own(used.get(i - length)))) {
        return false;
      }
      gaps &= i % length != 0 || used.get(i) > used.get(i - 1) + 1;
    }
    return (gaps || length > 2 || heading.joined())
        && sameGroups(used, length)
        && hasTextColumn(used, length);
  }

  private String own(int column) {
    return heading.paths().get(column - area.left()).getLast();
  }

  /** Either no groups are named, or each copy is one group. */
  private boolean sameGroups(List<Integer> used, int length) {
    Set<String> groups = new HashSet<>();
    for (int i = 0; i < used.size(); i++) {
      List<String> path = heading.paths().get(used.get(i) - area.left());
      List<String> first = heading.paths().get(used.get(i - i % length) - area.left());
      if (path.size() > 2
          || path.size() != first.size()
          || (path.size() == 2 && !path.getFirst().equals(first.getFirst()))) {
        return false;
      }
      if (i % length == 0 && path.size() == 2 && !groups.add(path.getFirst())) {
        return false;
      }
    }
    return true;
  }

  /** Whether the first column of each copy names its rows: figures alone are a wide table. */
  private boolean hasTextColumn(List<Integer> used, int length) {
    Area body = area.rows(heading.body(), area.bottom());
    List<SourceRow> rows = body.filledRows(HeaderFinder.SAMPLE_ROWS);
    List<Integer> values = HeaderFinder.valueColumns(new SourceRow(0, heading.names()), rows);
    for (int i = 0; i < length; i++) {
      if (!values.contains(used.get(i) - area.left())) {
        return i == 0 || CellShape.isHeadingWord(own(used.getFirst()));
      }
    }
    return false;
  }

  private Sides copies(List<Integer> used, int length) {
    List<Side> sides = new ArrayList<>();
    for (int i = 0; i < used.size(); i += length) {
      int left = used.get(i);
      int right = used.get(i + length - 1) + 1;
      List<List<String>> paths = new ArrayList<>();
      for (int column = left; column < right; column++) {
        List<String> path = heading.paths().get(column - area.left());
        paths.add(path.size() == 2 ? path.subList(1, 2) : path);
      }
      List<String> first = heading.paths().get(left - area.left());
      String group = first.size() == 2 ? first.getFirst() : "";
      List<Integer> asides = i == 0 ? heading.asides() : List.of();
      Heading own =
          new Heading(heading.last(), heading.last(), heading.body(), paths, asides, true);
      sides.add(new Side(area.columns(left, right), own, group));
    }
    return new Sides(sides, true, false);
  }

  /** The runs of columns between columns that are blank from the header down. */
  private List<Area> groups() {
    List<Area> groups = new ArrayList<>();
    int left = -1;
    for (int column = area.left(); column <= area.right(); column++) {
      boolean blank = column == area.right() || area.isBlankColumn(column, heading.first());
      if (!blank && left < 0) {
        left = column;
      } else if (blank && left >= 0) {
        if (column - left < 2) {
          return List.of();
        }
        groups.add(area.columns(left, column));
        left = -1;
      }
    }
    return groups.size() <= MOST ? groups : List.of();
  }

  /** Whether tables end in different rows, name columns alike, or have titles of their own. */
  private static boolean areApart(List<Side> sides) {
    Set<Integer> ends = new HashSet<>();
    Set<String> names = new HashSet<>();
    boolean shared = false;
    int titled = 0;
    for (Side side : sides) {
      int end = side.area().bottom();
      while (end > side.heading().body() && side.area().isBlank(end - 1)) {
        end--;
      }
      ends.add(end);
      for (String name : side.heading().names()) {
        shared |= !name.isEmpty() && !names.add(name);
      }
      titled += side.heading().asides().stream().anyMatch(r -> r < side.heading().first()) ? 1 : 0;
    }
    return ends.size() > 1 || shared || titled == sides.size();
  }
}
