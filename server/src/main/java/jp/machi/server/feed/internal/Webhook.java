package jp.machi.server.feed.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of changes, as its owner sees it; without its secret.
 *
 * @param position of the last change that was taken there
 * @param failures in a row
 * @param problem why the last delivery failed, such as {@code status_500} or {@code timeout}
 * @param disabledAt since when nothing is delivered any more; problem says why
 */
record Webhook(
    UUID id,
    String url,
    Instant createdAt,
    long position,
    int failures,
    @Nullable Instant failingSince,
    @Nullable String problem,
    Instant nextAttemptAt,
    @Nullable Instant disabledAt) {}
