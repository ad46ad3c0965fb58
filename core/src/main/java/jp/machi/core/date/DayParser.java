package jp.machi.core.date;

import java.time.LocalDate;
import java.util.Optional;
import jp.machi.core.date.WrittenDay.Day;
import jp.machi.core.date.WrittenDay.Problem;
import jp.machi.core.date.WrittenDay.Unclear;
import jp.machi.core.text.Characters;
import jp.machi.core.text.Hyphens;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.TextCursor;
import jp.machi.core.text.Width;

/**
 * Reads one day from a whole cell.
 *
 * <pre>
 * day  = date [weekday | "(" weekday ")"] [["T"] hour ":" minute [":" second]]
 * </pre>
 */
final class DayParser {
  /** A date with era, weekday and time has some 40 characters; anything longer is prose. */
  private static final int LONGEST = 60;

  /** A spreadsheet counts days in five digits from 1927 to 2173: 10000 to 99999. */
  private static final int SERIAL_DIGITS = 5;

  /** Words behind a date that leave the day open, and the brackets and spaces around them. */
  private static final String[] APPROXIMATE = {
    "上旬", "中旬", "下旬", "初旬", "月初", "月末", "末", "初め", "頃", "ころ", "ごろ", "前後", "以降", "以前", "予定", "見込み",
    "見込", "(", ")", "の", " "
  };

  private static final String BRACKETS = "()の ";

  private DayParser() {}

  static WrittenDay read(String cell) {
    if (cell.length() > LONGEST) {
      return new Unclear(Problem.NOT_A_DATE);
    }
    String half = Spaces.trim(Hyphens.plain(Width.half(cell)));
    String text = KanjiNumbers.asDigits(half);
    TextCursor cursor = new TextCursor(text);
    Optional<DateParts> parts = DateGrammar.take(cursor);
    return parts.isPresent() ? read(parts.get(), cursor, text) : new Unclear(whatElse(text));
  }

  private static WrittenDay read(DateParts parts, TextCursor cursor, String text) {
    cursor.skipSpaces();
    Weekdays weekdays = Weekdays.takeInBrackets(cursor).orElseGet(() -> Weekdays.take(cursor));
    cursor.skipSpaces();
    Clock clock = clock(cursor);
    if (!cursor.atEnd()) {
      return new Unclear(behind(parts, cursor, text));
    }
    Optional<Problem> problem = parts.problem();
    if (problem.isPresent()) {
      return new Unclear(problem.get());
    }
    LocalDate date = parts.date().orElseThrow();
    if (!weekdays.isEmpty() && !weekdays.has(date.getDayOfWeek())) {
      return new Unclear(Problem.WRONG_WEEKDAY);
    }
    return clock == Clock.TIME
        ? new Unclear(Problem.HAS_TIME)
        : new Day(date, parts.era() != null, clock == Clock.MIDNIGHT);
  }

  private enum Clock {
    NONE,
    MIDNIGHT,
    TIME
  }

  /** A time behind the day; midnight is what software writes for a day without a time. */
  private static Clock clock(TextCursor cursor) {
    int start = cursor.position();
    cursor.take('T');
    int hour = cursor.digits() <= 2 ? cursor.takeNumber() : -1;
    boolean zero = hour == 0;
    boolean written = hour >= 0 && cursor.peek() == ':';
    for (int i = 0; written && i < 2 && cursor.take(':'); i++) {
      written = cursor.digits() == 2;
      zero &= cursor.takeNumber() == 0;
    }
    if (written && cursor.take('.')) {
      zero &= cursor.takeNumber() == 0;
    }
    if (!written) {
      cursor.moveTo(start);
      return Clock.NONE;
    }
    return zero ? Clock.MIDNIGHT : Clock.TIME;
  }

  /** What stands behind a date that is no part of it. */
  private static Problem behind(DateParts parts, TextCursor cursor, String text) {
    if (isRange(text)) {
      return Problem.RANGE;
    }
    return isApproximate(cursor) && parts.hasMonth() ? Problem.APPROXIMATE : Problem.NOT_A_DATE;
  }

  /** Whether the text ends in words that leave the day open. */
  private static boolean isApproximate(TextCursor cursor) {
    boolean any = false;
    while (cursor.takeAny(APPROXIMATE)) {
      any |= BRACKETS.indexOf(cursor.peek(-1)) < 0;
    }
    return any && cursor.atEnd();
  }

  private static boolean isRange(String text) {
    int digit = 0;
    while (digit < text.length() && !Characters.isDigit(text.charAt(digit))) {
      digit++;
    }
    return text.indexOf('~', digit) > 0
        || text.indexOf('〜', digit) > 0
        || text.indexOf("から", digit) > 0
        || text.indexOf("まで", digit) > 0;
  }

  /** Names what a text that does not begin with a date looks like. */
  private static Problem whatElse(String text) {
    TextCursor cursor = new TextCursor(text);
    if (DateGrammar.isAmbiguous(cursor)) {
      return Problem.AMBIGUOUS;
    }
    if (cursor.digits() == 0) {
      boolean unknown = text.contains("不明") || text.contains("不詳");
      return unknown && !hasDigit(text) ? Problem.UNKNOWN : Problem.NOT_A_DATE;
    }
    if (cursor.digits() == SERIAL_DIGITS && text.charAt(0) <= '7' && text.charAt(0) >= '1') {
      cursor.takeNumber();
      if (cursor.take('.')) {
        cursor.takeNumber();
      }
      return cursor.atEnd() ? Problem.SERIAL_NUMBER : Problem.NOT_A_DATE;
    }
    return isRange(text) ? Problem.RANGE : Problem.NOT_A_DATE;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }
}
