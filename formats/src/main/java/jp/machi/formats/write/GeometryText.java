package jp.machi.formats.write;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Turns well-known text of a geometry (OGC 06-103r4) into GeoJSON. The numbers are handed on as
 * they are written. Cells may hold anything, so what is not exactly a geometry is none.
 */
final class GeometryText {
  /** Name of the column of geometries in a released table. */
  static final String COLUMN = "geometry";

  /** Collections inside each other; GIS programs write one. */
  private static final int DEPTH = 8;

  /**
   * A kind of geometry.
   *
   * @param name in GeoJSON
   * @param depth how deep lists of positions nest
   */
  private record Kind(String name, int depth) {}

  private static final Map<String, Kind> KINDS =
      Map.of(
          "POINT", new Kind("Point", 0),
          "MULTIPOINT", new Kind("MultiPoint", 1),
          "LINESTRING", new Kind("LineString", 1),
          "MULTILINESTRING", new Kind("MultiLineString", 2),
          "POLYGON", new Kind("Polygon", 2),
          "MULTIPOLYGON", new Kind("MultiPolygon", 3));

  private final String text;
  private final StringBuilder json;
  private int at;

  private GeometryText(String text) {
    this.text = text;
    this.json = new StringBuilder(text.length() + 64);
  }

  /** The GeoJSON object of a geometry, empty where a text is none. */
  static Optional<String> geoJson(String text) {
    GeometryText parser = new GeometryText(text);
    boolean whole = parser.geometry(0) && parser.at == text.length();
    return whole ? Optional.of(parser.json.toString()) : Optional.empty();
  }

  private boolean geometry(int depth) {
    String keyword = keyword();
    Kind kind = KINDS.get(keyword);
    if (kind != null) {
      json.append("{\"type\":\"").append(kind.name()).append("\",\"coordinates\":");
      boolean read = kind.depth() == 0 ? point() : list(kind, kind.depth());
      json.append('}');
      return read;
    }
    return keyword.equals("GEOMETRYCOLLECTION") && depth < DEPTH && collection(depth);
  }

  private boolean collection(int depth) {
    json.append("{\"type\":\"GeometryCollection\",\"geometries\":[");
    if (!takes('(')) {
      return false;
    }
    do {
      if (!geometry(depth + 1)) {
        return false;
      }
      json.append(',');
    } while (takes(','));
    json.setCharAt(json.length() - 1, ']');
    json.append('}');
    return takes(')');
  }

  private boolean point() {
    return takes('(') && position() && takes(')');
  }

  /** Lists of positions as deep as the kind has them. */
  private boolean list(Kind kind, int depth) {
    if (!takes('(')) {
      return false;
    }
    json.append('[');
    do {
      boolean read =
          depth > 1
              ? list(kind, depth - 1)
              : kind.name().equals("MultiPoint") ? member() : position();
      if (!read) {
        return false;
      }
      json.append(',');
    } while (takes(','));
    json.setCharAt(json.length() - 1, ']');
    return takes(')');
  }

  /** Points of a multi-point stand in brackets of their own, or in old texts do not. */
  private boolean member() {
    return takes('(') ? position() && takes(')') : position();
  }

  private boolean position() {
    json.append('[');
    if (!number()) {
      return false;
    }
    json.append(',');
    if (!number()) {
      return false;
    }
    json.append(']');
    return true;
  }

  private boolean number() {
    skipSpace();
    int start = at;
    while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String number = text.substring(start, at);
    if (!isJson(number)) {
      return false;
    }
    json.append(number);
    return true;
  }

  /** RFC 8259 §6, without exponents: degrees need none. */
  private static boolean isJson(String number) {
    int from = number.startsWith("-") ? 1 : 0;
    int point = number.indexOf('.');
    int whole = (point < 0 ? number.length() : point) - from;
    boolean digits = true;
    for (int i = from; i < number.length(); i++) {
      char c = number.charAt(i);
      digits &= i == point || (c >= '0' && c <= '9');
    }
    boolean zero = whole > 1 && number.charAt(from) == '0';
    return digits && whole > 0 && !zero && point != number.length() - 1;
  }

  private String keyword() {
    skipSpace();
    int start = at;
    while (at < text.length() && isLetter(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at).toUpperCase(Locale.ROOT);
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private boolean takes(char wanted) {
    skipSpace();
    boolean there = at < text.length() && text.charAt(at) == wanted;
    at += there ? 1 : 0;
    return there;
  }

  private void skipSpace() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }
}
