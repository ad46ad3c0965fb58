package jp.machi.core.value;

/** Reads the text of one cell. Implementations are immutable and thread-safe. */
@FunctionalInterface
public interface ValueReader {

  /**
   * Reads a cell. {@code ""} is always {@link Reading.Kept}. Never throws, whatever the text, and
   * takes time linear in its length.
   */
  Reading read(String cell);
}
