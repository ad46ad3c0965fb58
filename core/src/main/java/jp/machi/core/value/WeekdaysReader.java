package jp.machi.core.value;

import java.util.List;
import jp.machi.core.rule.RuleCard;
import jp.machi.core.rule.Severity;
import jp.machi.core.schedule.WrittenWeekdays;

/**
 * Days of the week, published in order without separators: 月火水木金. Days that do not come every week
 * have no place in such an item; the finding tells their code of the GIF.
 */
final class WeekdaysReader implements CardedReader {
  private static final String ALL = "月火水木金土日";
  private static final String NOTATION = "weekdays.notation";
  private static final String VAGUE = "weekdays.vague";
  private static final String RECURRING = "weekdays.recurring";
  private static final String NOT_WEEKDAYS = "weekdays.not_weekdays";
  private static final String SOURCE = "GIF 441 日付・時刻（曜日）";

  @Override
  public Reading read(String cell) {
    if (cell.isEmpty() || isStandard(cell)) {
      return new Reading.Kept(cell);
    }
    Folded folded = Folded.of(cell);
    if (folded.isEmpty()) {
      return folded.as("", NOTATION);
    }
    return switch (WrittenWeekdays.read(cell)) {
      case WrittenWeekdays.Weekly(var days) -> folded.as(days.text(), NOTATION);
      case WrittenWeekdays.Recurring(var days) -> folded.refused(RECURRING, "code", days.code());
      case WrittenWeekdays.Holidays _ -> folded.refused(VAGUE);
      case WrittenWeekdays.Unclear _ -> folded.refused(NOT_WEEKDAYS);
    };
  }

  private static boolean isStandard(String cell) {
    int last = -1;
    for (int i = 0; i < cell.length(); i++) {
      int day = ALL.indexOf(cell.charAt(i));
      if (day <= last) {
        return false;
      }
      last = day;
    }
    return true;
  }

  @Override
  public List<RuleCard> cards() {
    return List.of(
        fixed("月～金", "月・水・金", "月曜日", "毎週月曜日", "毎日", "日月火", "火曜から木曜", "月-金", "月、水", "土;日"),
        refused(VAGUE, "平日", "月～金（祝日を除く）", "土日祝", "平日（年末年始を除く）"),
        refused(RECURRING, "第2水曜日", "第１・３月曜日", "隔週日曜日", "毎週月曜日、第2土曜日", "最終金曜日"),
        refused(NOT_WEEKDAYS, "随時", "-", "12345", "月曜日（雨天中止）"));
  }

  private static RuleCard fixed(String... forms) {
    return new RuleCard(
        NOTATION, Severity.FIXED, SOURCE, List.of("月火水木金", "土日", "水"), List.of(forms));
  }

  private static RuleCard refused(String code, String... forms) {
    return new RuleCard(
        code, Severity.WARNING, SOURCE, List.of("月火水木金", "土日", "水"), List.of(forms));
  }
}
