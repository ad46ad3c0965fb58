package jp.machi.server.portal.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins places that would be drawn over each other into one mark with a number. Each place joins
 * the first group within reach, else starts one; the order of the places decides, so the same
 * places give the same picture. Time is linear in the number of places.
 */
final class PlaceGroups {
  /** Names that a mark tells before it says how many more there are. */
  static final int NAMES = 5;

  /** A mark of a single place. */
  private static final double RADIUS = 5;

  private final Extent frame;
  private final double reach;
  private final Map<Cell, List<Group>> groupsByCell = new HashMap<>();
  private final List<Group> groups = new ArrayList<>();

  /**
   * No groups yet.
   *
   * @param reach places nearer than this share one mark; percent of the width
   */
  PlaceGroups(Extent frame, double reach) {
    this.frame = frame;
    this.reach = reach;
  }

  void add(Place place) {
    double x = frame.x(place.longitude());
    double y = frame.y(place.latitude());
    Cell cell = cell(x, y);
    Group near = near(cell, x, y);
    if (near == null) {
      near = new Group(x, y);
      groups.add(near);
      groupsByCell.computeIfAbsent(cell, key -> new ArrayList<>()).add(near);
    }
    near.add(x, y, place.name());
  }

  List<MapPicture.Mark> marks() {
    return groups.stream().map(Group::mark).toList();
  }

  private Cell cell(double x, double y) {
    return new Cell((int) Math.floor(x / reach), (int) Math.floor(y / reach));
  }

  private @Nullable Group near(Cell cell, double x, double y) {
    for (int column = cell.column - 1; column <= cell.column + 1; column++) {
      for (int row = cell.row - 1; row <= cell.row + 1; row++) {
        for (Group group : groupsByCell.getOrDefault(new Cell(column, row), List.of())) {
          // One percent of the height is shorter than one percent of the width.
          if (Math.hypot(group.x - x, (group.y - y) / MapPicture.SHAPE) < reach) {
            return group;
          }
        }
      }
    }
    return null;
  }

  private record Cell(int column, int row) {}

  private static final class Group {
    private final double x;
    private final double y;
    private final List<String> names = new ArrayList<>();
    private double sumX;
    private double sumY;
    private int count;

    Group(double x, double y) {
      this.x = x;
      this.y = y;
    }

    void add(double placeX, double placeY, String name) {
      sumX += placeX;
      sumY += placeY;
      count++;
      if (names.size() < NAMES) {
        names.add(name);
      }
    }

    MapPicture.Mark mark() {
      double radius = count == 1 ? RADIUS : 2 * RADIUS + 2 * Math.log10(count);
      return new MapPicture.Mark(sumX / count, sumY / count, radius, names, count);
    }
  }
}
