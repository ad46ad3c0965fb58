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
    String start = heading.length() > LONGEST ? heading.substring(0, LONGEST) : heading;
    String wide = Normalizer.normalize(start, Normalizer.Form.NFKC);
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

  /** Signs that tell headings apart, such as {@code %} in a unit. */
  private static boolean isMark(char c) {
    return c == '%' || c == '+' || c == '々' || Character.getType(c) == Character.MATH_SYMBOL;
  }

  private static boolean isDash(char c) {
    return c == 'ー' || c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
  }

  /** Where the words begin in {@code 12. 名称} and {@code 12:zipcode}. */
  private static int afterNumber(String heading) {
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
