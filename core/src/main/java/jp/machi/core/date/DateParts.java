package jp.machi.core.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import jp.machi.core.date.WrittenDay.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A date with whichever of its parts are written: 令和6年4月1日, 4月1日, 25日, R6.4, 2024年度.
 *
 * @param era the era that the year is counted in, null where it is the Western calendar
 * @param year the year as written, {@link #NONE} where there is none
 * @param month 1 to 12 where it is right, {@link #NONE} where there is none
 * @param day 1 to 31 where it is right, {@link #NONE} where there is none
 * @param fiscal whether the year is a fiscal one, April to March (年度)
 */
public record DateParts(@Nullable Era era, int year, int month, int day, boolean fiscal) {
  /** A part that is not written. */
  public static final int NONE = -1;

  private static final int LAST_MONTH_OF_FISCAL_YEAR = 3;

  /** The first day on which Japan counted by the sun: 明治6年1月1日. */
  private static final LocalDate SOLAR = LocalDate.of(1873, 1, 1);

  /** Whether a year is written. */
  public boolean hasYear() {
    return year != NONE;
  }

  /** Whether a month is written. */
  public boolean hasMonth() {
    return month != NONE;
  }

  /** Whether a day is written. */
  public boolean hasDay() {
    return day != NONE;
  }

  /** The year in the Western calendar; January to March of a fiscal year are in the next one. */
  public int gregorianYear() {
    int gregorian = era == null ? year : era.gregorianYear(year);
    return fiscal && hasMonth() && month <= LAST_MONTH_OF_FISCAL_YEAR ? gregorian + 1 : gregorian;
  }

  /** The same month and day in another year. */
  public DateParts inYear(int gregorian) {
    return new DateParts(null, gregorian, month, day, false);
  }

  /** The same day, and the parts of an earlier date that it leaves out. */
  public DateParts after(DateParts earlier) {
    int carried = hasMonth() ? month : earlier.month;
    return hasYear()
        ? this
        : new DateParts(earlier.era, earlier.year, carried, day, earlier.fiscal);
  }

  /** The day, empty where a part is missing or the calendar has no such day. */
  public Optional<LocalDate> date() {
    if (!hasYear() || !hasMonth() || !hasDay() || year == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(gregorianYear(), month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** Why the parts are not certainly one day; empty where they are. */
  public Optional<Problem> problem() {
    if (!hasYear()) {
      return Optional.of(hasMonth() ? Problem.NO_YEAR : Problem.NO_MONTH);
    }
    if (!hasDay() || !hasMonth()) {
      return Optional.of(fiscal ? Problem.FISCAL_YEAR : Problem.NO_DAY);
    }
    LocalDate date = date().orElse(null);
    if (date == null) {
      return Optional.of(Problem.IMPOSSIBLE);
    }
    if (era == null) {
      return Optional.empty();
    }
    if (date.isBefore(SOLAR)) {
      return Optional.of(Problem.LUNAR);
    }
    if (date.isBefore(era.firstDay())) {
      return Optional.of(Problem.BEFORE_ERA_START);
    }
    return date.isAfter(era.lastDay()) ? Optional.of(Problem.AFTER_ERA_END) : Optional.empty();
  }
}
