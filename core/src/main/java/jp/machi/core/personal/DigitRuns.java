package jp.machi.core.personal;

import java.util.Arrays;

/**
 * The runs of digits of a text and what stands between each and the next. A run holds digits of
 * half and full width, or kanji digits, and no sign of anything else. Not thread-safe.
 */
final class DigitRuns {
  /** Blanks that people put into a number; more of them part two columns of a text. */
  private static final int MOST_BLANKS = 3;

  private final String text;
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private byte[] joins = new byte[16];
  private int count;

  DigitRuns(String text) {
    this.text = text;
    int i = 0;
    while (i < text.length()) {
      byte sign = Signs.of(text.charAt(i));
      if (sign == Signs.DIGIT || sign == Signs.KANJI_DIGIT) {
        int start = i;
        while (i < text.length() && Signs.of(text.charAt(i)) == sign) {
          i++;
        }
        add(start, i);
      } else {
        i++;
      }
    }
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      joins = Arrays.copyOf(joins, 2 * count);
    }
    starts[count] = start;
    ends[count] = end;
    joins[count] = count == 0 ? Signs.OTHER : join(ends[count - 1], start);
    count++;
  }

  /** One sign with blanks around it joins as that sign; anything else joins nothing. */
  private byte join(int from, int to) {
    byte join = Signs.SPACE;
    if (to - from > 1 + 2 * MOST_BLANKS || to == from) {
      return Signs.OTHER;
    }
    int blanks = 0;
    for (int i = from; i < to; i++) {
      byte sign = Signs.of(text.charAt(i));
      if (sign == Signs.SPACE) {
        blanks++;
      } else if (join == Signs.SPACE && sign != Signs.AT) {
        join = sign;
      } else {
        return Signs.OTHER;
      }
    }
    boolean wide = join == Signs.SPACE ? blanks > MOST_BLANKS : false;
    boolean apart = join != Signs.HYPHEN && join != Signs.SPACE && blanks > 0; // "1. 2" is a list
    return wide || apart ? Signs.OTHER : join;
  }

  int count() {
    return count;
  }

  int start(int run) {
    return starts[run];
  }

  int end(int run) {
    return ends[run];
  }

  int length(int run) {
    return ends[run] - starts[run];
  }

  /** What joins a run with the one before it; {@link Signs#OTHER} where nothing does. */
  byte join(int run) {
    return run < count ? joins[run] : Signs.OTHER;
  }

  /** Whether a run and the one before it are parts of one number. */
  boolean tight(int run) {
    byte join = join(run);
    return join != Signs.OTHER && join != Signs.SPACE;
  }

  /** The digits of some runs together, as 0 to 9. */
  String digits(int first, int last) {
    StringBuilder digits = new StringBuilder(20);
    for (int run = first; run <= last; run++) {
      for (int i = starts[run]; i < ends[run]; i++) {
        digits.append(Signs.plain(text.charAt(i)));
      }
    }
    return digits.toString();
  }

  /** Lengths of some runs, such as {@code 4-4-4}. */
  String form(int first, int last) {
    StringBuilder form = new StringBuilder(16);
    for (int run = first; run <= last; run++) {
      form.append(run == first ? "" : "-").append(length(run));
    }
    return form.toString();
  }
}
