package jp.machi.server.catalog;

import java.time.Instant;

/**
 * A dataset of the catalogue. It has at least one release.
 *
 * @param title shown to people: the standard's title where the kind is known, else from the file
 * @param department who publishes it, as given at the intake
 * @param licence SPDX-like id, such as {@code CC-BY-4.0}
 * @param kind id of the standard dataset, such as {@code public-toilet}; {@code ""} for a kind of
 *     its own
 * @param standardEdition edition of the standard, {@code ""} where there is none
 * @param sourceName file name or relative path that identifies the dataset in its department
 * @param updatedAt when the latest release was published
 */
public record Dataset(
    DatasetId id,
    String title,
    String department,
    String licence,
    String kind,
    String standardEdition,
    String sourceName,
    Instant createdAt,
    Instant updatedAt,
    Latest latest) {

  /** The latest release in short. */
  public record Latest(
      int number, ReleaseAddress address, long rows, long cellsRepaired, FindingCounts findings) {}
}
