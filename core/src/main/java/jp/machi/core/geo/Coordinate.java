package jp.machi.core.geo;

/** What a cell says about a latitude or a longitude in Japan. */
public sealed interface Coordinate {

  /**
   * Degrees as plain decimal text.
   *
   * @param dms whether it was written in degrees, minutes and seconds
   */
  record Degree(String text, boolean dms) implements Coordinate {}

  /** Not certainly a coordinate in Japan. */
  record Unclear(Problem problem) implements Coordinate {}

  /** Which way a coordinate counts. */
  enum Axis {
    /** Degrees north. */
    LATITUDE,
    /** Degrees east. */
    LONGITUDE;

    /** Whether so many degrees can lie in Japan. */
    public boolean hasInJapan(double degrees) {
      return this == LATITUDE ? Japan.hasLatitude(degrees) : Japan.hasLongitude(degrees);
    }

    /** The other axis. */
    public Axis other() {
      return this == LATITUDE ? LONGITUDE : LATITUDE;
    }
  }

  /** Why a text is no coordinate in Japan. */
  enum Problem {
    MALFORMED("coordinate.malformed"),
    OUTSIDE_JAPAN("coordinate.outside_japan"),
    /** A longitude in the place of the latitude, or the other way round. */
    SWAPPED("coordinate.swapped");

    private final String code;

    Problem(String code) {
      this.code = code;
    }

    /** Finding code. */
    public String code() {
      return code;
    }
  }

  /** Reads one coordinate. Linear, never throws. */
  static Coordinate read(String text, Axis axis) {
    return CoordinateParser.read(text, axis);
  }
}
