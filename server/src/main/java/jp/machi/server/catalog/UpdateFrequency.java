package jp.machi.server.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often a dataset is promised to be updated.
 *
 * @param code an ISO 8601 period of one unit, such as {@code P1Y} or {@code P3M}; with {@code /2}
 *     behind it where so many updates fall into one period that no whole unit parts them, such as
 *     {@code P1W/2}; or {@code continuous}, {@code irregular}, {@code never}
 */
public record UpdateFrequency(String code) {
  /** All the time, such as a sensor. */
  public static final UpdateFrequency CONTINUOUS = new UpdateFrequency("continuous");

  /** When there is something new: 不定期, 随時. */
  public static final UpdateFrequency IRREGULAR = new UpdateFrequency("irregular");

  /** It stays as it is. */
  public static final UpdateFrequency NEVER = new UpdateFrequency("never");

  private static final Pattern FORM =
      Pattern.compile("P([1-9][0-9]{0,2})([YMWD])(?:/([2-9]|[1-9][0-9]{1,2}))?");
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final int MONTHS = 12;
  private static final int DAYS_OF_YEAR = 365;
  private static final int DAYS_OF_MONTH = 31;

  /**
   * A frequency of that code.
   *
   * @throws IllegalArgumentException where the text is no code
   */
  @JsonCreator
  public UpdateFrequency {
    if (!isCode(code)) {
      throw new IllegalArgumentException("not a frequency");
    }
  }

  /** Whether a text is a code. */
  public static boolean isCode(String text) {
    return text.equals("continuous")
        || text.equals("irregular")
        || text.equals("never")
        || FORM.matcher(text).matches();
  }

  /**
   * So many updates in so many units, in the shortest form: four a year are one in three months.
   *
   * @param every number of units, 1 to 999
   * @param unit {@code Y}, {@code M}, {@code W} or {@code D}
   * @param times updates in that time, 1 to 999
   */
  public static UpdateFrequency of(int every, char unit, int times) {
    int months = unit == 'Y' ? every * MONTHS : unit == 'M' ? every : 0;
    if (months > 0 && months % times == 0) {
      int between = months / times;
      return new UpdateFrequency(
          between % MONTHS == 0 ? "P" + between / MONTHS + "Y" : "P" + between + "M");
    }
    if (unit != 'Y' && unit != 'M' && every % times == 0) {
      return new UpdateFrequency("P" + every / times + unit);
    }
    return new UpdateFrequency("P" + every + unit + (times == 1 ? "" : "/" + times));
  }

  /**
   * The moment from which on the next update is late: the start, in Japan, of the day after the
   * last one on which it would have been in time. Empty where no time is promised.
   *
   * @param last when the dataset was updated last
   */
  public Optional<Instant> dueAfter(Instant last) {
    Matcher parts = FORM.matcher(code);
    if (!parts.matches()) {
      return Optional.empty();
    }
    LocalDate day = last.atZone(JAPAN).toLocalDate();
    int every = Integer.parseInt(parts.group(1));
    int times = parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3));
    LocalDate lastInTime =
        switch (parts.group(2)) {
          case "Y" ->
              times == 1
                  ? day.plusYears(every)
                  : day.plusDays(Math.ceilDiv(every * DAYS_OF_YEAR, times));
          case "M" ->
              times == 1
                  ? day.plusMonths(every)
                  : day.plusDays(Math.ceilDiv(every * DAYS_OF_MONTH, times));
          case "W" -> day.plusDays(Math.ceilDiv(every * 7, times));
          default -> day.plusDays(Math.ceilDiv(every, times));
        };
    return Optional.of(lastInTime.plusDays(1).atStartOfDay(JAPAN).toInstant());
  }

  /** In the words of the standard, such as 年1回. */
  public String japanese() {
    return FrequencyWords.japanese(this);
  }

  /** In English, such as {@code once a year}. */
  public String english() {
    return FrequencyWords.english(this);
  }

  /** The frequency that a text says, such as 年１回, 毎月 or 四半期ごと. Empty where that is not certain. */
  public static Optional<UpdateFrequency> read(String text) {
    return FrequencyWords.read(text);
  }

  @JsonValue
  @Override
  public String toString() {
    return code;
  }
}
