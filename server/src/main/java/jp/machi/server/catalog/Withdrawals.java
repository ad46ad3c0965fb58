package jp.machi.server.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes datasets and releases from the public, and gives them back. Nothing is deleted, and who did
 * it stays written down. Thread-safe.
 */
public interface Withdrawals {

  /**
   * Withdraws or gives back. Doing it again changes nothing.
   *
   * @return false where there is no such dataset or release
   */
  boolean decide(Order order);

  /** Everything that was decided about a dataset and its releases, oldest first. */
  List<Decided> list(DatasetId id);

  /**
   * What a person wants.
   *
   * @param number of the release; empty for the whole dataset
   * @param withdrawn false to give it back
   */
  record Order(
      DatasetId dataset, Optional<Integer> number, boolean withdrawn, String by, String reason) {}

  /** An order that was carried out. */
  record Decided(Order order, Instant at) {}
}
