package jp.machi.formats.map;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes geometries as well-known text (OGC 06-103r4) in degrees with seven decimals at most, which
 * is a centimetre.
 */
final class WellKnownText {
  /** Steps in a degree. */
  static final double STEPS = 1e7;

  private static final int DECIMALS = 7;

  private final StringBuilder text = new StringBuilder();

  private WellKnownText() {}

  /** The text of a geometry without empty parts, {@code ""} for an empty one. */
  static String of(Geometry geometry) {
    if (geometry.isEmpty()) {
      return "";
    }
    WellKnownText out = new WellKnownText();
    out.tagged(geometry);
    return out.text.toString();
  }

  /** A number as the text has it; far numbers, which are never degrees, in Java's form. */
  static String number(double number) {
    StringBuilder text = new StringBuilder();
    append(text, number);
    return text.toString();
  }

  private void tagged(Geometry geometry) {
    switch (geometry) {
      case Point point -> body("POINT ", point);
      case LineString line -> body("LINESTRING ", line);
      case Polygon polygon -> body("POLYGON ", polygon);
      case MultiPoint many -> members("MULTIPOINT ", many);
      case MultiLineString many -> members("MULTILINESTRING ", many);
      case MultiPolygon many -> members("MULTIPOLYGON ", many);
      case GeometryCollection many -> members("GEOMETRYCOLLECTION ", many);
      default -> throw new IllegalArgumentException(geometry.getGeometryType());
    }
  }

  private void body(String tag, Geometry geometry) {
    text.append(tag);
    body(geometry);
  }

  private void members(String tag, GeometryCollection many) {
    text.append(tag).append('(');
    boolean mixed = tag.startsWith("GEOMETRYCOLLECTION");
    for (int i = 0; i < many.getNumGeometries(); i++) {
      text.append(i == 0 ? "" : ", ");
      if (mixed) {
        tagged(many.getGeometryN(i));
      } else {
        body(many.getGeometryN(i));
      }
    }
    text.append(')');
  }

  private void body(Geometry geometry) {
    switch (geometry) {
      case Point point -> points(point.getCoordinateSequence());
      case LineString line -> points(line.getCoordinateSequence());
      case Polygon polygon -> {
        text.append('(');
        points(polygon.getExteriorRing().getCoordinateSequence());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
          text.append(", ");
          points(polygon.getInteriorRingN(i).getCoordinateSequence());
        }
        text.append(')');
      }
      default -> throw new IllegalArgumentException(geometry.getGeometryType());
    }
  }

  private void points(CoordinateSequence points) {
    text.append('(');
    for (int i = 0; i < points.size(); i++) {
      text.append(i == 0 ? "" : ", ");
      Coordinate point = points.getCoordinate(i);
      append(text, point.x);
      text.append(' ');
      append(text, point.y);
    }
    text.append(')');
  }

  private static void append(StringBuilder text, double number) {
    if (!(Math.abs(number) < Long.MAX_VALUE / STEPS)) {
      text.append(number);
      return;
    }
    long steps = Math.round(number * STEPS);
    if (steps < 0) {
      text.append('-');
    }
    long whole = Math.abs(steps) / (long) STEPS;
    long rest = Math.abs(steps) % (long) STEPS;
    text.append(whole);
    if (rest > 0) {
      String digits = Long.toString(rest);
      text.append('.').repeat('0', DECIMALS - digits.length()).append(digits);
      while (text.charAt(text.length() - 1) == '0') {
        text.setLength(text.length() - 1);
      }
    }
  }
}
