package jp.machi.search;

import java.util.Arrays;

/**
 * A text folded as {@link Folding#kana} folds it, that knows where each of its letters was written.
 *
 * <p>Letters are folded one by one, with the marks that follow them, so that a half-width ｶﾞ is
 * one.
 */
final class FoldedText {
  private final StringBuilder folded = new StringBuilder();
  private int[] starts;
  private int[] ends;

  private FoldedText(String written) {
    starts = new int[written.length() + 1];
    ends = new int[written.length() + 1];
    int start = 0;
    while (start < written.length()) {
      int end = start + Character.charCount(written.codePointAt(start));
      while (end < written.length() && isMark(written.codePointAt(end))) {
        end += Character.charCount(written.codePointAt(end));
      }
      append(Folding.kana(written.substring(start, end)), start, end);
      start = end;
    }
  }

  /** The text, folded. */
  static FoldedText of(String written) {
    return new FoldedText(written);
  }

  /** The folded letters. */
  String text() {
    return folded.toString();
  }

  /** Where a folded letter begins as written. */
  int start(int letter) {
    return starts[letter];
  }

  /** Where a folded letter ends as written. */
  int end(int letter) {
    return ends[letter];
  }

  private void append(String letters, int start, int end) {
    int length = folded.length() + letters.length();
    if (length > starts.length) {
      starts = Arrays.copyOf(starts, length * 2);
      ends = Arrays.copyOf(ends, length * 2);
    }
    Arrays.fill(starts, folded.length(), length, start);
    Arrays.fill(ends, folded.length(), length, end);
    folded.append(letters);
  }

  private static boolean isMark(int letter) {
    return letter == 'ﾞ'
        || letter == 'ﾟ'
        || Character.getType(letter) == Character.NON_SPACING_MARK;
  }
}
