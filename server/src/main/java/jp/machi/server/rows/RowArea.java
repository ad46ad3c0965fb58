package jp.machi.server.rows;

/** Where the place of a row must lie; degrees of WGS 84. */
public sealed interface RowArea {

  /**
   * A box, borders included. One whose west is east of its east crosses the date line.
   *
   * @param west degrees east, -180 to 180
   * @param south degrees north, -90 to 90
   */
  record Box(double west, double south, double east, double north) implements RowArea {

    /**
     * A box.
     *
     * @throws IllegalArgumentException where a number is no degree, or south is north of north
     */
    public Box {
      boolean degrees = isLongitude(west) && isLongitude(east) && isLatitude(south);
      if (!degrees || !isLatitude(north) || south > north) {
        throw new IllegalArgumentException("no box in degrees");
      }
    }
  }

  /**
   * A circle on a sphere.
   *
   * @param latitude degrees north of its middle
   * @param longitude degrees east of its middle
   * @param metres radius, more than 0, at most {@link #MOST_METRES}
   */
  record Circle(double latitude, double longitude, double metres) implements RowArea {
    /** Farther away nothing is near; a quarter of the way round the earth. */
    public static final double MOST_METRES = 10_000_000;

    /**
     * A circle.
     *
     * @throws IllegalArgumentException where a number is no degree, or the radius is out of bounds
     */
    public Circle {
      boolean degrees = isLatitude(latitude) && isLongitude(longitude);
      if (!degrees || !(metres > 0 && metres <= MOST_METRES)) {
        throw new IllegalArgumentException("no circle in degrees and metres");
      }
    }
  }

  private static boolean isLatitude(double degrees) {
    return Math.abs(degrees) <= 90;
  }

  private static boolean isLongitude(double degrees) {
    return Math.abs(degrees) <= 180;
  }
}
