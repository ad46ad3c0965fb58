package jp.machi.core.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days without a gap; a single day is its own first and last.
 *
 * @param first null where only the end is written: 1月26日まで
 * @param last null where only the beginning is written: 4月1日から
 */
public record Span(@Nullable LocalDate first, @Nullable LocalDate last) {

  /** Whether it is one day. */
  public boolean isOneDay() {
    return first != null && first.equals(last);
  }

  /** Whether a day is among them. */
  public boolean holds(LocalDate day) {
    return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
  }
}
