package jp.machi.core.geo;

/** Well-known text of geometries (OGC 06-103r4), as far as its positions are asked for. */
public final class WellKnownText {
  private static final String NUMBER = "-.0123456789";

  private WellKnownText() {}

  /** Is shown positions. */
  public interface PositionViewer {
    /** One position: longitude and latitude, or whatever the two axes are. */
    void position(double x, double y);
  }

  /**
   * Shows every position of a geometry of two dimensions in the order written: it is names and
   * brackets around numbers, of which every two are a position.
   *
   * @throws NumberFormatException where a text that is no geometry has digits and dots that are no
   *     number
   */
  public static void positions(String text, PositionViewer viewer) {
    double first = Double.NaN;
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && NUMBER.indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      if (end == at) {
        at++;
        continue;
      }
      double number = Double.parseDouble(text.substring(at, end));
      if (Double.isNaN(first)) {
        first = number;
      } else {
        viewer.position(first, number);
        first = Double.NaN;
      }
      at = end;
    }
  }
}
