package jp.machi.core.date;

import java.time.LocalDate;

/** What a cell says about a day. */
public sealed interface WrittenDay {

  /**
   * A day that is certain.
   *
   * @param wareki whether it was written with a Japanese era
   * @param midnight whether a time of 00:00 stood behind it
   */
  record Day(LocalDate date, boolean wareki, boolean midnight) implements WrittenDay {}

  /** Not certainly one day; nothing is guessed. */
  record Unclear(Problem problem) implements WrittenDay {}

  /** Reads a day in any of the written forms. Linear, never throws. */
  static WrittenDay read(String text) {
    return DayParser.read(text);
  }

  /** Why a text is not certainly one day. */
  enum Problem {
    NOT_A_DATE("date.not_a_date"),
    NO_YEAR("date.no_year"),
    NO_DAY("date.no_day"),
    /** A day without the month it is in: 5日（日）. */
    NO_MONTH("date.no_month"),
    /** About a day or a part of a month: 4月上旬, 4月1日頃, 4月1日（予定）. */
    APPROXIMATE("date.approximate"),
    /** Days that come again, without a first and a last one: 毎週月曜日. */
    RECURRING("date.recurring"),
    /** April to March, not a day: 令和6年度. */
    FISCAL_YEAR("date.fiscal_year"),
    /** The text says that nobody knows: 確認年月日不明. */
    UNKNOWN("date.unknown"),
    /** Two-digit years and day-first forms: 11/8/24. */
    AMBIGUOUS("date.ambiguous"),
    IMPOSSIBLE("date.impossible"),
    BEFORE_ERA_START("date.before_era_start"),
    AFTER_ERA_END("date.after_era_end"),
    /** Before 1873 Japan counted by the moon: the same numbers mean another day. */
    LUNAR("date.lunar_calendar"),
    WRONG_WEEKDAY("date.wrong_weekday"),
    HAS_TIME("date.has_time"),
    RANGE("date.range"),
    /** A spreadsheet's count of days: 45292. */
    SERIAL_NUMBER("date.serial_number");

    private final String code;

    Problem(String code) {
      this.code = code;
    }

    /** Finding code. */
    public String code() {
      return code;
    }
  }
}
