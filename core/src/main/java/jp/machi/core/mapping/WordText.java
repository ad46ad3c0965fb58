package jp.machi.core.mapping;

import java.text.Normalizer;
import java.util.BitSet;

/**
 * A heading made ready to be split: half-width letters in lower case, full-width kana, {@code _}
 * wherever something parts words (signs, camel case, spaces between letters), and no spaces within
 * Japanese.
 *
 * @param text letters, digits and single {@code _}
 * @param aside for each character whether it stood in brackets
 */
record WordText(String text, BitSet aside) {

  /**
   * A word of a heading.
   *
   * @param word in the lexicon's spelling, or as it stands where it is not known
   */
  record Piece(String word, boolean aside) {}

  private static final String OPENING = "([{<「『【〔《〈";
  private static final String CLOSING = ")]}>」』】〕》〉";

  static WordText of(String heading) {
    String wide = Normalizer.normalize(Headings.start(heading), Normalizer.Form.NFKC);
    StringBuilder text = new StringBuilder(wide.length() + 8);
    BitSet aside = new BitSet();
    int depth = 0;
    for (int i = Headings.afterNumber(wide); i < wide.length(); i++) {
      char c = wide.charAt(i);
      depth += OPENING.indexOf(c) >= 0 ? 1 : CLOSING.indexOf(c) >= 0 && depth > 0 ? -1 : 0;
      if (isWord(c, wide, i)) {
        if (isCamel(wide, i)) {
          part(text);
        }
        char kept = Headings.isDash(c) ? 'ー' : Character.toLowerCase(c);
        aside.set(text.length(), depth > 0);
        text.append(kept);
      } else if (!isSpaceWithinJapanese(wide, i)) {
        part(text);
      }
    }
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '_') {
      end--;
    }
    return new WordText(text.substring(0, end), aside);
  }

  private static void part(StringBuilder text) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '_') {
      text.append('_');
    }
  }

  private static boolean isWord(char c, String wide, int i) {
    if (Headings.isDash(c)) {
      return i > 0 && isKatakana(wide.charAt(i - 1));
    }
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || c == '々'
        || c == '〒'
        || c == '%';
  }

  private static boolean isCamel(String wide, int i) {
    if (i == 0 || !isLatin(wide.charAt(i)) || !isLatin(wide.charAt(i - 1))) {
      return false;
    }
    boolean upper = Character.isUpperCase(wide.charAt(i));
    boolean upperBefore = Character.isUpperCase(wide.charAt(i - 1));
    boolean lowerNext =
        i + 1 < wide.length()
            && isLatin(wide.charAt(i + 1))
            && Character.isLowerCase(wide.charAt(i + 1));
    return upper && (!upperBefore || lowerNext);
  }

  /** 名　　　　称 is one word that was spread over the cell. */
  private static boolean isSpaceWithinJapanese(String wide, int i) {
    char c = wide.charAt(i);
    if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
      return false;
    }
    boolean latinBefore = i > 0 && wide.charAt(i - 1) < 0x80 && wide.charAt(i - 1) != ' ';
    boolean latinAfter = i + 1 < wide.length() && wide.charAt(i + 1) < 0x80;
    return !latinBefore && !latinAfter;
  }

  static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isKatakana(char c) {
    return c >= '\u30A0' && c <= '\u30FF';
  }
}
