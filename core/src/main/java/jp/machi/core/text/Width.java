package jp.machi.core.text;

/**
 * Full and half width. Letters, digits and signs become half-width where a value is a code or a
 * number; katakana become full-width everywhere. Nothing else is touched: ①, ㈱ and 〜 stay.
 */
public final class Width {
  private static final String HALF_KANA =
      "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";
  private static final char FIRST_HALF_KANA = '\uFF61';
  private static final char LAST_HALF_KANA = '\uFF9F';
  private static final char HALF_VOICED = '\uFF9E';
  private static final char HALF_SEMI_VOICED = '\uFF9F';

  private Width() {}

  /**
   * Full-width ASCII (U+FF01–FF5E), the ideographic space and the full-width yen sign in half
   * width; the same object where there is none.
   */
  public static String half(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (half(text.charAt(i)) != text.charAt(i)) {
        char[] chars = text.toCharArray();
        for (int j = i; j < chars.length; j++) {
          chars[j] = half(chars[j]);
        }
        return new String(chars);
      }
    }
    return text;
  }

  /** The half-width form of one character, the character itself where it has none. */
  public static char half(char c) {
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return (char) (c - 0xFEE0);
    }
    return c == '\u3000' ? ' ' : c == '\uFFE5' ? '\u00A5' : c;
  }

  /** Whether the character is a half-width katakana, sound mark or punctuation mark. */
  public static boolean isHalfKana(char c) {
    return c >= FIRST_HALF_KANA && c <= LAST_HALF_KANA;
  }

  /**
   * Half-width katakana and punctuation in full width, sound marks joined to their letter: ﾊﾞ
   * becomes バ. The same object where there is none.
   */
  public static String fullKana(String text) {
    int first = 0;
    while (first < text.length() && !isHalfKana(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder full = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
      char letter = isHalfKana(c) ? HALF_KANA.charAt(c - FIRST_HALF_KANA) : c;
      char voiced = isHalfKana(c) ? withSoundMark(letter, next) : 0;
      full.append(voiced == 0 ? letter : voiced);
      i += voiced == 0 ? 0 : 1;
    }
    return full.toString();
  }

  /** The letter joined with a half-width sound mark, 0 where they do not join. */
  private static char withSoundMark(char letter, char mark) {
    boolean haLine = "ハヒフヘホ".indexOf(letter) >= 0;
    if (mark == HALF_SEMI_VOICED) {
      return haLine ? (char) (letter + 2) : 0;
    }
    if (mark != HALF_VOICED) {
      return 0;
    }
    if (letter == 'ウ') {
      return 'ヴ';
    }
    boolean joins = haLine || "カキクケコサシスセソタチツテト".indexOf(letter) >= 0;
    return joins ? (char) (letter + 1) : letter == 'ワ' ? 'ヷ' : letter == 'ヲ' ? 'ヺ' : 0;
  }
}
