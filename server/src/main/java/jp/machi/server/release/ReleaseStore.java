package jp.machi.server.release;

import java.nio.file.Path;
import java.util.Optional;
import jp.machi.server.catalog.ReleaseAddress;

/**
 * Releases on disk, each in a folder named by its address. What is here is whole; files that are
 * being made live elsewhere until they are. Thread-safe.
 */
public interface ReleaseStore {

  /** Whether the release is here. */
  boolean has(ReleaseAddress address);

  /** The released table. */
  Path parquet(ReleaseAddress address);

  /** Every finding of every row as Parquet, repairs included. */
  Path changes(ReleaseAddress address);

  /** The quality report. Empty where there is no such release. */
  Optional<Report> findReport(ReleaseAddress address);

  /** The manifest's canonical JSON. Empty where there is no such release. */
  Optional<String> findManifest(ReleaseAddress address);
}
