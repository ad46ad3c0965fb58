package jp.machi.formats.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.machi.core.table.SourceTable;

/** A file that a department brought, opened for reading. Close it after its tables were read. */
public interface SourceFile extends AutoCloseable {

  /**
   * Opens a file by what it is, not by its name.
   *
   * @param path where the bytes are
   * @param name the name it was brought under; a name that promises another type is reported
   * @throws jp.machi.core.table.UnreadableSourceException when it cannot be read with certainty
   */
  static SourceFile open(Path path, String name) throws IOException {
    throw new UnsupportedOperationException("seam: owned by the reader branch " + path + name);
  }

  /** {@code csv}, {@code xlsx} or {@code xls}. */
  String format();

  /** Encoding of a text file by its usual name, such as {@code UTF-8} or {@code CP932}; or "". */
  String encoding();

  /** Every table in the file, in the order of the sheets. Never empty. */
  List<SourceTable> tables();

  @Override
  void close() throws IOException;
}
