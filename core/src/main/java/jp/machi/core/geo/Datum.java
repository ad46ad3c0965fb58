package jp.machi.core.geo;

/** What Japanese coordinates are measured against. */
public enum Datum {
  /** 測地成果2011, what the standards ask for. */
  JGD2011(Ellipsoid.GRS80),
  /**
   * 測地成果2000. The same system as before the earthquake of 2011, which moved eastern Japan by up to
   * 5.3 m; the move differs from place to place and is not computed.
   */
  JGD2000(Ellipsoid.GRS80),
  /** 日本測地系, in use until 2002; its degrees lie some 400 m to the south-east. */
  TOKYO(Ellipsoid.BESSEL),
  /** The system of GPS; equal to JGD2011 within a metre. */
  WGS84(Ellipsoid.WGS84);

  /** Metres from the centre of the Tokyo datum to that of JGD (EPSG transformation 15484). */
  private static final double[] FROM_TOKYO = {-146.414, 507.337, 680.507};

  private final Ellipsoid ellipsoid;

  Datum(Ellipsoid ellipsoid) {
    this.ellipsoid = ellipsoid;
  }

  /** The figure of the Earth that its degrees are on. */
  public Ellipsoid ellipsoid() {
    return ellipsoid;
  }

  /**
   * A place in degrees of this datum, in degrees of JGD2011. Only the Tokyo datum is moved, by
   * three parameters: good to some metres, not to the centimetres of the official grid.
   */
  public Position toJgd2011(Position place) {
    return this == TOKYO ? moved(place) : place;
  }

  private static Position moved(Position place) {
    double longitude = Math.toRadians(place.longitude());
    double latitude = Math.toRadians(place.latitude());
    double square = Ellipsoid.BESSEL.eccentricitySquared();
    double sine = Math.sin(latitude);
    double normal = Ellipsoid.BESSEL.radius() / Math.sqrt(1 - square * sine * sine);
    double x = normal * Math.cos(latitude) * Math.cos(longitude) + FROM_TOKYO[0];
    double y = normal * Math.cos(latitude) * Math.sin(longitude) + FROM_TOKYO[1];
    double z = normal * (1 - square) * sine + FROM_TOKYO[2];
    return onGrs80(x, y, z);
  }

  /** Bowring's formula: near the ground exact to a micrometre without iteration. */
  private static Position onGrs80(double x, double y, double z) {
    double a = Ellipsoid.GRS80.radius();
    double b = a * (1 - Ellipsoid.GRS80.flattening());
    double square = Ellipsoid.GRS80.eccentricitySquared();
    double distance = Math.hypot(x, y);
    double reduced = Math.atan2(z * a, distance * b);
    double sine = Math.sin(reduced);
    double cosine = Math.cos(reduced);
    double latitude =
        Math.atan2(
            z + square / (1 - square) * b * sine * sine * sine,
            distance - square * a * cosine * cosine * cosine);
    return new Position(Math.toDegrees(Math.atan2(y, x)), Math.toDegrees(latitude));
  }
}
