package jp.machi.core.date;

import java.time.DayOfWeek;
import java.util.Optional;
import jp.machi.core.text.TextCursor;

/**
 * Some days of the week.
 *
 * @param bits one bit for each day, Monday the lowest
 */
public record Weekdays(int bits) {
  /** No day. */
  public static final Weekdays NONE = new Weekdays(0);

  /** Monday to Sunday. */
  public static final Weekdays ALL = new Weekdays(0b111_1111);

  private static final String NAMES = "月火水木金土日";

  /** What stands between days that are named one by one. */
  private static final String BETWEEN = "・･、,､;/ &\n";

  /** A bracket behind a day holds its weekday and a word, such as 振替休日; longer ones are prose. */
  private static final int LONGEST_BRACKET = 16;

  /** One day. */
  public static Weekdays of(DayOfWeek day) {
    return new Weekdays(1 << (day.getValue() - 1));
  }

  /** Whether there is no day. */
  public boolean isEmpty() {
    return bits == 0;
  }

  /** Whether a day is one of them. */
  public boolean has(DayOfWeek day) {
    return (bits & of(day).bits) != 0;
  }

  /** These days and others. */
  public Weekdays and(Weekdays others) {
    return new Weekdays(bits | others.bits);
  }

  /** The days but for others. */
  public Weekdays without(Weekdays others) {
    return new Weekdays(bits & ~others.bits);
  }

  /** In order without separators: 月火水木金. */
  public String text() {
    return written(NAMES);
  }

  /** As the GIF counts them: 月火水木金 is 12345. */
  public String codes() {
    return written("1234567");
  }

  private String written(String names) {
    StringBuilder written = new StringBuilder();
    for (int day = 0; day < NAMES.length(); day++) {
      if ((bits & 1 << day) != 0) {
        written.append(names.charAt(day));
      }
    }
    return written.toString();
  }

  /**
   * Moves over days of the week: 月曜日, 月・水・金, 月～金曜, 毎日, 平日. Empty, without moving, where none are
   * named. A single 月 or 日 counts only where no number stands before it; the caller sees to that.
   */
  public static Weekdays take(TextCursor cursor) {
    if (cursor.takeAny("毎日", "全日", "全曜日", "年中無休")) {
      return ALL;
    }
    if (cursor.takeAny("平日")) {
      return new Weekdays(0b1_1111);
    }
    int end = cursor.position();
    cursor.take("毎週");
    Weekdays days = NONE;
    int last = -1;
    while (true) {
      boolean range = last >= 0 && cursor.takeAny("~", "-", "から");
      int day = takeOne(cursor);
      if (day < 0) {
        cursor.moveTo(end);
        return days;
      }
      days = days.and(range ? between(last, day) : new Weekdays(1 << day));
      end = cursor.position();
      last = separated(cursor) ? -1 : day;
    }
  }

  private static boolean separated(TextCursor cursor) {
    boolean separated = false;
    while (cursor.takeOneOf(BETWEEN) != 0 || cursor.takeAny("及び", "および", "と")) {
      separated = true;
    }
    return separated;
  }

  private static Weekdays between(int first, int last) {
    Weekdays days = NONE;
    for (int day = first; day != last; day = (day + 1) % NAMES.length()) {
      days = days.and(new Weekdays(1 << day));
    }
    return days.and(new Weekdays(1 << last));
  }

  private static int takeOne(TextCursor cursor) {
    int day = cursor.peek() == '\0' ? -1 : NAMES.indexOf(cursor.peek());
    if (day >= 0) {
      cursor.skip();
      if (cursor.take('曜')) {
        cursor.take('日');
      }
    }
    return day;
  }

  /**
   * Moves over the brackets behind a day: (土), (金・祝), (月・振替休日). Empty, without moving, where the
   * brackets hold anything but a weekday.
   */
  public static Optional<Weekdays> takeInBrackets(TextCursor cursor) {
    int start = cursor.position();
    if (cursor.takeOneOf("([〔<") == 0) {
      return Optional.empty();
    }
    cursor.skipSpaces();
    if (cursor.takeAny("祝日", "祝")) {
      cursor.takeOneOf(BETWEEN);
    }
    Weekdays days = take(cursor);
    if (!days.isEmpty() && cursor.atEnd()) {
      return Optional.of(days); // the closing bracket was forgotten
    }
    boolean holiday = cursor.peek() == '休' && ")日".indexOf(cursor.peek(1)) >= 0; // not 月曜休館
    boolean named = !days.isEmpty() && (holiday || ")]〕> ・,･祝振".indexOf(cursor.peek()) >= 0);
    for (int i = 0; named && i < LONGEST_BRACKET; i++) {
      if (cursor.takeOneOf(")]〕>") != 0) {
        return Optional.of(days);
      }
      named = !cursor.atEnd() && cursor.digits() == 0;
      cursor.skip();
    }
    cursor.moveTo(start);
    return Optional.empty();
  }
}
