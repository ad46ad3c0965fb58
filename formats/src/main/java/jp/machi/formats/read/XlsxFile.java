package jp.machi.formats.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.machi.core.rule.Finding;

/** An Office Open XML workbook. */
final class XlsxFile {
  private XlsxFile() {}

  static SourceFile open(Path path, List<Finding> findings) throws IOException {
    throw FileKind.unsupported("XLSX" + path + findings);
  }
}
