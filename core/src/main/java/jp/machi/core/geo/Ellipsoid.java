package jp.machi.core.geo;

/**
 * The figures of the Earth that Japanese maps are drawn on.
 *
 * <p>Source: 測量法施行令 第3条 (GRS 80, and Bessel until 2002); NIMA TR8350.2 (WGS 84).
 */
public enum Ellipsoid {
  /** Of JGD2000 and JGD2011. */
  GRS80(6_378_137, 298.257222101),
  /** Of GPS; differs from GRS 80 by a tenth of a millimetre. */
  WGS84(6_378_137, 298.257223563),
  /** Of the Tokyo datum, in use until 2002. */
  BESSEL(6_377_397.155, 299.152813);

  private final double radius;
  private final double flattening;

  Ellipsoid(double radius, double inverseFlattening) {
    this.radius = radius;
    this.flattening = 1 / inverseFlattening;
  }

  /** Semi-major axis in metres. */
  public double radius() {
    return radius;
  }

  /** Flattening. */
  public double flattening() {
    return flattening;
  }

  /** Square of the first eccentricity. */
  double eccentricitySquared() {
    return flattening * (2 - flattening);
  }
}
