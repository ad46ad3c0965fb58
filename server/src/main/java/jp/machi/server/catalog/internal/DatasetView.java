package jp.machi.server.catalog.internal;

import java.time.Instant;
import java.util.UUID;
import jp.machi.server.catalog.Dataset;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as the API shows it; the fields mean what they mean in {@link Dataset}.
 *
 * @param overdue whether the next release is later than promised
 */
record DatasetView(
    String id,
    UUID uuid,
    String title,
    String department,
    String organisation,
    String licence,
    String kind,
    String edition,
    String sourceName,
    Instant createdAt,
    Instant updatedAt,
    Instant modifiedAt,
    @Nullable Instant dueAt,
    boolean overdue,
    int latestRelease,
    long rows) {

  static DatasetView of(Dataset dataset, Instant now) {
    return new DatasetView(
        dataset.id().value(),
        dataset.uuid(),
        dataset.title(),
        dataset.department(),
        dataset.organisation(),
        dataset.licence(),
        dataset.kind(),
        dataset.standardEdition(),
        dataset.sourceName(),
        dataset.createdAt(),
        dataset.updatedAt(),
        dataset.modifiedAt(),
        dataset.dueAt().orElse(null),
        dataset.isOverdue(now),
        dataset.latest().number(),
        dataset.latest().rows());
  }
}
