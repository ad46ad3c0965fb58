package jp.machi.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text folded as {@link Folding#kana} folds it, that knows where each of its letters was written.
 *
 * <p>Letters are folded one by one, with the marks that follow them, so that a half-width ｶﾞ is
 * one.
 */
final class FoldedText {
  /** Single letters folded before; two threads may fold one letter at once, to the same. */
  private static final @Nullable String[] KANA = new @Nullable String[Character.MAX_VALUE + 1];

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
      append(kana(written, start, end), start, end);
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

  private static String kana(String written, int start, int end) {
    if (end - start > 1) {
      return Folding.kana(written.substring(start, end));
    }
    char letter = written.charAt(start);
    String known = KANA[letter];
    if (known == null) {
      known = Folding.kana(written.substring(start, end));
      KANA[letter] = known;
    }
    return known;
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
