package jp.machi.formats.map;

import java.io.IOException;
import java.util.List;
import jp.machi.core.table.Remark;

/**
 * Features of one kind in a file. What it says of its fields and its system is complete once its
 * features were read to the end; some files tell both only there.
 */
interface MapLayer {

  /** Name of the layer, {@code ""} where the file holds only one. */
  String name();

  /** Names of the attributes, in the order of the file. */
  List<String> fields();

  /** What the file says its numbers mean. */
  StatedSystem system();

  /** Whether the format itself defines which way round a ring goes, as RFC 7946 does. */
  default boolean ringsGoAgainstTheClock() {
    return false;
  }

  /** What had to be done to read the layer. */
  default List<Remark> remarks() {
    return List.of();
  }

  /** Opens the features from the first on. */
  FeatureCursor open() throws IOException;
}
