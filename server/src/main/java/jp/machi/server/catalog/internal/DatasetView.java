package jp.machi.server.catalog.internal;

import java.time.Instant;
import jp.machi.server.catalog.Dataset;

/** A dataset as the API shows it; the fields mean what they mean in {@link Dataset}. */
record DatasetView(
    String id,
    String title,
    String department,
    String licence,
    String kind,
    String edition,
    String sourceName,
    Instant createdAt,
    Instant updatedAt,
    int latestRelease,
    long rows) {

  static DatasetView of(Dataset dataset) {
    return new DatasetView(
        dataset.id().value(),
        dataset.title(),
        dataset.department(),
        dataset.licence(),
        dataset.kind(),
        dataset.standardEdition(),
        dataset.sourceName(),
        dataset.createdAt(),
        dataset.updatedAt(),
        dataset.latest().number(),
        dataset.latest().rows());
  }
}
