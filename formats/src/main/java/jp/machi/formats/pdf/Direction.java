package jp.machi.formats.pdf;

/** Which way letters run on a page, in quarter turns; oblique ones count as the nearest. */
enum Direction {
  RIGHT,
  UP,
  LEFT,
  DOWN;

  /** The direction in which a letter of this matrix leads to the next. */
  static Direction of(double a, double b) {
    if (Math.abs(a) >= Math.abs(b)) {
      return a >= 0 ? RIGHT : LEFT;
    }
    return b >= 0 ? UP : DOWN;
  }

  /** Place along the letters of this direction. */
  double along(double x, double y) {
    return switch (this) {
      case RIGHT -> x;
      case UP -> y;
      case LEFT -> -x;
      case DOWN -> -y;
    };
  }

  /** Place below the letters of this direction, growing from line to line. */
  double below(double x, double y) {
    return switch (this) {
      case RIGHT -> -y;
      case UP -> x;
      case LEFT -> y;
      case DOWN -> -x;
    };
  }
}
