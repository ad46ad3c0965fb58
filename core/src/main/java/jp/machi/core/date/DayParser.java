package jp.machi.core.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.machi.core.date.WrittenDay.Day;
import jp.machi.core.date.WrittenDay.Problem;
import jp.machi.core.date.WrittenDay.Unclear;
import jp.machi.core.text.Hyphens;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.Width;
import org.jspecify.annotations.Nullable;

/** Reads one day from free text of bounded length. */
final class DayParser {
  /** A date with era, weekday and time has some 40 characters; anything longer is prose. */
  private static final int LONGEST = 60;

  /** The first day on which Japan counted by the sun: 明治6年1月1日. */
  private static final LocalDate SOLAR = LocalDate.of(1873, 1, 1);

  private static final String WEEKDAYS = "月火水木金土日";

  private static final Pattern PARTS =
      Pattern.compile(
          "(?<year>\\d{1,4}) *(?:年|[-/.:, ]) *(?<month>\\d{1,2}) *(?:月|[-/.:, ]) *"
              + "(?<day>\\d{1,2}) *日?(?<behind>.*)");
  private static final Pattern DIGITS =
      Pattern.compile("(?<year>\\d{4}|\\d\\d)(?<month>\\d\\d)(?<day>\\d\\d)(?<behind>(?!\\d).*)");
  private static final Pattern BEHIND =
      Pattern.compile(
          " *(?:[(\\[](?<weekday>[月火水木金土日])(?:曜日?)?[)\\]]|(?<plain>[月火水木金土日])曜日?)?"
              + "(?<time>[T ]*\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)?");
  private static final Pattern ZERO_TIME = Pattern.compile("[T ]*0?0:00(?::00(?:\\.0+)?)?");
  private static final Pattern NO_YEAR =
      Pattern.compile("(?:\\d{1,2}月 *\\d{1,2}|\\d{1,2}/\\d{1,2} *(?:\\(|日|$)).*");
  private static final Pattern NO_DAY =
      Pattern.compile("\\d{1,4} *(?:[-/.] *\\d{1,2}|年(?: *\\d{1,2} *月?)?)");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{2}|\\d{4})");
  private static final Pattern SERIAL = Pattern.compile("[1-7]\\d{4}(?:\\.\\d+)?");
  private static final Pattern RANGE = Pattern.compile(".*\\d.*(?:[~〜]|から|まで).*");

  private DayParser() {}

  static WrittenDay read(String cell) {
    if (cell.length() > LONGEST) {
      return new Unclear(Problem.NOT_A_DATE);
    }
    String text = Spaces.trim(Hyphens.plain(Width.half(cell)));
    Optional<Era> era = Era.at(text);
    String rest = era.map(e -> withoutEra(text, e)).orElse(text);
    String numbers = KanjiNumbers.asDigits(rest).replace("元", "1");
    Matcher parts = PARTS.matcher(numbers);
    if (!parts.matches()) {
      parts = DIGITS.matcher(numbers);
      boolean wanted = parts.matches() && parts.group("year").length() == (era.isEmpty() ? 4 : 2);
      if (!wanted) {
        return new Unclear(whatElse(numbers, era.isPresent()));
      }
    }
    return day(parts, era.orElse(null));
  }

  private static String withoutEra(String text, Era era) {
    int end = era.length(text);
    if (end < text.length() && text.charAt(end) == '.') {
      end++;
    }
    return Spaces.trim(text.substring(end));
  }

  private static WrittenDay day(Matcher parts, @Nullable Era era) {
    int year = Integer.parseInt(parts.group("year"));
    int month = Integer.parseInt(parts.group("month"));
    int day = Integer.parseInt(parts.group("day"));
    int digits = parts.group("year").length();
    if (era == null && digits < 4) {
      return new Unclear(digits < 3 ? Problem.AMBIGUOUS : Problem.NOT_A_DATE);
    }
    if (era != null && digits > 2) {
      return new Unclear(Problem.NOT_A_DATE);
    }
    int gregorian = era == null ? year : era.gregorianYear(year);
    boolean exists =
        year > 0
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(gregorian, month).lengthOfMonth();
    Matcher behind = BEHIND.matcher(parts.group("behind"));
    if (!behind.matches()) {
      boolean range = RANGE.matcher(parts.group()).matches();
      return new Unclear(range ? Problem.RANGE : Problem.NOT_A_DATE);
    }
    if (!exists) {
      return new Unclear(Problem.IMPOSSIBLE);
    }
    LocalDate date = LocalDate.of(gregorian, month, day);
    Optional<Problem> problem = eraProblem(date, era).or(() -> behindProblem(date, behind));
    return problem.isPresent()
        ? new Unclear(problem.get())
        : new Day(date, era != null, behind.group("time") != null);
  }

  private static Optional<Problem> eraProblem(LocalDate date, @Nullable Era era) {
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

  private static Optional<Problem> behindProblem(LocalDate date, Matcher behind) {
    String named =
        behind.group("weekday") != null ? behind.group("weekday") : behind.group("plain");
    if (named != null && WEEKDAYS.indexOf(named) + 1 != date.getDayOfWeek().getValue()) {
      return Optional.of(Problem.WRONG_WEEKDAY);
    }
    String time = behind.group("time");
    return time == null || ZERO_TIME.matcher(time).matches()
        ? Optional.empty()
        : Optional.of(Problem.HAS_TIME);
  }

  /** Names what a text that is no date looks like, so that the message can say what is missing. */
  private static Problem whatElse(String text, boolean hasEra) {
    if (RANGE.matcher(text).matches()) {
      return Problem.RANGE;
    }
    if (!hasEra && NO_YEAR.matcher(text).matches()) {
      return Problem.NO_YEAR;
    }
    if (!hasEra && SHORT_YEAR.matcher(text).matches()) {
      return Problem.AMBIGUOUS;
    }
    if (NO_DAY.matcher(text).matches()) {
      return Problem.NO_DAY;
    }
    boolean serial = !hasEra && SERIAL.matcher(text).matches();
    return serial ? Problem.SERIAL_NUMBER : Problem.NOT_A_DATE;
  }
}
