package jp.machi.formats.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.machi.core.rule.Finding;

/** A legacy workbook. */
final class XlsFile {
  private XlsFile() {}

  static SourceFile open(Path path, List<Finding> findings) throws IOException {
    throw FileKind.unsupported("XLS" + path + findings);
  }
}
