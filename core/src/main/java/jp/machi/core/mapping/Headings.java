package jp.machi.core.mapping;

import java.text.Normalizer;

/** Headings compared without what people write differently: width, spaces, case and marks. */
public final class Headings {
  /** A heading is a few words; a longer cell is prose, and only its start is compared. */
  private static final int LONGEST = 200;

  private Headings() {}

  /**
   * The form in which two headings are equal: half-width letters, full-width kana, lower case, no
   * spaces, brackets, underscores or leading number such as {@code 1.}; dashes count as ー, because
   * U+2015 and hyphens stand for it in published files.
   */
  public static String fold(String heading) {
    String wide = Normalizer.normalize(start(heading), Normalizer.Form.NFKC);
    StringBuilder folded = new StringBuilder(wide.length());
    for (int i = afterNumber(wide); i < wide.length(); i++) {
      char c = wide.charAt(i);
      if (isDash(c)) {
        folded.append('ー');
      } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c)) {
        folded.append(Character.toLowerCase(c));
      }
    }
    return folded.toString();
  }

  /** A heading without what stands in brackets at its end, itself where nothing else is left. */
  static String withoutBrackets(String heading) {
    int open = -1;
    for (int i = 1; i < heading.length() && open < 0; i++) {
      open = "（(［[【〔".indexOf(heading.charAt(i)) >= 0 ? i : -1;
    }
    String outside = open < 0 ? heading : heading.substring(0, open);
    return fold(outside).isEmpty() ? heading : outside;
  }

  /** The part of a heading that is looked at. */
  static String start(String heading) {
    return heading.length() > LONGEST ? heading.substring(0, LONGEST) : heading;
  }

  /** Signs that tell headings apart, such as {@code %} in a unit, or are one: 〒. */
  private static boolean isMark(char c) {
    return c == '%'
        || c == '+'
        || c == '々'
        || c == '〒'
        || Character.getType(c) == Character.MATH_SYMBOL;
  }

  static boolean isDash(char c) {
    return c == 'ー' || c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
  }

  /** Where the words begin in {@code 12. 名称} and {@code 12:zipcode}. */
  static int afterNumber(String heading) {
    int i = 0;
    while (i < heading.length() && Character.isDigit(heading.charAt(i))) {
      i++;
    }
    boolean numbered =
        i > 0
            && i + 1 < heading.length()
            && (heading.charAt(i) == '.' || heading.charAt(i) == ':')
            && !Character.isDigit(heading.charAt(i + 1));
    return numbered ? i + 1 : 0;
  }
}
