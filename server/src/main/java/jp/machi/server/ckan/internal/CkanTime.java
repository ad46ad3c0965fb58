package jp.machi.server.ckan.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as CKAN writes them: UTC without saying so, with microseconds. */
final class CkanTime {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private CkanTime() {}

  static String of(Instant moment) {
    return FORMAT.format(moment);
  }
}
