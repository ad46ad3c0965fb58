package jp.machi.server.feed.internal;

import java.time.Duration;
import jp.machi.server.platform.config.Setting;

/** How webhooks are delivered. */
public record WebhookSettings(
    @Setting(
            value = "5",
            meaning =
                "Seconds until a delivery that failed is tried again; after each further failure four times as long, up to an hour.",
            min = 1,
            max = 3_600)
        Duration retry,
    @Setting(
            value = "5",
            meaning = "Days of failures after which a webhook is switched off.",
            min = 1,
            max = 365)
        int giveUpDays) {

  private static final int FACTOR = 4;

  private static final Duration LONGEST = Duration.ofHours(1);

  /** How long to wait after so many failures in a row, from 1. */
  Duration delay(int failures) {
    Duration delay = retry;
    for (int i = 1; i < failures && delay.compareTo(LONGEST) < 0; i++) {
      delay = delay.multipliedBy(FACTOR);
    }
    return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
  }
}
