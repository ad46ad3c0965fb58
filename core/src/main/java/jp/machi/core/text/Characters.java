package jp.machi.core.text;

import java.text.Normalizer;

/** Characters that look right and are not: controls, loose sound marks and accents. */
public final class Characters {
  private Characters() {}

  /** Whether a character is one of 0 to 9 in half width. */
  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a character is a control that no cell should hold; tab and line feed may stand. */
  public static boolean isControl(char c) {
    return c < ' ' ? c != '\t' && c != '\n' : c >= '\u007F' && c <= '\u009F';
  }

  /** Whether a character belongs to the letter before it: か followed by U+3099 shows が. */
  public static boolean isCombining(char c) {
    return c == '\u3099' || c == '\u309A' || (c >= '\u0300' && c <= '\u036F');
  }

  /** Line ends as LF; the same object where they are. */
  public static String lineFeeds(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /**
   * Without controls. The vertical tab that spreadsheets use for a break inside a cell becomes LF.
   * The same object where there are none.
   */
  public static String withoutControls(String text) {
    int first = 0;
    while (first < text.length() && !isControl(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\u000B') {
        kept.append('\n');
      } else if (!isControl(c)) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /**
   * Letters joined with the marks that follow them. Only these are composed: full NFC would replace
   * compatibility kanji, which are other characters in a person's or a place's name.
   */
  public static String composed(String text) {
    int first = 1;
    while (first < text.length() && !isCombining(text.charAt(first))) {
      first++;
    }
    if (first >= text.length()) {
      return text;
    }
    StringBuilder joined = new StringBuilder(text.length()).append(text, 0, first - 1);
    int start = first - 1;
    while (start < text.length()) {
      int end = start + 1;
      while (end < text.length() && isCombining(text.charAt(end))) {
        end++;
      }
      if (end == start + 1) {
        joined.append(text.charAt(start));
      } else {
        joined.append(composedCluster(text.substring(start, end)));
      }
      start = end;
    }
    return joined.length() == text.length() && joined.indexOf(text) == 0 ? text : joined.toString();
  }

  private static String composedCluster(String cluster) {
    char base = cluster.charAt(0);
    boolean compatibilityKanji = base >= '\uF900' && base <= '\uFAFF';
    return compatibilityKanji || Character.isSurrogate(base)
        ? cluster
        : Normalizer.normalize(cluster, Normalizer.Form.NFC);
  }
}
