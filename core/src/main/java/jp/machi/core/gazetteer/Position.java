package jp.machi.core.gazetteer;

/**
 * A place on the map in degrees (JGD2011).
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Position(double latitude, double longitude) {
  private static final double METRES_PER_DEGREE = 111_320;

  /** Distance in metres, right to some per mille within Japan. */
  public double metresTo(Position other) {
    double north = (other.latitude - latitude) * METRES_PER_DEGREE;
    double east =
        (other.longitude - longitude)
            * METRES_PER_DEGREE
            * Math.cos(Math.toRadians((latitude + other.latitude) / 2));
    return Math.hypot(north, east);
  }
}
