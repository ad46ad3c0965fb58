package jp.machi.formats.read;

/**
 * The first section of a number format such as {@code [$-411]ggge"年"m"月";@}, taken apart.
 *
 * @param letters what stands outside quotes, escapes and brackets
 * @param elapsed whether it shows hours, minutes or seconds beyond a day: {@code [h]}
 * @param code places of zeros and literals of a format made of these only, with two zeros or more;
 *     else ""
 */
record FormatCode(String letters, boolean elapsed, String code) {
  /** A place for a digit in {@link #code()}; no format can hold this character. */
  static final char DIGIT = '\0';

  static FormatCode of(String format) {
    StringBuilder letters = new StringBuilder();
    StringBuilder code = new StringBuilder();
    boolean elapsed = false;
    boolean codeOnly = true;
    int i = 0;
    while (i < format.length() && format.charAt(i) != ';') {
      char c = format.charAt(i);
      int end = i + 1;
      switch (c) {
        case '"' -> {
          end = closing(format, i, '"');
          code.append(format, Math.min(i + 1, end - 1), end - 1);
        }
        case '[' -> {
          end = closing(format, i, ']');
          elapsed |= isElapsed(format.substring(i + 1, Math.max(i + 1, end - 1)));
        }
        case '\\' -> {
          end = Math.min(i + 2, format.length());
          code.append(format, i + 1, end);
        }
        case '_', '*' -> end = Math.min(i + 2, format.length());
        default -> {
          letters.append(c);
          code.append(c == '0' ? DIGIT : c);
          codeOnly &= "0-() /".indexOf(c) >= 0;
        }
      }
      i = end;
    }
    boolean zeros = codeOnly && letters.chars().filter(c -> c == '0').count() >= 2;
    return new FormatCode(letters.toString(), elapsed, zeros ? code.toString() : "");
  }

  /** The position behind the closing character, or the end. */
  private static int closing(String format, int open, char close) {
    int at = format.indexOf(close, open + 1);
    return at < 0 ? format.length() : at + 1;
  }

  private static boolean isElapsed(String bracket) {
    return !bracket.isEmpty()
        && (bracket.chars().allMatch(c -> c == 'h' || c == 'H')
            || bracket.chars().allMatch(c -> c == 'm' || c == 'M')
            || bracket.chars().allMatch(c -> c == 's' || c == 'S'));
  }
}
