package jp.machi.core.schedule;

import java.util.List;
import java.util.Optional;
import jp.machi.core.date.Weekdays;

/**
 * When a place is open: 月～金 9:00-17:00、土 9:00-12:00（祝日休み）.
 *
 * @param hours in the order of the text, never empty
 * @param closedOn weekdays that are named as closed: （月曜休館）
 * @param more whether the text says more than weekdays and hours, such as 祝日休み
 */
public record OpeningHours(List<Hours> hours, Weekdays closedOn, boolean more) {

  public OpeningHours {
    hours = List.copyOf(hours);
  }

  /**
   * Hours of some days.
   *
   * @param days the weekdays, none where the text names none
   * @param opens {@code hh:mm}
   * @param closes {@code hh:mm} up to {@code 24:00}
   */
  public record Hours(Weekdays days, String opens, String closes) {}

  /** Whether one beginning and one end say it all. */
  public boolean isOnePair() {
    return hours.size() == 1 && hours.getFirst().days().isEmpty() && closedOn.isEmpty() && !more;
  }

  /** The weekdays on which it is open, none where the text does not say. */
  public Weekdays days() {
    Weekdays days = Weekdays.NONE;
    for (Hours each : hours) {
      days = days.and(each.days());
    }
    boolean onlyClosed = days.isEmpty() && !closedOn.isEmpty();
    return (onlyClosed ? Weekdays.ALL : days).without(closedOn);
  }

  /** Reads hours; empty where a text has none, or one that no clock shows. Linear, never throws. */
  public static Optional<OpeningHours> read(String text) {
    return OpeningHoursGrammar.read(text);
  }
}
