package jp.machi.formats.map;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Features one after another, never all at once. Close it after use. */
interface FeatureCursor extends Closeable {

  /** The next feature, null after the last. */
  @Nullable Feature next() throws IOException;
}
