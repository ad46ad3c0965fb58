package jp.machi.core.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Source rows one after another, never all at once. Not thread-safe. Close it after use. */
public interface RowCursor extends AutoCloseable {

  /**
   * The next row, or null after the last.
   *
   * @throws UnreadableSourceException when the source turns out to be broken at this point
   * @throws IOException when the disk fails
   */
  @Nullable SourceRow next() throws IOException;

  @Override
  void close() throws IOException;
}
