package jp.machi.server.catalog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A moment in the past, as the parameter {@code as-of} names it: a day in Japan, which means its
 * last moment, such as {@code 2026-03-01}, or a moment with its offset, such as {@code
 * 2026-03-01T09:00:00+09:00}.
 */
public final class AsOf {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final int LONGEST = 40;

  private AsOf() {}

  /** The moment that a text means, empty where it means none. */
  public static Optional<Instant> read(String text) {
    // In an address a plus sign is read as a blank.
    String moment = text.strip().replace(' ', '+');
    if (moment.isEmpty() || moment.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      if (moment.indexOf('T') >= 0) {
        return Optional.of(OffsetDateTime.parse(moment).toInstant());
      }
      LocalDate day = LocalDate.parse(moment);
      return Optional.of(day.plusDays(1).atStartOfDay(JAPAN).toInstant().minusNanos(1));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
