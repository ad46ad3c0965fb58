package jp.machi.core.value;

import java.util.List;
import java.util.Optional;
import jp.machi.core.date.DayPart;
import jp.machi.core.date.WrittenTime;
import jp.machi.core.rule.RuleCard;
import jp.machi.core.rule.Severity;
import jp.machi.core.schedule.AllDay;
import jp.machi.core.schedule.OpeningHours;

/** Times of day, published as {@code hh:mm} up to {@code 24:00}. */
final class TimeReader implements CardedReader {
  private static final String NOTATION = "time.notation";
  private static final String PART_OF_DAY = "time.part_of_day";
  private static final String OPENS = "hours.opens";
  private static final String ALL_DAY = "hours.all_day";
  private static final String SOURCE = "自治体標準オープンデータセット 時刻（hh:mm）";

  private final TimeRole role;
  private final boolean openings;

  /** One time in a cell. */
  TimeReader() {
    this(TimeRole.ALONE, false);
  }

  /**
   * Times of a column.
   *
   * @param role what they stand for
   * @param openings whether opening hours are read as their beginning
   */
  TimeReader(TimeRole role, boolean openings) {
    this.role = role;
    this.openings = openings;
  }

  @Override
  public Reading read(String cell) {
    if (cell.isEmpty() || isClock(cell)) {
      return new Reading.Kept(cell);
    }
    Folded folded = Folded.of(cell);
    if (folded.isEmpty()) {
      return folded.as("", NOTATION);
    }
    return switch (WrittenTime.read(cell)) {
      case WrittenTime.Time(var text) -> folded.as(text, NOTATION);
      case WrittenTime.Unclear(var problem) -> other(folded, problem);
    };
  }

  /**
   * A part of a day, opening hours, a place that never closes, or half a range in the column that
   * it belongs to.
   */
  private Reading other(Folded folded, WrittenTime.Problem problem) {
    Optional<String> part = DayPart.read(folded.text());
    if (part.isPresent()) {
      return folded.as(part.get(), PART_OF_DAY);
    }
    Optional<OpeningHours> hours = openings ? OpeningHours.read(folded.cell()) : Optional.empty();
    if (hours.isPresent()) {
      return folded.as(hours.get().hours().getFirst().opens(), OPENS);
    }
    if (role != TimeRole.ALONE && AllDay.is(folded.cell())) {
      return folded.as(role == TimeRole.START ? AllDay.OPENS : AllDay.CLOSES, ALL_DAY);
    }
    return WrittenTime.read(half(folded.text())) instanceof WrittenTime.Time(var text)
        ? folded.as(text, NOTATION)
        : folded.refused(problem.code());
  }

  /** Without the sign of a range whose other half is in another column: 9:00～, ～17:00, 17時まで. */
  private String half(String text) {
    return switch (role) {
      case ALONE -> text;
      case START -> without(text, true, "~", "〜", "から", "より", "以降");
      case END -> without(without(text, true, "まで", "迄"), false, "~", "〜");
    };
  }

  private static String without(String text, boolean behind, String... signs) {
    for (String sign : signs) {
      if (behind ? text.endsWith(sign) : text.startsWith(sign)) {
        int length = sign.length();
        return behind ? text.substring(0, text.length() - length) : text.substring(length);
      }
    }
    return text;
  }

  private static boolean isClock(String cell) {
    if (cell.length() != 5 || cell.charAt(2) != ':' || !isDigit(cell.charAt(1))) {
      return false;
    }
    boolean minute = cell.charAt(3) >= '0' && cell.charAt(3) <= '5' && isDigit(cell.charAt(4));
    char tens = cell.charAt(0);
    return minute
        && (tens == '0'
            || tens == '1'
            || (tens == '2' && cell.charAt(1) <= '3')
            || cell.equals("24:00"));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  @Override
  public List<RuleCard> cards() {
    return List.of(
        new RuleCard(
            NOTATION,
            Severity.FIXED,
            SOURCE,
            List.of("09:00", "24:00"),
            List.of(
                "9:00",
                "９：００",
                "9時",
                "午前8時30分",
                "午後1時",
                "9時半",
                "09:00:00",
                "0930",
                "正午",
                "12:30 PM")),
        new RuleCard(
            PART_OF_DAY,
            Severity.FIXED,
            SOURCE,
            List.of("09:00"),
            List.of("0.375", "0.354166667", "0.5")),
        refused(WrittenTime.Problem.NOT_A_TIME, "随時", "-", "閉館", "0.3"),
        refused(WrittenTime.Problem.IMPOSSIBLE, "25:00", "9:75", "24:30", "午後13時"),
        refused(WrittenTime.Problem.AMBIGUOUS, "930", "午前12時", "9"),
        refused(WrittenTime.Problem.HAS_SECONDS, "09:00:30"),
        refused(WrittenTime.Problem.RANGE, "7：30～18：30（18：30～19：00）", "9:00-17:00", "9時から17時"));
  }

  private static RuleCard refused(WrittenTime.Problem problem, String... forms) {
    return new RuleCard(problem.code(), Severity.ERROR, SOURCE, List.of("09:00"), List.of(forms));
  }
}
