package jp.machi.core.date;

import java.util.Optional;
import jp.machi.core.date.WrittenTime.Problem;
import jp.machi.core.text.TextCursor;

/**
 * A time of day as it is written, before it is known to exist.
 *
 * <pre>
 * time = [half] hour (":" minute [":" second] | "時" [minute ["分"] | "半"] [second "秒"]) [half] | "正午"
 * half = "午前" | "午後" | "AM" | "PM" | "a.m." | …
 * </pre>
 *
 * @param half which half of the day the hour is counted in
 */
public record ClockTime(Half half, int hour, int minute, int second) {
  private static final int NOON = 12;
  private static final int MINUTES_OF_A_DAY = 24 * 60;

  /** How the hour is counted. */
  public enum Half {
    /** From 0 to 24. */
    NONE,
    MORNING,
    AFTERNOON
  }

  /**
   * Moves over a time; empty, without moving, where none follows. Digits are in half width; a
   * number without {@code :} or 時 is no time.
   */
  public static Optional<ClockTime> take(TextCursor cursor) {
    int start = cursor.position();
    if (cursor.take("正午")) {
      return Optional.of(new ClockTime(Half.NONE, NOON, 0, 0));
    }
    char first = cursor.peek();
    Half before = half(cursor);
    cursor.skipSpaces();
    int hour = cursor.digits() <= 2 ? cursor.takeNumber() : -1;
    cursor.skipSpaces();
    boolean colon = hour >= 0 && cursor.take(':');
    if (hour < 0 || (!colon && (!cursor.take('時') || cursor.peek() == '間'))) {
      cursor.moveTo(start);
      return Optional.empty();
    }
    cursor.skipSpaces();
    int minute = colon ? twoDigits(cursor) : behindHour(cursor);
    if (minute < 0) {
      cursor.moveTo(start);
      return Optional.empty();
    }
    int second = second(cursor);
    boolean latin = isLatin(cursor.peek()) || (before != Half.NONE && isLatin(first));
    Half half = before == Half.NONE ? half(cursor) : before;
    return Optional.of(
        latin && hour == NOON && half != Half.NONE
            ? new ClockTime(Half.NONE, half == Half.MORNING ? 0 : NOON, minute, second)
            : new ClockTime(half, hour, minute, second));
  }

  /** 12 PM is noon wherever Latin letters are written; of 午後12時 nobody is sure. */
  private static boolean isLatin(char c) {
    return "AaPp".indexOf(c) >= 0;
  }

  private static Half half(TextCursor cursor) {
    if (cursor.takeAny("午前", "AM", "am", "A.M.", "a.m.", "Am")) {
      return Half.MORNING;
    }
    return cursor.takeAny("午後", "PM", "pm", "P.M.", "p.m.", "Pm") ? Half.AFTERNOON : Half.NONE;
  }

  private static int twoDigits(TextCursor cursor) {
    return cursor.digits() <= 2 ? cursor.takeNumber() : -1;
  }

  /** Minutes behind 時: 30分, 30 or 半; none at all are 0. */
  private static int behindHour(TextCursor cursor) {
    if (cursor.take('半')) {
      return 30;
    }
    if (cursor.digits() == 0 || cursor.digits() > 2) {
      return 0;
    }
    int end = cursor.position();
    int minute = cursor.takeNumber();
    cursor.skipSpaces();
    boolean listed =
        !cursor.take('分') && cursor.peek() != '\0' && "時:月日".indexOf(cursor.peek()) >= 0;
    if (listed) {
      cursor.moveTo(end);
    }
    return listed ? 0 : minute;
  }

  private static int second(TextCursor cursor) {
    int end = cursor.position();
    boolean sign = cursor.takeOneOf(":.") != 0;
    int second = cursor.digits() > 0 && cursor.digits() <= 2 ? cursor.takeNumber() : -1;
    boolean marked = second >= 0 && cursor.take('秒');
    if (second < 0 || (!sign && !marked)) {
      cursor.moveTo(end);
      return 0;
    }
    return second;
  }

  /** The time as {@code hh:mm} up to {@code 24:00}, or why it is not certain. */
  public WrittenTime time() {
    boolean halved = half != Half.NONE;
    if (minute > 59 || hour * 60 + minute > MINUTES_OF_A_DAY || (halved && hour > NOON)) {
      return new WrittenTime.Unclear(Problem.IMPOSSIBLE);
    }
    if (second != 0) {
      return new WrittenTime.Unclear(Problem.HAS_SECONDS);
    }
    if (halved && hour == NOON) {
      return new WrittenTime.Unclear(Problem.AMBIGUOUS);
    }
    int clockHour = half == Half.AFTERNOON ? hour + NOON : hour;
    return new WrittenTime.Time(twoDigits(clockHour) + ":" + twoDigits(minute));
  }

  private static String twoDigits(int number) {
    return (number < 10 ? "0" : "") + number;
  }
}
