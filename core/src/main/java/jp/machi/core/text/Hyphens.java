package jp.machi.core.text;

/** The many characters that people type for a hyphen or a minus sign. */
public final class Hyphens {
  private Hyphens() {}

  /**
   * With every dash, minus and long sound mark as {@code -}; the same object where there is none.
   * Only for values that hold no words: in words ー is a letter.
   */
  public static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isOdd(text.charAt(i))) {
        char[] chars = text.toCharArray();
        for (int j = i; j < chars.length; j++) {
          chars[j] = isOdd(chars[j]) ? '-' : chars[j];
        }
        return new String(chars);
      }
    }
    return text;
  }

  /** Whether a character looks like a hyphen without being {@code -}. */
  public static boolean isOdd(char c) {
    return switch (c) {
      case '\u2212', '\u2500', '\u30FC', '\uFF0D', '\uFF70', '\uFE63', '\u00AD' -> true;
      default -> c >= '\u2010' && c <= '\u2015';
    };
  }
}
