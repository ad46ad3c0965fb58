package jp.machi.core.value;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.machi.core.date.WrittenDay;
import jp.machi.core.date.WrittenDay.Problem;
import jp.machi.core.rule.RuleCard;
import jp.machi.core.rule.Severity;
import jp.machi.core.schedule.WrittenDays;

/** Days, published as {@code 2026-04-01}. */
final class DateReader implements CardedReader {
  private static final String NOTATION = "date.notation";
  private static final String WAREKI = "date.wareki";
  private static final String MIDNIGHT = "date.midnight";
  private static final String UNKNOWN = Problem.UNKNOWN.code();
  private static final String YEAR_FROM_LIST = "date.year_from_list";
  private static final String SERIAL_READ = "date.serial_read";

  /** A planned day of an event is its day; the remarks keep the word. */
  private static final String PLANNED = "予定";

  private static final String FIRST_DAY = "event.first_day";
  private static final String SOURCE = "GIF 441 日付・時刻";

  private final DayColumn column;

  /** Days with their year. */
  DateReader() {
    this(DayColumn.ALONE);
  }

  /** Days of a column that tells more than each cell. */
  DateReader(DayColumn column) {
    this.column = column;
  }

  @Override
  public Reading read(String cell) {
    if (cell.isEmpty() || isIso(cell)) {
      return new Reading.Kept(cell);
    }
    Folded folded = Folded.of(cell);
    if (folded.isEmpty()) {
      return folded.as("", NOTATION);
    }
    return switch (WrittenDay.read(cell)) {
      case WrittenDay.Day(var date, var wareki, var midnight) ->
          folded.as(iso(date), wareki ? WAREKI : midnight ? MIDNIGHT : NOTATION);
      case WrittenDay.Unclear unclear -> unclear(folded, unclear.problem());
    };
  }

  private Reading unclear(Folded folded, Problem problem) {
    return switch (problem) {
      case UNKNOWN -> folded.as("", UNKNOWN);
      case SERIAL_NUMBER -> serial(folded);
      case APPROXIMATE ->
          column.firstOfMany() && folded.text().contains(PLANNED)
              ? listed(folded, problem)
              : folded.refused(problem.code());
      default -> listed(folded, problem);
    };
  }

  /** A spreadsheet's internal number, where the column shows that it means one of its days. */
  private Reading serial(Folded folded) {
    return DayColumn.ofSerial(folded.text())
        .filter(day -> column.serials().filter(days -> days.holds(day)).isPresent())
        .map(day -> folded.as(iso(day), SERIAL_READ))
        .orElseGet(() -> folded.refused(Problem.SERIAL_NUMBER.code()));
  }

  /** A cell that is not one whole day: what the list around it tells. */
  private Reading listed(Folded folded, Problem problem) {
    return switch (WrittenDays.read(folded.cell(), column.window())) {
      case WrittenDays.Unclear(var doubt, var fitting) -> {
        boolean vaguer = problem == Problem.NOT_A_DATE || problem == Problem.NO_YEAR;
        Problem told = vaguer ? doubt : problem;
        yield told == Problem.WRONG_WEEKDAY
            ? folded.refused(told.code(), "fitting", fitting(fitting))
            : folded.refused(told.code());
      }
      case WrittenDays.Known known -> known(folded, problem, known);
    };
  }

  private Reading known(Folded folded, Problem problem, WrittenDays.Known known) {
    boolean sure = known.year() != WrittenDays.Year.UNCHECKED;
    boolean oneDay = known.isOneSpan() && known.spans().getFirst().isOneDay();
    Optional<LocalDate> first = known.first().filter(day -> sure);
    if (first.isPresent() && oneDay && problem == Problem.NO_YEAR) {
      return folded.as(iso(first.get()), YEAR_FROM_LIST);
    }
    if (first.isPresent() && column.firstOfMany()) {
      return folded.as(iso(first.get()), FIRST_DAY);
    }
    return folded.refused((sure ? problem : Problem.NO_YEAR).code());
  }

  /** The days that a written weekday would fit, as the message shows them. */
  private static String fitting(List<LocalDate> days) {
    return days.stream().map(DateReader::iso).collect(Collectors.joining("、"));
  }

  /** Whether the cell is a day of the calendar in the form {@code 2026-04-01}. */
  private static boolean isIso(String cell) {
    if (cell.length() != 10 || cell.charAt(4) != '-' || cell.charAt(7) != '-') {
      return false;
    }
    int year = number(cell, 0, 4);
    int month = number(cell, 5, 7);
    int day = number(cell, 8, 10);
    if (year < 1 || month < 1 || month > 12 || day < 1) {
      return false;
    }
    return day <= 28 || day <= LocalDate.of(year, month, 1).lengthOfMonth();
  }

  /** The number in those digits, -1 where one is no digit. */
  private static int number(String cell, int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      int digit = cell.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** {@link LocalDate#toString} with four digits, which is what it gives for years 1 to 9999. */
  private static String iso(LocalDate date) {
    return date.toString();
  }

  @Override
  public List<RuleCard> cards() {
    return List.of(
        fixed(NOTATION, "2026/4/1", "2026.04.01", "2015年03月11日", "20260401", "２０２６年４月１日（水）"),
        fixed(WAREKI, "令和元年5月1日", "R02.07.21", "S28.03.23", "h29.1.6", "平成二十九年一月六日", "R050401"),
        fixed(MIDNIGHT, "2026-04-01 00:00:00", "2026/4/1 0:00"),
        fixed(UNKNOWN, "確認年月日不明", "不明"),
        refused(Problem.NOT_A_DATE, "随時", "-"),
        refused(Problem.NO_MONTH, "5日", "5日（日）"),
        refused(Problem.RECURRING, "毎週月曜日", "第2・4土曜日"),
        refused(Problem.FISCAL_YEAR, "2026年度", "令和8年度"),
        refused(Problem.NO_YEAR, "1月11日（土）", "4/1"),
        refused(Problem.NO_DAY, "2015年3月", "R2.7", "2026-04", "平成元年", "11月の試合日程"),
        refused(Problem.APPROXIMATE, "令和8年4月上旬", "2026年4月頃", "4月下旬", "2026年4月1日（予定）"),
        refused(Problem.AMBIGUOUS, "11/8/24", "24.1.6", "4/1/2026"),
        refused(Problem.IMPOSSIBLE, "2026-02-30", "平成29年13月1日", "20260431", "令和0年5月1日"),
        refused(Problem.BEFORE_ERA_START, "令和元年4月30日", "平成1年1月7日"),
        refused(Problem.AFTER_ERA_END, "平成31年5月1日", "S64.1.8", "昭和70年1月1日"),
        refused(Problem.LUNAR, "明治5年12月2日"),
        refused(Problem.WRONG_WEEKDAY, "2026年4月1日（木）"),
        refused(Problem.HAS_TIME, "2026-04-01T09:30", "2026/4/1 9:30"),
        refused(Problem.RANGE, "2026/4/1～2026/4/5", "4月1日から4月5日まで"),
        refused(Problem.SERIAL_NUMBER, "45292"));
  }

  private static RuleCard fixed(String code, String... forms) {
    return new RuleCard(code, Severity.FIXED, SOURCE, List.of("2026-04-01"), List.of(forms));
  }

  private static RuleCard refused(Problem problem, String... forms) {
    return new RuleCard(
        problem.code(), Severity.ERROR, SOURCE, List.of("2026-04-01"), List.of(forms));
  }
}
