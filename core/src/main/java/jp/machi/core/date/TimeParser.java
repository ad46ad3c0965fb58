package jp.machi.core.date;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.machi.core.date.WrittenTime.Problem;
import jp.machi.core.date.WrittenTime.Time;
import jp.machi.core.date.WrittenTime.Unclear;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.Width;
import org.jspecify.annotations.Nullable;

/** Reads times from free text of bounded length. */
final class TimeParser {
  /** 午前 08 時 30 分 00 秒 has 17 characters; ranges with a note are not needed whole. */
  private static final int LONGEST = 40;

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<half>午前|午後|[AaPp]\\.?[Mm]\\.?)?(?<hour>\\d{1,2})"
              + "(?:(?::|時)(?:(?<minute>\\d{1,2})分?|(?<thirty>半))?(?:[:.]?(?<second>\\d{1,2})秒?)?)"
              + "(?<after>[AaPp]\\.?[Mm]\\.?)?");
  private static final Pattern FOUR_DIGITS = Pattern.compile("0\\d[0-5]\\d");
  private static final Pattern BARE_DIGITS = Pattern.compile("\\d{1,4}");
  private static final Pattern RANGE = Pattern.compile("\\D*\\d.*(?:[~〜～–—-]|から|まで).*");

  private TimeParser() {}

  static WrittenTime read(String cell) {
    String half = Width.half(cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell);
    String text = Spaces.removeAll(half);
    if (text.equals("正午")) {
      return new Time("12:00");
    }
    if (FOUR_DIGITS.matcher(text).matches()) {
      return new Time(text.substring(0, 2) + ":" + text.substring(2));
    }
    Matcher clock = CLOCK.matcher(text);
    if (cell.length() <= LONGEST && clock.matches()) {
      return time(clock);
    }
    if (BARE_DIGITS.matcher(text).matches()) {
      return new Unclear(Problem.AMBIGUOUS);
    }
    return new Unclear(RANGE.matcher(text).matches() ? Problem.RANGE : Problem.NOT_A_TIME);
  }

  private static WrittenTime time(Matcher clock) {
    int hour = Integer.parseInt(clock.group("hour"));
    int minute = number(clock.group("minute")) + (clock.group("thirty") == null ? 0 : 30);
    if (clock.group().endsWith(":")) {
      return new Unclear(Problem.NOT_A_TIME);
    }
    boolean inHalf = clock.group("half") != null || clock.group("after") != null;
    if (minute > 59 || hour * 60 + minute > 24 * 60 || (inHalf && hour > 12)) {
      return new Unclear(Problem.IMPOSSIBLE);
    }
    if (number(clock.group("second")) != 0) {
      return new Unclear(Problem.HAS_SECONDS);
    }
    if (inHalf && hour == 12) {
      return new Unclear(Problem.AMBIGUOUS);
    }
    int clockHour = inHalf && isAfternoon(clock) ? hour + 12 : hour;
    return new Time(twoDigits(clockHour) + ":" + twoDigits(minute));
  }

  private static boolean isAfternoon(Matcher clock) {
    String half = clock.group("half") == null ? clock.group("after") : clock.group("half");
    return half != null && (half.equals("午後") || half.charAt(0) == 'P' || half.charAt(0) == 'p');
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static String twoDigits(int number) {
    return (number < 10 ? "0" : "") + number;
  }
}
