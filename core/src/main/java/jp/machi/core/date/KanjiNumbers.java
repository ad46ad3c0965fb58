package jp.machi.core.date;

/** Numbers up to 99 and years in kanji, as formal documents write dates: 平成二十九年, 二〇二六年. */
public final class KanjiNumbers {
  private static final String DIGITS = "〇一二三四五六七八九";

  private KanjiNumbers() {}

  /** With every number in kanji as digits; the same object where there is none. */
  public static String asDigits(String text) {
    int first = 0;
    while (first < text.length() && !isNumber(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder digits = new StringBuilder().append(text, 0, first);
    int start = first;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && isNumber(text.charAt(end))) {
        end++;
      }
      if (end == start) {
        digits.append(text.charAt(end++));
      } else {
        append(digits, text.substring(start, end));
      }
      start = end;
    }
    return digits.toString();
  }

  private static boolean isNumber(char c) {
    return c == '十' || DIGITS.indexOf(c) >= 0;
  }

  private static void append(StringBuilder digits, String kanji) {
    int ten = kanji.indexOf('十');
    if (ten < 0) {
      kanji.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
    } else if (ten <= 1 && kanji.length() - ten <= 2) {
      int tens = ten == 0 ? 1 : DIGITS.indexOf(kanji.charAt(0));
      int ones = kanji.length() == ten + 1 ? 0 : DIGITS.indexOf(kanji.charAt(ten + 1));
      if (tens > 0 && ones >= 0) {
        digits.append(tens * 10 + ones);
        return;
      }
      digits.append(kanji);
    } else {
      digits.append(kanji);
    }
  }
}
