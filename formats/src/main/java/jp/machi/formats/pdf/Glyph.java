package jp.machi.formats.pdf;

/**
 * A letter where it stands, upright, in points of 1/72 inch.
 *
 * @param text one character, seldom more as in ㈱; U+FFFD where the file does not say which
 * @param x left end
 * @param y base line, growing downwards
 * @param size height of the font
 */
record Glyph(String text, double x, double y, double width, double size) {

  double right() {
    return x + width;
  }

  double middle() {
    return x + width / 2;
  }

  /** Halfway up the letter. */
  double center() {
    return y - size * 0.35;
  }

  boolean isBlank() {
    return text.isBlank() || text.equals("\u00a0");
  }
}
