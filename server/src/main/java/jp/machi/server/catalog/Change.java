package jp.machi.server.catalog;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that changed in the catalogue. Never changes itself.
 *
 * @param position above that of every change committed before; there are gaps
 * @param id the same change for protocols that want a UUID
 * @param title of the dataset, as it is now
 * @param department who publishes the dataset
 * @param release number of the release that it is about; empty for the whole dataset
 */
public record Change(
    long position,
    UUID id,
    Type type,
    DatasetId dataset,
    String title,
    String department,
    Optional<Integer> release,
    Instant at) {

  /** What happened. */
  public enum Type {
    /** There is a new release: the first, an update or a correction. */
    RELEASE_PUBLISHED("release.published"),
    /** A person took a release from the public. */
    RELEASE_WITHDRAWN("release.withdrawn"),
    /** A person gave a release back. */
    RELEASE_RESTORED("release.restored"),
    /** A person took a dataset with all its releases from the public. */
    DATASET_WITHDRAWN("dataset.withdrawn"),
    /** A person gave a dataset back. */
    DATASET_RESTORED("dataset.restored"),
    /** Something else is said about a dataset or its department. */
    METADATA_CHANGED("metadata.changed");

    private final String code;

    Type(String code) {
      this.code = code;
    }

    /** Its name in the database and in every protocol. */
    public String code() {
      return code;
    }

    /** The type of that name. */
    public static Type of(String code) {
      for (Type type : values()) {
        if (type.code.equals(code)) {
          return type;
        }
      }
      throw new IllegalArgumentException("no change is called " + code);
    }
  }
}
