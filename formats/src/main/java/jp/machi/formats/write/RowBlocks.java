package jp.machi.formats.write;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Rows on their way into a file, many at a time and column by column. */
@FunctionalInterface
public interface RowBlocks {

  /**
   * The next rows as {@code values[column][row]}: canonical texts, {@code ""} for an empty cell.
   * Blocks may be of any length; an empty one does not end the rows.
   *
   * @return null after the last block
   */
  String @Nullable [][] next() throws IOException;
}
