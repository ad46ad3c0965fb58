package jp.machi.core.text;

/** Spaces as they occur around Japanese cells: also U+3000, no-break and zero-width ones. */
public final class Spaces {
  private Spaces() {}

  /** Without spaces and line ends at both ends; the same object where there are none. */
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (start < end && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end - start == text.length() ? text : text.substring(start, end);
  }

  /** Whether a character shows nothing but room: blanks, line ends, zero-width marks. */
  public static boolean isSpace(char c) {
    return switch (c) {
      case ' ', '\t', '\n', '\r', '\u3000', '\u00A0', '\u202F', '\u205F', '\u2060', '\uFEFF' ->
          true;
      default -> c >= '\u2000' && c <= '\u200B';
    };
  }

  /** Without any space anywhere; the same object where there is none. */
  public static String removeAll(String text) {
    int first = 0;
    while (first < text.length() && !isSpace(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first + 1; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }
}
