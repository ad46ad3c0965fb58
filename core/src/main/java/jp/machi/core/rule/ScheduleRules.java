package jp.machi.core.rule;

import static jp.machi.core.rule.TableRule.rule;

import java.util.List;

/** The rules about days and hours that one cell writes for several items. */
public final class ScheduleRules {
  private static final String EVENTS = "自治体標準オープンデータセット イベント一覧 開始日・終了日";

  private static final String HOURS = "自治体標準オープンデータセット 開始時間・終了時間・利用可能曜日・特記事項";

  /** A day without a year got it from the months of the list, and its weekday fits. */
  public static final TableRule YEAR_FROM_LIST =
      rule(
          "date.year_from_list",
          Severity.FIXED,
          "GIF 441 日付",
          List.of("名称｜開始日｜終了日⏎市｜2025-01-04｜2025-01-04⏎祭り｜2025-01-11｜2025-01-11"),
          List.of("名称｜開始日｜終了日⏎市｜2025-01-04｜2025-01-04⏎祭り｜1月11日(土）｜1月11日(土）"));

  /** A range or a list of days became its first day. */
  public static final TableRule FIRST_DAY =
      rule(
          "event.first_day",
          Severity.FIXED,
          EVENTS,
          List.of("名称｜開始日⏎市｜2025-01-04"),
          List.of("名称｜開始日⏎市｜2025年1月11日（土）～19日（日）"));

  /** The last day was taken from the cell with all days. */
  public static final TableRule LAST_DAY =
      rule(
          "event.last_day",
          Severity.FIXED,
          EVENTS,
          List.of("名称｜開始日｜終了日⏎市｜2025-01-11｜2025-01-19"),
          List.of("名称｜開始日⏎市｜2025年1月11日（土）～19日（日）", "名称｜開始日⏎市｜2025-01-11"));

  /** What first and last day cannot say was kept in the remarks. */
  public static final TableRule REMARKS =
      rule(
          "event.remarks",
          Severity.FIXED,
          "自治体標準オープンデータセット イベント一覧 開始日時特記事項",
          List.of("名称｜開始日⏎市｜2025年1月11日（土）～19日（日）"),
          List.of("名称｜開始日⏎市｜2025年1月11日（土）～19日（日）（月曜休館）"));

  /** An event on separate days stands in one row. */
  public static final TableRule SEVERAL_DAYS =
      rule(
          "event.several_days",
          Severity.WARNING,
          EVENTS,
          List.of("名称｜開始日⏎市｜2025年1月11日（土）～19日（日）"),
          List.of("名称｜開始日⏎市｜2025年1月11日（土）、18日（土）"));

  /** A cell with opening hours became their beginning. */
  public static final TableRule OPENS =
      rule(
          "hours.opens",
          Severity.FIXED,
          HOURS,
          List.of("名称｜開始時間｜終了時間⏎市役所｜08:30｜17:15"),
          List.of("名称｜開始時間⏎市役所｜8:30～17:15", "名称｜開始時間⏎市役所｜午前8時30分から午後5時15分"));

  /** End, weekdays or remarks were taken from a cell with opening hours. */
  public static final TableRule HOURS_SPREAD =
      rule(
          "hours.spread",
          Severity.FIXED,
          HOURS,
          List.of("名称｜開始時間｜終了時間⏎市役所｜08:30｜17:15"),
          List.of("名称｜開始時間⏎市役所｜8:30～17:15", "名称｜開始時間⏎市役所｜月～金 8:30～17:15（祝日休み）"));

  /** The hours differ from day to day, and there is one beginning and one end to write. */
  public static final TableRule SEVERAL_HOURS =
      rule(
          "hours.several",
          Severity.WARNING,
          HOURS,
          List.of("名称｜開始時間⏎市役所｜月～金 8:30～17:15"),
          List.of("名称｜開始時間⏎市役所｜月～金 8:30～17:15、土 9:00～12:00"));

  /** A place that never closes got 00:00 and 24:00. */
  public static final TableRule ALL_DAY =
      rule(
          "hours.all_day",
          Severity.FIXED,
          "自治体標準オープンデータセット 開始時間・終了時間（24:00）",
          List.of("名称｜開始時間｜終了時間⏎公園｜00:00｜24:00"),
          List.of("名称｜開始時間｜終了時間⏎公園｜24時間｜24時間", "名称｜開始時間｜終了時間⏎公園｜終日利用可｜⏎駅｜05:00｜24:00"));

  /** A spreadsheet's internal number stood among days. */
  public static final TableRule SERIAL_READ =
      rule(
          "date.serial_read",
          Severity.FIXED,
          "GIF 441 日付",
          List.of("名称｜開始日⏎市｜2025-01-04⏎祭り｜2025-01-11"),
          List.of("名称｜開始日⏎市｜2025-01-04⏎祭り｜45668"));

  private ScheduleRules() {}

  /** Every rule of this kind. */
  static List<TableRule> all() {
    return List.of(
        YEAR_FROM_LIST,
        FIRST_DAY,
        LAST_DAY,
        REMARKS,
        SEVERAL_DAYS,
        OPENS,
        HOURS_SPREAD,
        SEVERAL_HOURS,
        ALL_DAY,
        SERIAL_READ);
  }
}
