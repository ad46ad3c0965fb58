package jp.machi.core.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import jp.machi.core.date.DateGrammar;
import jp.machi.core.date.DateParts;
import jp.machi.core.text.Hyphens;
import jp.machi.core.text.TextCursor;
import jp.machi.core.text.Width;

/**
 * Twelve months that the days of a list fall into, so that a day without a year has exactly one.
 * Known from a list's month (its file name, sheet or title), its year or its fiscal year.
 *
 * @param first first day
 * @param last last day, less than a year after the first
 */
public record YearWindow(LocalDate first, LocalDate last) {
  /** A list of one month names exhibitions that began up to a season earlier, and plans ahead. */
  private static final int MONTHS_BEFORE = 4;

  private static final int MONTHS = 12;

  /** A longer title is prose, and the years in it are of other things. */
  private static final int LONGEST_TITLE = 120;

  private static final int EARLIEST_YEAR = 1990;
  private static final int LATEST_YEAR = 2099;
  private static final int FISCAL_START = 4;
  private static final int YEAR_DIGITS = 4;
  private static final int MONTH_DIGITS = 6;

  /** The months around the month of a list. */
  public static YearWindow around(YearMonth month) {
    return from(month.minusMonths(MONTHS_BEFORE));
  }

  private static YearWindow from(YearMonth month) {
    return new YearWindow(month.atDay(1), month.plusMonths(MONTHS - 1L).atEndOfMonth());
  }

  /** Whether a day is in these months. */
  public boolean holds(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** The one day with this month and day; empty where the calendar has none. */
  public Optional<LocalDate> resolve(DateParts parts) {
    return parts
        .inYear(first.getYear())
        .date()
        .filter(this::holds)
        .or(() -> parts.inYear(last.getYear()).date().filter(this::holds));
  }

  /**
   * The months that a name or title speaks of: {@code events_202404.xlsx}, 令和6年4月のイベント, 令和6年度. The
   * first date with a month counts, else the first year. Linear, never throws.
   */
  public static Optional<YearWindow> find(String title) {
    String text = Hyphens.plain(Width.half(title.length() > LONGEST_TITLE ? "" : title));
    Optional<YearWindow> year = Optional.empty();
    TextCursor cursor = new TextCursor(text);
    while (!cursor.atEnd()) {
      int start = cursor.position();
      boolean wordBefore = start > 0 && isLatinOrDigit(cursor.peek(-1));
      Optional<DateParts> parts =
          wordBefore && cursor.digits() == 0 ? Optional.empty() : DateGrammar.take(cursor);
      boolean letterEra = parts.isPresent() && isLatinOrDigit(text.charAt(start));
      if (parts.filter(DateParts::hasYear).isPresent()) {
        Optional<YearWindow> found = of(parts.get(), letterEra);
        if (found.isPresent() && parts.get().hasMonth()) {
          return found;
        }
        year = year.or(() -> found);
      } else if (parts.isEmpty() && cursor.digits() > 0) {
        Optional<YearWindow> found = digits(cursor, cursor.digits());
        if (found.isPresent() && cursor.position() - start == MONTH_DIGITS) {
          return found;
        }
        year = year.or(() -> found);
      } else if (parts.isEmpty()) {
        cursor.skip();
      }
    }
    return year;
  }

  private static Optional<YearWindow> of(DateParts parts, boolean letterEra) {
    int year = parts.gregorianYear();
    if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
      return Optional.empty();
    }
    if (parts.hasMonth()) {
      boolean right = parts.month() >= 1 && parts.month() <= MONTHS;
      return right ? Optional.of(around(YearMonth.of(year, parts.month()))) : Optional.empty();
    }
    boolean sure = parts.era() == null || !letterEra; // R6 alone may be the name of a thing
    return sure
        ? Optional.of(from(YearMonth.of(year, parts.fiscal() ? FISCAL_START : 1)))
        : Optional.empty();
  }

  /** 202404 or 2024 without marks; moves over all digits. */
  private static Optional<YearWindow> digits(TextCursor cursor, int count) {
    int start = cursor.position();
    int number = cursor.takeNumber();
    if (number < 0) {
      cursor.moveTo(start + count);
    }
    int year = count == MONTH_DIGITS ? number / 100 : number;
    int month = count == MONTH_DIGITS ? number % 100 : 1;
    boolean right = year >= EARLIEST_YEAR && year <= LATEST_YEAR && month >= 1 && month <= MONTHS;
    if (!right || (count != YEAR_DIGITS && count != MONTH_DIGITS)) {
      return Optional.empty();
    }
    YearMonth written = YearMonth.of(year, month);
    return Optional.of(count == MONTH_DIGITS ? around(written) : from(written));
  }

  private static boolean isLatinOrDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
