package jp.machi.server.catalog;

import java.util.List;
import java.util.Optional;

/**
 * What changed in the catalogue, in the order in which it was committed, from the first day on. A
 * reader who goes on after the highest position that it has seen gets every later change once.
 * Thread-safe.
 */
public interface Changes {

  /** Position of the newest change, 0 where nothing has changed yet. */
  long newest();

  /** The changes after a position, oldest first. */
  List<Change> listAfter(long position, int limit);

  /** The changes before a position, newest first. */
  List<Change> listBefore(long position, int limit);

  /** Datasets whose last change is after a position, by that change: each stands here once. */
  List<State> listStates(long after, int limit);

  /**
   * A dataset as it is now.
   *
   * @param position of its last change
   * @param dataset empty where it is not given out
   */
  record State(long position, DatasetId id, Optional<Dataset> dataset) {}
}
