package jp.machi.server.catalog;

import java.time.Instant;
import java.util.Optional;
import jp.machi.server.platform.sql.Page;
import jp.machi.server.platform.sql.PageRequest;

/** What was published when, and what was withdrawn. Thread-safe. */
public interface History {

  /** Every release of a dataset, newest first, those included that were withdrawn. */
  Page<Past> list(DatasetId id, PageRequest page);

  /**
   * The release that was the newest at a moment.
   *
   * @throws WithdrawnException where it was withdrawn since
   */
  Optional<Release> findReleaseAt(DatasetId id, Instant moment);

  /** When the first release of a dataset was published. */
  Optional<Instant> findBeginning(DatasetId id);

  /** Datasets that were withdrawn, or have no release that was not, the latest withdrawn first. */
  Page<Gone> listWithdrawn(PageRequest page);

  /** The withdrawn dataset of that id. */
  Optional<Gone> findWithdrawn(DatasetId id);

  /**
   * A release.
   *
   * @param withdrawal empty where it is still given out
   */
  record Past(Release release, Optional<Withdrawal> withdrawal) {}

  /** A dataset that is no longer given out. */
  record Gone(DatasetId id, String title, String department, Withdrawal withdrawal) {}
}
