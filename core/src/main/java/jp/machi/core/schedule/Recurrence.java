package jp.machi.core.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.machi.core.date.DateGrammar;
import jp.machi.core.date.DateParts;
import jp.machi.core.date.KanjiNumbers;
import jp.machi.core.date.Weekdays;
import jp.machi.core.text.Hyphens;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.TextCursor;
import jp.machi.core.text.Width;
import org.jspecify.annotations.Nullable;

/**
 * Days that come again: 毎週水曜日, 第1・3月曜日, 最終金曜日, 隔週日曜日, and the short forms 月 木, 水2 and 隔月20150112 of
 * the 5374 waste calendars. Published with the codes of the GIF (441, 特定日、繰り返し).
 *
 * @param turns what comes again, in the order of the text, never empty
 */
public record Recurrence(List<Turn> turns) {
  /** Every day of every week, in every form; a longer text says more than days. */
  static final int LONGEST = 120;

  private static final String DAYS = "月火水木金土日";
  private static final String BETWEEN = " ・･,､、;/&\n";
  private static final List<String> CODES = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
  private static final int DAYS_OF_A_WEEK = 7;
  private static final int LAST_WEEK = 5;

  public Recurrence {
    turns = List.copyOf(turns);
  }

  /** How often a weekday comes. */
  public enum Rhythm {
    /** Every week. */
    WEEKLY,
    /** In the weeks of the month that are named. */
    WEEKS_OF_MONTH,
    /** The last of its kind in a month. */
    LAST_OF_MONTH,
    /** Every second week. */
    EVERY_SECOND_WEEK
  }

  /**
   * One weekday and its rhythm.
   *
   * @param weeks for {@link Rhythm#WEEKS_OF_MONTH} one bit for each week, the first the lowest
   * @param from for {@link Rhythm#EVERY_SECOND_WEEK} a day on which it falls, null where not said
   */
  public record Turn(Rhythm rhythm, int weeks, DayOfWeek day, @Nullable LocalDate from) {

    /** Whether it falls on a day; empty where the text does not say which of two weeks. */
    Optional<Boolean> fallsOn(LocalDate date) {
      if (date.getDayOfWeek() != day) {
        return Optional.of(false);
      }
      int week = (date.getDayOfMonth() - 1) / DAYS_OF_A_WEEK;
      return switch (rhythm) {
        case WEEKLY -> Optional.of(true);
        case WEEKS_OF_MONTH -> Optional.of((weeks & 1 << week) != 0);
        case LAST_OF_MONTH ->
            Optional.of(date.plusDays(DAYS_OF_A_WEEK).getMonth() != date.getMonth());
        case EVERY_SECOND_WEEK ->
            from == null
                ? Optional.empty()
                : Optional.of((date.toEpochDay() - from.toEpochDay()) % (2 * DAYS_OF_A_WEEK) == 0);
      };
    }

    private String rhythmCode() {
      return switch (rhythm) {
        case WEEKLY -> "0";
        case LAST_OF_MONTH -> "6";
        case EVERY_SECOND_WEEK -> "7";
        case WEEKS_OF_MONTH -> {
          StringBuilder code = new StringBuilder();
          for (int week = 1; week <= LAST_WEEK; week++) {
            code.append((weeks & 1 << (week - 1)) != 0 ? Integer.toString(week) : "");
          }
          yield code.toString();
        }
      };
    }
  }

  /** The code of the GIF: 0We, 13Mo, 14Tu4Th, 6Fr, 7Su. */
  public String code() {
    StringBuilder code = new StringBuilder();
    for (Turn turn : turns) {
      code.append(turn.rhythmCode()).append(CODES.get(turn.day().getValue() - 1));
    }
    return code.toString();
  }

  /** Whether a day is one of them; false where the text does not say which of two weeks. */
  public boolean fallsOn(LocalDate date) {
    return turns.stream().anyMatch(turn -> turn.fallsOn(date).orElse(false));
  }

  /** The weekdays that come every week, whatever else there is. */
  public Weekdays weekly() {
    Weekdays days = Weekdays.NONE;
    for (Turn turn : turns) {
      days = turn.rhythm() == Rhythm.WEEKLY ? days.and(Weekdays.of(turn.day())) : days;
    }
    return days;
  }

  /** Reads a whole text; empty where it is anything but such days. Linear, never throws. */
  public static Optional<Recurrence> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    TextCursor cursor =
        new TextCursor(KanjiNumbers.asDigits(Spaces.trim(Hyphens.plain(Width.half(text)))));
    Optional<Recurrence> read = take(cursor);
    return cursor.atEnd() ? read : Optional.empty();
  }

  /** Moves over such days; empty, without moving, where none follow. */
  static Optional<Recurrence> take(TextCursor cursor) {
    List<Turn> turns = new ArrayList<>();
    int end = cursor.position();
    while (turns.size() < LONGEST && turn(cursor, turns)) {
      end = cursor.position();
      boolean separated = true;
      while (separated) {
        separated = cursor.takeOneOf(BETWEEN) != 0 || cursor.takeAny("及び", "および", "と");
      }
    }
    cursor.moveTo(end);
    return turns.isEmpty() ? Optional.empty() : Optional.of(new Recurrence(turns));
  }

  /**
   * <pre>
   * turn = ["毎週" | "毎月"] ["第" week {week} | "最終" | "隔週" | "隔"] weekday {weekday} [week {week}] [day]
   * </pre>
   */
  private static boolean turn(TextCursor cursor, List<Turn> turns) {
    cursor.takeAny("毎週", "毎月");
    cursor.skipSpaces();
    boolean everyTwo = cursor.take('隔');
    boolean second = everyTwo && cursor.take('週');
    boolean last = !everyTwo && cursor.takeAny("最終", "最後の");
    int weeks = everyTwo || last ? 0 : weeksInFront(cursor);
    cursor.take('の');
    boolean run = weeks != 0 || everyTwo || last;
    Weekdays days = run ? Weekdays.take(cursor) : weekdays(cursor);
    LocalDate from = everyTwo ? day(cursor) : null;
    if (days.isEmpty() || (everyTwo && !second && from == null)) {
      return false; // 隔月 without a day is every second month
    }
    if (!run) {
      weeks = weeksBehind(cursor);
    }
    Rhythm rhythm =
        everyTwo
            ? Rhythm.EVERY_SECOND_WEEK
            : last ? Rhythm.LAST_OF_MONTH : weeks == 0 ? Rhythm.WEEKLY : Rhythm.WEEKS_OF_MONTH;
    for (DayOfWeek day : DayOfWeek.values()) {
      if (days.has(day)) {
        turns.add(new Turn(rhythm, weeks, day, from));
      }
    }
    return true;
  }

  /** One weekday or a range: a number behind a weekday belongs to it alone. */
  private static Weekdays weekdays(TextCursor cursor) {
    int day = cursor.atEnd() ? -1 : DAYS.indexOf(cursor.peek());
    boolean numbered = day >= 0 && isWeek(cursor.peek(1));
    boolean next = day >= 0 && (BETWEEN.indexOf(cursor.peek(1)) >= 0 || isDay(cursor.peek(1)));
    if (!numbered && !next) {
      return Weekdays.take(cursor);
    }
    cursor.skip();
    return Weekdays.of(DayOfWeek.of(day + 1));
  }

  private static boolean isDay(char c) {
    return c != 0 && DAYS.indexOf(c) >= 0;
  }

  /** 第1・3, 第1第3 or 第2,4週 in front of a weekday. */
  private static int weeksInFront(TextCursor cursor) {
    int start = cursor.position();
    int weeks = 0;
    while (true) {
      int end = cursor.position();
      boolean named = cursor.take('第');
      if ((!named && weeks == 0) || !isWeek(cursor.peek()) || cursor.digits() != 1) {
        cursor.moveTo(weeks == 0 ? start : end);
        break;
      }
      weeks |= 1 << (cursor.takeNumber() - 1);
      if (cursor.takeOneOf(BETWEEN) == 0 && !cursor.takeAny("及び", "と") && cursor.peek() != '第') {
        break;
      }
    }
    cursor.takeAny("週目の", "週目", "週の", "週");
    return weeks;
  }

  /** 水2 or 火1・3: the week behind the weekday, as 5374 writes it. */
  private static int weeksBehind(TextCursor cursor) {
    int weeks = 0;
    while (isWeek(cursor.peek()) && cursor.digits() == 1) {
      weeks |= 1 << (cursor.takeNumber() - 1);
      boolean more = BETWEEN.indexOf(cursor.peek()) >= 0 && isWeek(cursor.peek(1));
      if (more) {
        cursor.skip();
      }
    }
    return weeks;
  }

  private static boolean isWeek(char c) {
    return c >= '1' && c <= '5';
  }

  private static @Nullable LocalDate day(TextCursor cursor) {
    return cursor.digits() == "20150112".length()
        ? DateGrammar.take(cursor).flatMap(DateParts::date).orElse(null)
        : null;
  }
}
