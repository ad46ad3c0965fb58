package jp.machi.core.geo;

import java.util.Optional;
import jp.machi.core.geo.TransverseMercator.Origin;

/**
 * What the numbers of a map mean. X is always east or longitude and Y north or latitude, as files
 * have them, whatever order the definition of a system gives them.
 *
 * @param name for people, such as {@code JGD2011 平面直角座標系 第9系}
 * @param plane how metres stand for degrees; empty where the numbers are degrees
 */
public record CoordinateSystem(String name, Datum datum, Optional<Projection> plane) {
  /** Scale of the central meridian of the Japanese plane systems. */
  private static final double PLANE_SCALE = 0.9999;

  private static final double UTM_SCALE = 0.9996;
  private static final double UTM_FALSE_EAST = 500_000;

  /** Origins of the plane systems I to XIX: 平成14年国土交通省告示第9号, latitude and longitude. */
  private static final double[][] PLANE_ORIGINS = {
    {33, 129.5},
    {33, 131},
    {36, 132 + 10 / 60.0},
    {33, 133.5},
    {36, 134 + 20 / 60.0},
    {36, 136},
    {36, 137 + 10 / 60.0},
    {36, 138.5},
    {36, 139 + 50 / 60.0},
    {40, 140 + 50 / 60.0},
    {44, 140.25},
    {44, 142.25},
    {44, 144.25},
    {26, 142},
    {26, 127.5},
    {26, 124},
    {26, 131},
    {20, 136},
    {26, 154}
  };

  private static final int FIRST_UTM_ZONE = 51;

  /** Degrees of a datum. */
  public static CoordinateSystem degrees(Datum datum) {
    return new CoordinateSystem(datum + " 経緯度", datum, Optional.empty());
  }

  /** Metres of a Gauss-Krüger plane that somebody described. */
  public static CoordinateSystem plane(String name, Datum datum, Origin origin) {
    Projection plane = new TransverseMercator(datum.ellipsoid(), origin);
    return new CoordinateSystem(name, datum, Optional.of(plane));
  }

  /** One of the Japanese plane systems, 1 to 19. */
  public static CoordinateSystem japanesePlane(Datum datum, int number) {
    double[] origin = PLANE_ORIGINS[number - 1];
    return plane(
        datum + " 平面直角座標系 第" + number + "系",
        datum,
        new Origin(origin[0], origin[1], PLANE_SCALE, 0, 0));
  }

  /** A zone of UTM in the northern hemisphere. */
  public static CoordinateSystem utm(Datum datum, int zone) {
    return plane(
        datum + " UTM 第" + zone + "帯",
        datum,
        new Origin(0, zone * 6 - 183, UTM_SCALE, UTM_FALSE_EAST, 0));
  }

  /** The system of an EPSG code, empty where it is none that maps of Japan use. */
  public static Optional<CoordinateSystem> ofEpsg(int code) {
    return switch (code) {
      case 6668, 6667, 6697 -> Optional.of(degrees(Datum.JGD2011));
      case 4612, 4947 -> Optional.of(degrees(Datum.JGD2000));
      case 4301 -> Optional.of(degrees(Datum.TOKYO));
      case 4326, 4979 -> Optional.of(degrees(Datum.WGS84));
      case 3857, 900913 ->
          Optional.of(
              new CoordinateSystem("Web メルカトル", Datum.WGS84, Optional.of(new WebMercator())));
      default ->
          series(code, 6669, Datum.JGD2011)
              .or(() -> series(code, 2443, Datum.JGD2000))
              .or(() -> series(code, 30161, Datum.TOKYO))
              .or(() -> zones(code, 6688, 5, Datum.JGD2011))
              .or(() -> zones(code, 3097, 5, Datum.JGD2000))
              .or(() -> zones(code, 3092, 5, Datum.TOKYO))
              .or(() -> zones(code, 32651, 6, Datum.WGS84));
    };
  }

  private static Optional<CoordinateSystem> series(int code, int first, Datum datum) {
    return code >= first && code < first + PLANE_ORIGINS.length
        ? Optional.of(japanesePlane(datum, code - first + 1))
        : Optional.empty();
  }

  private static Optional<CoordinateSystem> zones(int code, int first, int count, Datum datum) {
    return code >= first && code < first + count
        ? Optional.of(utm(datum, code - first + FIRST_UTM_ZONE))
        : Optional.empty();
  }

  /** The place of a point, in degrees of JGD2011. */
  public Position place(double x, double y) {
    return datum.toJgd2011(plane.map(each -> each.place(x, y)).orElse(new Position(x, y)));
  }
}
