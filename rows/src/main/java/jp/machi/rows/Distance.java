package jp.machi.rows;

/** Distances on a sphere of the earth's mean radius (IUGG 1980): 0.5 % off at the most. */
public final class Distance {
  private static final double RADIUS_METRES = 6_371_008.8;

  private Distance() {}

  /** Metres between two places in degrees, by the haversine formula. */
  public static double metres(
      double latitude1, double longitude1, double latitude2, double longitude2) {
    double halfUp = Math.toRadians(latitude2 - latitude1) / 2;
    double halfAcross = Math.toRadians(longitude2 - longitude1) / 2;
    double part =
        Math.sin(halfUp) * Math.sin(halfUp)
            + Math.cos(Math.toRadians(latitude1))
                * Math.cos(Math.toRadians(latitude2))
                * Math.sin(halfAcross)
                * Math.sin(halfAcross);
    return 2 * RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(part)));
  }

  /** A box that holds every place no farther than so many metres. */
  static Box around(double latitude, double longitude, double metres) {
    // A little more, for the borders of the box are compared after rounding.
    double up = Math.toDegrees(metres / RADIUS_METRES) * (1 + 1e-9) + 1e-9;
    double south = latitude - up;
    double north = latitude + up;
    if (south <= -90 || north >= 90) {
      return new Box(-180, Math.max(-90, south), 180, Math.min(90, north));
    }
    double sine = Math.sin(metres / RADIUS_METRES) / Math.cos(Math.toRadians(latitude));
    if (!(sine < 1)) {
      return new Box(-180, south, 180, north);
    }
    double across = Math.toDegrees(Math.asin(sine)) * (1 + 1e-9) + 1e-9;
    return new Box(turned(longitude - across), south, turned(longitude + across), north);
  }

  private static double turned(double longitude) {
    return longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude;
  }
}
