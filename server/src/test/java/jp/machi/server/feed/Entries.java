package jp.machi.server.feed;

import java.util.List;
import java.util.Optional;
import jp.machi.core.table.Column;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.FindingCounts;
import jp.machi.server.catalog.Registry;
import jp.machi.server.catalog.Release;
import jp.machi.server.catalog.ReleaseAddress;

/** Releases for the catalogue, without files. */
final class Entries {
  private Entries() {}

  /** A release of a dataset; another recipe is another release. */
  static Registry.NewRelease release(String dataset, String recipe) {
    return new Registry.NewRelease(
        new DatasetId(dataset),
        new Registry.Origin("公園課", dataset + ".csv", ""),
        "一覧 " + dataset,
        "CC-BY-4.0",
        new Registry.Contents(
            new ReleaseAddress("ab".repeat(32)),
            recipe,
            "",
            "",
            false,
            new Release.Source(dataset + ".csv", "", "cd".repeat(32), "csv", "UTF-8"),
            new Registry.Size(1, List.<Column>of(), 0, Optional.empty()),
            new FindingCounts(0, 0, 0, 0)));
  }
}
