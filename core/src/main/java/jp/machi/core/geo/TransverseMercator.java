package jp.machi.core.geo;

/**
 * The Gauss-Krüger projection of the Japanese plane systems and of UTM, by Krüger's series to the
 * fifth power of the third flattening; within a zone exact to a micrometre.
 *
 * <p>Source: 河瀬和重「Gauss-Krüger 投影における経緯度座標及び平面直角座標相互間の座標換算についてのより簡明な計算方法」 国土地理院時報 121 (2011).
 */
public final class TransverseMercator implements Projection {
  private final Origin origin;

  /** Metres on the plane for one radian on the rectifying sphere. */
  private final double unit;

  /** Metres from the equator to the origin. */
  private final double arc;

  private final double[] beta;
  private final double[] delta;

  /**
   * Where a plane has its origin.
   *
   * @param latitude degrees north
   * @param longitude degrees east
   * @param scale of the central meridian
   * @param falseEast metres east that the origin is said to have
   * @param falseNorth metres north that the origin is said to have
   */
  public record Origin(
      double latitude, double longitude, double scale, double falseEast, double falseNorth) {}

  /** A plane on an ellipsoid. */
  public TransverseMercator(Ellipsoid ellipsoid, Origin origin) {
    double f = ellipsoid.flattening();
    double n = f / (2 - f);
    double n2 = n * n;
    this.origin = origin;
    this.unit = origin.scale() * ellipsoid.radius() / (1 + n) * (1 + n2 / 4 + n2 * n2 / 64);
    this.beta = beta(n);
    this.delta = delta(n);
    this.arc = unit * rectifying(Math.toRadians(origin.latitude()), n, alpha(n));
  }

  @Override
  public Position place(double east, double north) {
    double xi = (north - origin.falseNorth() + arc) / unit;
    double eta = (east - origin.falseEast()) / unit;
    double xi0 = xi;
    double eta0 = eta;
    for (int j = 1; j <= beta.length; j++) {
      xi0 -= beta[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
      eta0 -= beta[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
    }
    double conformal = Math.asin(Math.sin(xi0) / Math.cosh(eta0));
    double latitude = conformal;
    for (int j = 1; j <= delta.length; j++) {
      latitude += delta[j - 1] * Math.sin(2 * j * conformal);
    }
    double longitude = Math.atan2(Math.sinh(eta0), Math.cos(xi0));
    return new Position(origin.longitude() + Math.toDegrees(longitude), Math.toDegrees(latitude));
  }

  /** The rectifying latitude of a geodetic latitude, both in radians. */
  private static double rectifying(double latitude, double n, double[] alpha) {
    double e = 2 * Math.sqrt(n) / (1 + n);
    double sine = Math.sin(latitude);
    double conformal = Math.atan(Math.sinh(atanh(sine) - e * atanh(e * sine)));
    double rectifying = conformal;
    for (int j = 1; j <= alpha.length; j++) {
      rectifying += alpha[j - 1] * Math.sin(2 * j * conformal);
    }
    return rectifying;
  }

  private static double atanh(double x) {
    return Math.log((1 + x) / (1 - x)) / 2;
  }

  private static double[] alpha(double n) {
    return new double[] {
      polynomial(n, 0, 1 / 2.0, -2 / 3.0, 5 / 16.0, 41 / 180.0, -127 / 288.0),
      polynomial(n, 0, 0, 13 / 48.0, -3 / 5.0, 557 / 1440.0, 281 / 630.0),
      polynomial(n, 0, 0, 0, 61 / 240.0, -103 / 140.0, 15061 / 26880.0),
      polynomial(n, 0, 0, 0, 0, 49561 / 161280.0, -179 / 168.0),
      polynomial(n, 0, 0, 0, 0, 0, 34729 / 80640.0)
    };
  }

  private static double[] beta(double n) {
    return new double[] {
      polynomial(n, 0, 1 / 2.0, -2 / 3.0, 37 / 96.0, -1 / 360.0, -81 / 512.0),
      polynomial(n, 0, 0, 1 / 48.0, 1 / 15.0, -437 / 1440.0, 46 / 105.0),
      polynomial(n, 0, 0, 0, 17 / 480.0, -37 / 840.0, -209 / 4480.0),
      polynomial(n, 0, 0, 0, 0, 4397 / 161280.0, -11 / 504.0),
      polynomial(n, 0, 0, 0, 0, 0, 4583 / 161280.0)
    };
  }

  private static double[] delta(double n) {
    return new double[] {
      polynomial(n, 0, 2, -2 / 3.0, -2, 116 / 45.0, 26 / 45.0, -2854 / 675.0),
      polynomial(n, 0, 0, 7 / 3.0, -8 / 5.0, -227 / 45.0, 2704 / 315.0, 2323 / 945.0),
      polynomial(n, 0, 0, 0, 56 / 15.0, -136 / 35.0, -1262 / 105.0, 73814 / 2835.0),
      polynomial(n, 0, 0, 0, 0, 4279 / 630.0, -332 / 35.0, -399572 / 14175.0),
      polynomial(n, 0, 0, 0, 0, 0, 4174 / 315.0, -144838 / 6237.0),
      polynomial(n, 0, 0, 0, 0, 0, 0, 601676 / 22275.0)
    };
  }

  /** Sum of the coefficients times rising powers of n. */
  private static double polynomial(double n, double... coefficients) {
    double sum = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      sum = sum * n + coefficients[i];
    }
    return sum;
  }
}
