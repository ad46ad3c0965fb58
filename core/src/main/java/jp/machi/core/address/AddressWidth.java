package jp.machi.core.address;

import jp.machi.core.text.Hyphens;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.Width;

/** Width of the digits of an address: ２丁目１－１９ becomes 2丁目1-19, ＡＢＣビル stays. */
final class AddressWidth {
  private AddressWidth() {}

  static String folded(String address) {
    String trimmed = Spaces.trim(address);
    char[] chars = null;
    for (int i = 0; i < trimmed.length(); i++) {
      char folded = folded(trimmed, i);
      if (folded != trimmed.charAt(i)) {
        chars = chars == null ? trimmed.toCharArray() : chars;
        chars[i] = folded;
      }
    }
    return chars == null ? trimmed : new String(chars);
  }

  private static char folded(String text, int i) {
    char c = text.charAt(i);
    if (c < '\u0080') {
      return c;
    }
    if (c >= '０' && c <= '９') {
      return Width.half(c);
    }
    if (Hyphens.isOdd(c)) {
      boolean between = i > 0 && i + 1 < text.length();
      return between && isDigit(text.charAt(i - 1)) && isDigit(text.charAt(i + 1)) ? '-' : c;
    }
    return c == '\u3000' || c == '\u00A0' ? ' ' : c;
  }

  private static boolean isDigit(char c) {
    char half = Width.half(c);
    return half >= '0' && half <= '9';
  }
}
