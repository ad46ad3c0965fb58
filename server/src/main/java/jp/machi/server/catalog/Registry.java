package jp.machi.server.catalog;

import java.util.List;
import java.util.Optional;
import jp.machi.core.table.Column;

/** Enters finished releases into the catalogue. Thread-safe. */
public interface Registry {

  /**
   * Enters a release. Whole or not at all: in one transaction, together with whatever the caller's
   * transaction does. Where the dataset's latest release has the same recipe nothing changes; nor
   * where one that was withdrawn has it, so that nothing comes back that a person took away. At the
   * first release the metadata are filled in as far as the release itself says them.
   *
   * @throws IllegalStateException where the id belongs to a dataset of another origin
   */
  Registration register(NewRelease release);

  /** The dataset that a department's file or sheet was published as before. */
  Optional<DatasetId> findDataset(Origin origin);

  /**
   * What makes a dataset the same dataset over the years.
   *
   * @param sourceName file name or relative path as the department gave it
   * @param part sheet where the file has several tables, else {@code ""}
   */
  record Origin(String department, String sourceName, String part) {}

  /**
   * A release to enter.
   *
   * @param dataset id of the dataset; made where it does not exist
   * @param title title of the dataset from now on
   * @param contents what is published; its number and time are decided here
   */
  record NewRelease(
      DatasetId dataset, Origin origin, String title, String licence, Contents contents) {}

  /**
   * The release's contents; the other fields mean what they mean in {@link Release}.
   *
   * @param recipe SHA-256 of everything the release was made from and by
   */
  record Contents(
      ReleaseAddress address,
      String recipe,
      String kind,
      String edition,
      boolean verified,
      Release.Source source,
      Size size,
      FindingCounts findings) {}

  /**
   * Rows, columns, repairs and places of a release.
   *
   * @param extent where its places lie; empty where it says nothing of places
   */
  record Size(long rows, List<Column> columns, long cellsRepaired, Optional<Box> extent) {}

  /** What came of it. */
  sealed interface Registration {
    /** Number of the release. */
    int number();

    /** A new release. */
    record Published(int number) implements Registration {}

    /** That release is the same already: the latest, or one that was withdrawn. */
    record Unchanged(int number) implements Registration {}
  }
}
