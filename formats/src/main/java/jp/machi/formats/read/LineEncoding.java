package jp.machi.formats.read;

import java.nio.charset.Charset;

/** In which encodings a line makes sense. */
enum LineEncoding {
  ASCII,
  /** Characters of three bytes or more in UTF-8, which other encodings do not form by chance. */
  UTF_8,
  /** Only two-byte characters of UTF-8, which half-width kana of CP932 also form. */
  MAYBE_UTF_8,
  CP932,
  EUC_JP,
  /** CP932 and EUC-JP both give text. */
  CP932_OR_EUC_JP,
  NONE;

  static final Charset WINDOWS_31J = Charset.forName("windows-31j");

  /** EUC-JP with the characters that vendors added, such as ① and ㈱. */
  static final Charset EUC_OPEN = Charset.forName("x-eucJP-Open");

  private static final DoubleBytes CP932_BYTES = new DoubleBytes(WINDOWS_31J);
  private static final DoubleBytes EUC_BYTES = new DoubleBytes(EUC_OPEN);

  /** Judges the bytes of one line. */
  static LineEncoding of(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && bytes[i] >= 0) {
      i++;
    }
    if (i == to) {
      return ASCII;
    }
    int longest = longestUtf8(bytes, i, to);
    if (longest >= 3) {
      return UTF_8;
    }
    if (longest == 2) {
      return MAYBE_UTF_8;
    }
    return japanese(bytes, i, to);
  }

  /** Whether the bytes are CP932. */
  static boolean isCp932(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      int b = bytes[i] & 0xff;
      if (CP932_BYTES.isSingle(b)) {
        i++;
      } else if (i + 1 < to && CP932_BYTES.isPair(b, bytes[i + 1] & 0xff)) {
        i += 2;
      } else {
        return false;
      }
    }
    return true;
  }

  private static LineEncoding japanese(byte[] bytes, int from, int to) {
    boolean cp932 = isCp932(bytes, from, to);
    int kana = eucKana(bytes, from, to);
    if (kana < 0) {
      return cp932 ? CP932 : NONE;
    }
    // In CP932 these bytes would be ､ or ･ before every single half-width kana.
    return !cp932 || kana >= 2 ? EUC_JP : CP932_OR_EUC_JP;
  }

  /** Number of kana when read as EUC-JP, -1 where it is not EUC-JP. */
  private static int eucKana(byte[] bytes, int from, int to) {
    int kana = 0;
    int i = from;
    while (i < to) {
      int b = bytes[i] & 0xff;
      int length = b < 0x80 ? 1 : b == 0x8f ? 3 : 2;
      if (i + length > to || !isEuc(bytes, i, length)) {
        return -1;
      }
      kana += b == 0xa4 || b == 0xa5 ? 1 : 0;
      i += length;
    }
    return kana;
  }

  private static boolean isEuc(byte[] bytes, int at, int length) {
    return switch (length) {
      case 1 -> true;
      case 2 -> EUC_BYTES.isPair(bytes[at] & 0xff, bytes[at + 1] & 0xff);
      default -> (bytes[at + 1] & 0xff) >= 0xa1 && (bytes[at + 2] & 0xff) >= 0xa1;
    };
  }

  /** Bytes of the longest UTF-8 character, -1 where the bytes are not UTF-8. */
  private static int longestUtf8(byte[] bytes, int from, int to) {
    int longest = 1;
    int i = from;
    while (i < to) {
      int b = bytes[i];
      if (b >= 0) {
        i++;
        continue;
      }
      int length = utf8Length(b & 0xff);
      if (length == 0 || i + length > to || !continues(bytes, i, length)) {
        return -1;
      }
      longest = Math.max(longest, length);
      i += length;
    }
    return longest;
  }

  private static int utf8Length(int lead) {
    if (lead >= 0xc2 && lead <= 0xdf) {
      return 2;
    }
    if (lead >= 0xe0 && lead <= 0xef) {
      return 3;
    }
    return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  }

  private static boolean continues(byte[] bytes, int at, int length) {
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xc0) != 0x80) {
        return false;
      }
    }
    int lead = bytes[at] & 0xff;
    int second = bytes[at + 1] & 0xff;
    return switch (lead) { // overlong forms, surrogates and beyond U+10FFFF
      case 0xe0 -> second >= 0xa0;
      case 0xed -> second < 0xa0;
      case 0xf0 -> second >= 0x90;
      case 0xf4 -> second < 0x90;
      default -> true;
    };
  }
}
