package jp.machi.formats.write;

import java.util.regex.Pattern;

/** What an Excel cell can hold as text. Limits: Microsoft, "Excel specifications and limits". */
public final class ExcelText {
  /** UTF-16 units in a cell. */
  public static final int LONGEST = 32_767;

  /** Excel reads {@code _x000D_} as the character of that number, so a real one is written so. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private ExcelText() {}

  /** Whether a cell can hold the text without losing a character. */
  public static boolean fits(String text) {
    return text.length() <= LONGEST && isXml(text);
  }

  /** The text as it must be written so that Excel shows it. */
  public static String escaped(String text) {
    return ESCAPE.matcher(text).replaceAll("_x005F_");
  }

  /**
   * The text with what a cell cannot hold made visible: U+FFFD for a control character, … for what
   * is too long. For reports, never for a release.
   */
  public static String shown(String text) {
    StringBuilder shown = new StringBuilder(Math.min(text.length(), LONGEST));
    for (int i = 0; i < text.length() && i < LONGEST - 1; i++) {
      shown.append(isXml(text.charAt(i)) ? text.charAt(i) : '\uFFFD');
    }
    return text.length() >= LONGEST ? shown.append('…').toString() : shown.toString();
  }

  /** XML 1.0 §2.2 has no other control characters, not even as references. */
  static boolean isXml(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isXml(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isXml(char c) {
    return (c >= ' ' || c == '\t' || c == '\n' || c == '\r') && c < '\uFFFE';
  }
}
