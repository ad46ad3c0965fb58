package jp.machi.formats.pdf;

/**
 * A straight line along an axis, upright as the letters, in points.
 *
 * @param at where it crosses the other axis: y of a horizontal line, x of a vertical one
 */
record Rule(boolean horizontal, double at, double from, double to) {

  double length() {
    return to - from;
  }

  /** Whether a place on its axis lies on it, or nearly so. */
  boolean covers(double place) {
    return place >= from - TOUCH && place <= to + TOUCH;
  }

  /** Whether the lines meet. */
  boolean meets(Rule other) {
    return horizontal != other.horizontal && covers(other.at) && other.covers(at);
  }

  /** Lines of programs end a little before or behind the line that they meet. */
  static final double TOUCH = 3;
}
