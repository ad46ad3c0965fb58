package jp.machi.core.schedule;

import java.util.List;
import java.util.Optional;
import jp.machi.core.date.DateParts;
import jp.machi.core.date.Weekdays;

/**
 * The days of a text as written, before years and missing parts are found.
 *
 * @param days every day that takes place or is excepted, in the order of the text
 * @param month a year, a month or both that stand without a day
 * @param recurrence days that come again within the others
 * @param closedOn weekdays that are excepted
 * @param more whether the text says more than days
 */
record DayList(
    List<Written> days,
    Optional<DateParts> month,
    Optional<Recurrence> recurrence,
    Weekdays closedOn,
    boolean more) {

  DayList {
    days = List.copyOf(days);
  }

  /** How a day stands to the one before it. */
  enum Join {
    /** A day of its own. */
    ALONE,
    /** The end of a range that the day before begins. */
    RANGE_END,
    /** The end of a range whose beginning is not written: 1月26日まで. */
    UNTIL,
    /** The beginning of a range whose end is not written: 4月1日から. */
    FROM
  }

  /**
   * One day.
   *
   * @param weekdays the weekday behind it, none where none is written
   * @param excepted whether it is named as an exception
   * @param nextYear whether 翌年 stands before it
   */
  record Written(
      DateParts parts, Weekdays weekdays, Join join, boolean excepted, boolean nextYear) {

    Written joined(Join other) {
      return new Written(parts, weekdays, other, excepted, nextYear);
    }

    Written except() {
      return new Written(parts, weekdays, join, true, nextYear);
    }

    Written on(Weekdays days) {
      return new Written(parts, days, join, excepted, nextYear);
    }
  }
}
