package jp.machi.core.personal;

import jp.machi.core.text.Hyphens;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.Width;

/** What each character means to somebody who looks for numbers; one look into a table. */
final class Signs {
  static final byte OTHER = 0;
  static final byte DIGIT = 1;
  static final byte KANJI_DIGIT = 2;
  static final byte AT = 3;
  static final byte HYPHEN = 4;
  static final byte SPACE = 5;
  static final byte DOT = 6;
  static final byte SLASH = 7;
  static final byte BRACKET = 8;

  private static final String KANJI_DIGITS = "〇一二三四五六七八九";
  private static final byte[] OF = table();

  private Signs() {}

  static byte of(char c) {
    return OF[c];
  }

  static boolean isDigit(char c) {
    return OF[c] == DIGIT || OF[c] == KANJI_DIGIT;
  }

  /** A digit of any kind as one of 0 to 9. */
  static char plain(char c) {
    if (OF[c] == KANJI_DIGIT) {
      return c == '零' ? '0' : (char) ('0' + KANJI_DIGITS.indexOf(c));
    }
    return Width.half(c);
  }

  private static byte[] table() {
    byte[] signs = new byte[1 << 16];
    for (int i = 0; i < signs.length; i++) {
      signs[i] = sign((char) i);
    }
    return signs;
  }

  private static byte sign(char c) {
    char half = Width.half(c);
    if (half >= '0' && half <= '9') {
      return DIGIT;
    }
    if (c == '零' || KANJI_DIGITS.indexOf(c) >= 0) {
      return KANJI_DIGIT;
    }
    if (half == '-' || half == '_' || Hyphens.isOdd(c)) {
      return HYPHEN;
    }
    if (Spaces.isSpace(c)) {
      return c == '\n' || c == '\r' ? OTHER : SPACE; // another line is another thing
    }
    return switch (half) {
      case '@' -> AT;
      case '.', '・', '･', '·' -> DOT;
      case '/' -> SLASH;
      case '(', ')' -> BRACKET;
      default -> OTHER;
    };
  }
}
