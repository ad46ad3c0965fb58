package jp.machi.server.catalog;

import java.util.List;
import jp.machi.core.table.Column;

/** Enters finished releases into the catalogue. Thread-safe. */
public interface Registry {

  /**
   * Enters a release. Whole or not at all: in one transaction, together with whatever the caller's
   * transaction does. Where the dataset's latest release has the same address nothing changes.
   */
  Registration register(NewRelease release);

  /**
   * A release to enter.
   *
   * @param dataset id of the dataset; made where it does not exist
   * @param title title of the dataset from now on
   * @param release what is published; its number and time are decided here
   */
  record NewRelease(
      DatasetId dataset, String title, String department, String licence, Contents release) {}

  /** The release's contents; the fields mean what they mean in {@link Release}. */
  record Contents(
      ReleaseAddress address,
      String kind,
      String edition,
      boolean verified,
      Release.Source source,
      Size size,
      FindingCounts findings) {}

  /** Rows, columns and repairs of a release. */
  record Size(long rows, List<Column> columns, long cellsRepaired) {}

  /** What came of it. */
  sealed interface Registration {
    /** Number of the dataset's latest release. */
    int number();

    /** A new release. */
    record Published(int number) implements Registration {}

    /** The latest release is the same already. */
    record Unchanged(int number) implements Registration {}
  }
}
