package jp.machi.server.catalog.internal;

import java.time.Instant;
import java.util.List;
import jp.machi.core.table.Column;
import jp.machi.server.catalog.Box;
import jp.machi.server.catalog.FindingCounts;
import jp.machi.server.catalog.Release;
import org.jspecify.annotations.Nullable;

/** A release as the API shows it; the fields mean what they mean in {@link Release}. */
record ReleaseView(
    String dataset,
    int number,
    String address,
    Instant publishedAt,
    long rows,
    List<Column> columns,
    long cellsRepaired,
    FindingCounts findings,
    Release.Source source,
    String edition,
    boolean verified,
    @Nullable Box extent) {

  static ReleaseView of(Release release) {
    return new ReleaseView(
        release.dataset().value(),
        release.number(),
        release.address().value(),
        release.publishedAt(),
        release.rows(),
        release.columns(),
        release.cellsRepaired(),
        release.findings(),
        release.source(),
        release.edition(),
        release.verified(),
        release.extent().orElse(null));
  }
}
