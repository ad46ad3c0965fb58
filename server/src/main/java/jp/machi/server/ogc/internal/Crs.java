package jp.machi.server.ogc.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.machi.core.geo.Position;
import jp.machi.core.geo.WebMercator;

/**
 * Coordinate reference systems that features are given in (OGC 18-058r1, Features Part 2). Released
 * places are JGD2011, which differs from WGS 84 by less than a metre and is taken for the same.
 */
enum Crs {
  /** Longitude, latitude: what GeoJSON has. */
  CRS84("OGC/1.3/CRS84"),
  /** WGS 84: latitude, longitude. */
  WGS84("EPSG/0/4326"),
  /** JGD2011: latitude, longitude. */
  JGD2011("EPSG/0/6668"),
  /** Metres east and north on the plane of web maps. */
  WEB_MERCATOR("EPSG/0/3857");

  private static final String DEFINITIONS = "http://www.opengis.net/def/crs/";

  /** Beyond it the plane of web maps ends: it is a square. */
  private static final double MERCATOR_LIMIT = 85.06;

  /** Of the sphere of web maps, metres. */
  private static final double RADIUS = 6_378_137;

  private final String uri;

  Crs(String path) {
    this.uri = DEFINITIONS + path;
  }

  static Optional<Crs> find(String uri) {
    return Arrays.stream(values()).filter(crs -> crs.uri.equals(uri)).findFirst();
  }

  static List<String> uris() {
    return Arrays.stream(values()).map(Crs::uri).toList();
  }

  String uri() {
    return uri;
  }

  /** A place in the order of this system's axes. */
  double[] of(double longitude, double latitude) {
    return switch (this) {
      case CRS84 -> new double[] {longitude, latitude};
      case WGS84, JGD2011 -> new double[] {latitude, longitude};
      case WEB_MERCATOR -> {
        double north = Math.clamp(latitude, -MERCATOR_LIMIT, MERCATOR_LIMIT);
        yield new double[] {
          RADIUS * Math.toRadians(longitude),
          RADIUS * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(north) / 2))
        };
      }
    };
  }

  /** A place written in the order of this system's axes, in degrees. */
  Position place(double first, double second) {
    return switch (this) {
      case CRS84 -> new Position(first, second);
      case WGS84, JGD2011 -> new Position(second, first);
      case WEB_MERCATOR -> new WebMercator().place(first, second);
    };
  }
}
