package jp.machi.core.standardise;

/**
 * Adds up the chunks of one run, in row order. Not thread-safe.
 *
 * <p>Some questions about the whole table, such as identifiers that stand twice, are first answered
 * by hashes. Where those raise a suspicion {@link #wantsSecondLook()} is true after the last chunk;
 * the caller then feeds the same chunks again through {@link #look(Chunk)}, so that only equal
 * texts are reported.
 */
public interface Ledger {

  /** The next chunk of the first pass. */
  void add(Chunk chunk);

  /** Whether the rows must be read a second time before the outcome is certain. */
  boolean wantsSecondLook();

  /** The next chunk of the second pass. */
  void look(Chunk chunk);

  /** The result of the run. */
  Outcome close();
}
