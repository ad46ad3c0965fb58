package jp.machi.formats.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.machi.core.rule.Finding;
import jp.machi.core.table.SourceTable;

/** A text file of separated values. */
record CsvFile(TextEncoding text, List<SourceTable> tables, List<Finding> findings)
    implements SourceFile {

  /** Decides encoding and separator, and finds the header. */
  static CsvFile open(Path path, List<Finding> findings) throws IOException {
    TextEncoding text = TextEncoding.detect(path);
    char separator = Separator.of(path, text);
    List<SourceTable> tables = HeadedTable.find("", () -> new CsvRows(text.open(path), separator));
    return new CsvFile(text, tables, findings);
  }

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public String encoding() {
    return text.name();
  }

  @Override
  public void close() {
    // Each cursor closes its own file.
  }
}
