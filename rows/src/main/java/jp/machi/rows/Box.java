package jp.machi.rows;

import java.util.List;

/**
 * A box in degrees, borders included. One whose west is east of its east crosses the date line.
 *
 * @param west degrees east, -180 to 180
 * @param south degrees north, -90 to 90
 */
public record Box(double west, double south, double east, double north) {

  /**
   * A box.
   *
   * @throws IllegalArgumentException where a number is no degree, or south is north of north
   */
  public Box {
    boolean degrees =
        Math.abs(west) <= 180
            && Math.abs(east) <= 180
            && Math.abs(south) <= 90
            && Math.abs(north) <= 90;
    if (!degrees || !(south <= north)) {
      throw new IllegalArgumentException("no box in degrees");
    }
  }

  /** Whether it crosses the meridian of 180 degrees. */
  public boolean crossesDateLine() {
    return west > east;
  }

  /** The box, or the two on either side of the date line. */
  List<Box> parts() {
    return crossesDateLine()
        ? List.of(new Box(west, south, 180, north), new Box(-180, south, east, north))
        : List.of(this);
  }

  /** Whether a place lies in it; not for a box that crosses the date line. */
  boolean holds(double longitude, double latitude) {
    return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
  }
}
