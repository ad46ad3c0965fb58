package jp.machi.bench.accuracy;

import java.util.List;
import java.util.Locale;

/**
 * One line of the table of accuracy.
 *
 * @param what what was measured, with the name of the files
 * @param cases how many cases were looked at
 * @param target what is asked
 * @param reached what came out, in the unit of the target
 * @param met whether the target is reached
 * @param misses every case that was not right, or the first of them, each in a line; where a case
 *     could be anything at all it says so
 */
public record Score(
    String what, long cases, String target, String reached, boolean met, List<String> misses) {
  /** A reader of the page wants to see what is missed, not all of it. */
  public static final int MISSES_SHOWN = 40;

  public Score {
    misses = List.copyOf(misses.subList(0, Math.min(misses.size(), MISSES_SHOWN)));
  }

  /** A row of a Markdown table. */
  String markdown() {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %s | %s | %s |",
        what,
        cases,
        target,
        reached,
        met ? "yes" : "**no**");
  }
}
