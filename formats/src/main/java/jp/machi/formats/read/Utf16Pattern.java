package jp.machi.formats.read;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Knows UTF-16 without a byte order mark by the zero bytes beside commas and line ends. */
final class Utf16Pattern {
  private Utf16Pattern() {}

  /** The encoding, or null where the first bytes do not show UTF-16. */
  static @Nullable TextEncoding of(byte[] head, long size) {
    if (size % 2 != 0) {
      return null;
    }
    int little = 0;
    int big = 0;
    int zerosEven = 0;
    int zerosOdd = 0;
    for (int i = 0; i + 1 < head.length; i += 2) {
      little += isMark(head[i]) && head[i + 1] == 0 ? 1 : 0;
      big += head[i] == 0 && isMark(head[i + 1]) ? 1 : 0;
      zerosEven += head[i] == 0 ? 1 : 0;
      zerosOdd += head[i + 1] == 0 ? 1 : 0;
    }
    if (little > 0 && big == 0 && zerosEven == 0) {
      return new TextEncoding("UTF-16LE", StandardCharsets.UTF_16LE, 0);
    }
    if (big > 0 && little == 0 && zerosOdd == 0) {
      return new TextEncoding("UTF-16BE", StandardCharsets.UTF_16BE, 0);
    }
    return null;
  }

  private static boolean isMark(byte b) {
    return b == ',' || b == '\t' || b == '\n' || b == '\r' || b == ';';
  }
}
