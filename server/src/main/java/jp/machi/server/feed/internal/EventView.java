package jp.machi.server.feed.internal;

import java.time.Instant;
import java.util.UUID;
import jp.machi.server.catalog.Change;
import org.jspecify.annotations.Nullable;

/**
 * A change as programs get it; the fields mean what they mean in {@link Change}. It says what
 * happened to what; how that looks now is at its address.
 *
 * @param address of the dataset, or of the release, at this server
 */
record EventView(
    long position,
    UUID id,
    String type,
    String dataset,
    String title,
    String department,
    @Nullable Integer release,
    Instant at,
    String address) {

  static EventView of(Change change) {
    String dataset = "/api/v1/datasets/" + change.dataset();
    return new EventView(
        change.position(),
        change.id(),
        change.type().code(),
        change.dataset().value(),
        change.title(),
        change.department(),
        change.release().orElse(null),
        change.at(),
        change.release().map(number -> dataset + "/releases/" + number).orElse(dataset));
  }
}
