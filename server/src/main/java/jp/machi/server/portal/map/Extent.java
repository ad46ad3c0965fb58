package jp.machi.server.portal.map;

import java.util.List;

/** A box of degrees. */
public record Extent(double south, double west, double north, double east) {
  /** Mean length of one degree of latitude. */
  static final double METRES_PER_DEGREE = 111_195;

  /** A single place still needs ground around it: about one kilometre. */
  private static final double SMALLEST_SPAN = 0.01;

  /** Room between the outermost marks and the frame, as a share of the span. */
  private static final double MARGIN = 0.08;

  /** The smallest box around places; there must be one. */
  static Extent around(List<Place> places) {
    double south = Double.POSITIVE_INFINITY;
    double west = Double.POSITIVE_INFINITY;
    double north = Double.NEGATIVE_INFINITY;
    double east = Double.NEGATIVE_INFINITY;
    for (Place place : places) {
      south = Math.min(south, place.latitude());
      north = Math.max(north, place.latitude());
      west = Math.min(west, place.longitude());
      east = Math.max(east, place.longitude());
    }
    return new Extent(south, west, north, east);
  }

  /** The box with a margin, made wider or higher until it fills a frame of that shape. */
  Extent framed(double widthOverHeight) {
    double shrink = Math.cos(Math.toRadians((south + north) / 2));
    double height = Math.max(north - south, SMALLEST_SPAN) * (1 + 2 * MARGIN);
    double width = Math.max((east - west) * shrink, SMALLEST_SPAN) * (1 + 2 * MARGIN);
    height = Math.max(height, width / widthOverHeight);
    width = height * widthOverHeight / shrink;
    double middleLatitude = (south + north) / 2;
    double middleLongitude = (west + east) / 2;
    return new Extent(
        middleLatitude - height / 2,
        middleLongitude - width / 2,
        middleLatitude + height / 2,
        middleLongitude + width / 2);
  }

  /** How far east a longitude lies, in percent of the width. */
  double x(double longitude) {
    return 100 * (longitude - west) / (east - west);
  }

  /** How far south a latitude lies, in percent of the height. */
  double y(double latitude) {
    return 100 * (north - latitude) / (north - south);
  }

  /** Width on the ground at the middle latitude. */
  double widthMetres() {
    return (east - west) * METRES_PER_DEGREE * Math.cos(Math.toRadians((south + north) / 2));
  }
}
