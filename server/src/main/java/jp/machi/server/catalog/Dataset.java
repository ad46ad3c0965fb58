package jp.machi.server.catalog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A dataset of the catalogue. It has at least one release that is given out.
 *
 * @param uuid the same dataset for protocols that want a UUID; never changes
 * @param title shown to people: the standard's title where the kind is known, else from the file
 * @param department who publishes it, as given at the intake
 * @param organisation id of the department in {@link Organisations}
 * @param licence SPDX-like id, such as {@code CC-BY-4.0}
 * @param kind id of the standard dataset, such as {@code public-toilet}; {@code ""} for a kind of
 *     its own
 * @param standardEdition edition of the standard, {@code ""} where there is none
 * @param sourceName file name or relative path that identifies the dataset in its department
 * @param updatedAt when the latest release was published
 * @param modifiedAt when anything changed that a catalogue shows, such as a description
 * @param dueAt from when on the next release is later than promised; empty where none is promised
 */
public record Dataset(
    DatasetId id,
    UUID uuid,
    String title,
    String department,
    String organisation,
    String licence,
    String kind,
    String standardEdition,
    String sourceName,
    Instant createdAt,
    Instant updatedAt,
    Instant modifiedAt,
    Optional<Instant> dueAt,
    Latest latest) {

  /** Whether the next release is later than promised. */
  public boolean isOverdue(Instant now) {
    return dueAt.filter(due -> !now.isBefore(due)).isPresent();
  }

  /**
   * UUID of one of its resources, such as its CSV. It is the same for every release, and another
   * city's dataset of the same name has another.
   *
   * @param key what tells the resource from the others of the dataset, such as {@code csv}
   */
  public UUID resource(String key) {
    return UUID.nameUUIDFromBytes((uuid + "/" + key).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The latest release that is given out, in short.
   *
   * @param extent where its places lie; empty where it says nothing of places
   */
  public record Latest(
      int number,
      ReleaseAddress address,
      long rows,
      long cellsRepaired,
      FindingCounts findings,
      Optional<Box> extent) {}
}
