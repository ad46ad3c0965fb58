package jp.machi.core.value;

import java.util.List;
import jp.machi.core.rule.RuleCard;
import jp.machi.core.rule.Severity;
import jp.machi.core.text.Spaces;

/** Days of the week, published in order without separators: 月火水木金. */
final class WeekdaysReader implements CardedReader {
  private static final String ALL = "月火水木金土日";
  private static final String NOTATION = "weekdays.notation";
  private static final String VAGUE = "weekdays.vague";
  private static final String NOT_WEEKDAYS = "weekdays.not_weekdays";
  private static final String SOURCE = "GIF 441 日付・時刻（曜日）";

  /** 毎週月曜日・火曜日… for all seven days has some 40 characters. */
  private static final int LONGEST = 60;

  @Override
  public Reading read(String cell) {
    if (cell.isEmpty() || isStandard(cell)) {
      return new Reading.Kept(cell);
    }
    Folded folded = Folded.of(cell);
    String text = Spaces.removeAll(folded.text());
    if (text.isEmpty()) {
      return folded.as("", NOTATION);
    }
    if (text.equals("平日") || text.contains("祝")) {
      return folded.refused(VAGUE);
    }
    int days = text.length() > LONGEST ? 0 : days(text);
    return days == 0 ? folded.refused(NOT_WEEKDAYS) : folded.as(written(days), NOTATION);
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

  /** One bit for each day, 0 where the text is anything but weekdays. */
  private static int days(String text) {
    if (text.equals("毎日") || text.equals("全日")) {
      return (1 << ALL.length()) - 1;
    }
    String plain =
        (text.startsWith("毎週") ? text.substring(2) : text)
            .replace("曜日", "")
            .replace("曜", "")
            .replace("から", "~")
            .replace('〜', '~')
            .replaceAll("(?<=.)[-‐－−](?=.)", "~")
            .replaceAll("[・,、，;；/･及び]", "");
    int days = 0;
    int previous = -1;
    for (int i = 0; i < plain.length(); i++) {
      boolean range = plain.charAt(i) == '~' && previous >= 0 && i + 1 < plain.length();
      int day = ALL.indexOf(plain.charAt(range ? ++i : i));
      if (day < 0) {
        return 0;
      }
      for (int d = range ? previous : day; d != day; d = (d + 1) % ALL.length()) {
        days |= 1 << d;
      }
      days |= 1 << day;
      previous = range ? -1 : day;
    }
    return days;
  }

  private static String written(int days) {
    StringBuilder written = new StringBuilder();
    for (int day = 0; day < ALL.length(); day++) {
      if ((days & 1 << day) != 0) {
        written.append(ALL.charAt(day));
      }
    }
    return written.toString();
  }

  @Override
  public List<RuleCard> cards() {
    List<String> good = List.of("月火水木金", "土日", "水");
    return List.of(
        new RuleCard(
            NOTATION,
            Severity.FIXED,
            SOURCE,
            good,
            List.of("月～金", "月・水・金", "月曜日", "毎週月曜日", "毎日", "日月火", "火曜から木曜", "月-金", "月、水")),
        new RuleCard(VAGUE, Severity.WARNING, SOURCE, good, List.of("平日", "月～金（祝日を除く）", "土日祝")),
        new RuleCard(
            NOT_WEEKDAYS, Severity.WARNING, SOURCE, good, List.of("随時", "第2水曜日", "-", "12345")));
  }
}
