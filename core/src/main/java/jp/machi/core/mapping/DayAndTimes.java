package jp.machi.core.mapping;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.machi.core.text.Spaces;

/**
 * A cell that holds the day of an event and its times: {@code 2024年5月3日 10:00～15:00}. Longer cells
 * and such with more than two times are prose.
 *
 * @param end {@code ""} where only a beginning is written
 */
record DayAndTimes(String day, String start, String end) {
  private static final int LONGEST = 100;

  /** One time of day, with what joins it to what stands before: {@code 10:00}, ～午後3時30分. */
  private static final Pattern TIME =
      Pattern.compile(
          "(?:[～〜~－ー―—–-]|から|より)?[ 　]?((?:午前|午後|正午)?[0-9０-９]{1,2}"
              + "(?:[:：][0-9０-９]{2}|時(?:[0-9０-９]{1,2}分|半)?))(?:から|より|まで)?");

  private static final String CLOCK = ":：時";
  private static final String JOINTS = "～〜~－―—–-、,";

  static Optional<DayAndTimes> of(String cell) {
    if (cell.length() > LONGEST || cell.chars().noneMatch(c -> CLOCK.indexOf(c) >= 0)) {
      return Optional.empty();
    }
    StringBuilder day = new StringBuilder();
    Matcher time = TIME.matcher(cell);
    String start = "";
    String end = "";
    int times = 0;
    int behind = 0;
    while (time.find()) {
      day.append(cell, behind, time.start());
      behind = time.end();
      start = times == 0 ? time.group(1) : start;
      end = times == 1 ? time.group(1) : end;
      times++;
    }
    day.append(cell, behind, cell.length());
    String days = trimmed(day.toString());
    boolean both = times > 0 && times <= 2 && isDay(days);
    return both ? Optional.of(new DayAndTimes(days, start, end)) : Optional.empty();
  }

  private static boolean isDay(String text) {
    boolean written = text.indexOf('月') > 0 && text.indexOf('日') > 0;
    boolean plain = text.indexOf('-') > 0 || text.indexOf('/') > 0 || text.indexOf('.') > 0;
    return (written || plain) && text.chars().anyMatch(Character::isDigit);
  }

  private static String trimmed(String text) {
    String trimmed = Spaces.trim(text);
    int end = trimmed.length();
    while (end > 0
        && (JOINTS.indexOf(trimmed.charAt(end - 1)) >= 0 || trimmed.charAt(end - 1) == ' ')) {
      end--;
    }
    return trimmed.substring(0, end);
  }
}
