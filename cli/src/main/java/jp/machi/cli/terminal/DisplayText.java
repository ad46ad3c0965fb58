package jp.machi.cli.terminal;

/**
 * Text as it stands in a terminal, where a kanji takes two columns and a combining mark none (UAX
 * #11, East Asian Width; ambiguous characters count as one).
 */
public final class DisplayText {
  private static final String ELLIPSIS = "…";

  private DisplayText() {}

  /** Columns that a text takes. */
  public static int width(String text) {
    return text.codePoints().map(DisplayText::width).sum();
  }

  /**
   * A text that cannot steer the terminal: control characters, line ends and marks that turn the
   * direction of writing become spaces.
   */
  public static String harmless(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().map(point -> isControl(point) ? ' ' : point).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** The start of a text that fits into so many columns, with an ellipsis where it was cut. */
  public static String start(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      used += width(point);
      if (used > columns) {
        break;
      }
      kept.appendCodePoint(point);
    }
    return kept + ELLIPSIS;
  }

  /** The end of a text that fits: of a path the end tells more. */
  public static String end(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    int from = text.length();
    int used = 1;
    while (from > 0) {
      int point = text.codePointBefore(from);
      used += width(point);
      if (used > columns) {
        break;
      }
      from -= Character.charCount(point);
    }
    return ELLIPSIS + text.substring(from);
  }

  /** The text with spaces behind it up to the width. */
  public static String left(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  /** The text with spaces before it up to the width. */
  public static String right(String text, int columns) {
    return " ".repeat(Math.max(0, columns - width(text))) + text;
  }

  private static boolean isControl(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default ->
          point == 0x061C
              || (point >= 0x200E && point <= 0x200F)
              || (point >= 0x202A && point <= 0x202E)
              || (point >= 0x2066 && point <= 0x2069);
    };
  }

  private static int width(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(point) ? 2 : 1;
    };
  }

  private static boolean isWide(int point) {
    return point >= 0x1100
        && (point <= 0x115F
            || (point >= 0x2E80 && point <= 0xA4CF && point != 0x303F)
            || (point >= 0xA960 && point <= 0xA97F)
            || (point >= 0xAC00 && point <= 0xD7A3)
            || (point >= 0xF900 && point <= 0xFAFF)
            || (point >= 0xFE10 && point <= 0xFE19)
            || (point >= 0xFE30 && point <= 0xFE6F)
            || (point >= 0xFF01 && point <= 0xFF60)
            || (point >= 0xFFE0 && point <= 0xFFE6)
            || (point >= 0x1F300 && point <= 0x1FAFF)
            || (point >= 0x20000 && point <= 0x3FFFD));
  }
}
