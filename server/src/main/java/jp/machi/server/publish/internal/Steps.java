package jp.machi.server.publish.internal;

/** Told how far the publication of a file is, so that a test can kill the server right there. */
interface Steps {

  /** The points in the order in which they are reached. */
  enum Step {
    /** The worker has the file. */
    CLAIMED,
    /** The tables are written, in the staging folder. */
    CONVERTED,
    /** The releases are on the disk under their addresses; the catalogue does not know them. */
    STORED,
    /** Everything is in the transaction; nothing is committed. */
    REGISTERED,
    /** The transaction is committed. */
    COMMITTED
  }

  /** Called on the worker's thread. */
  void reached(Step step);
}
