package jp.machi.formats.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.machi.core.rule.Finding;
import jp.machi.core.table.SourceTable;
import jp.machi.formats.xml.XmlPart;

/**
 * An Office Open XML workbook.
 *
 * <p>Its XML is read here and not by a library, because those at hand fail on dates written as ISO,
 * mix readings of kanji into inline texts, or take memory without bound for a hostile reference.
 */
record XlsxFile(WorkbookParts parts, List<SourceTable> tables, List<Finding> findings)
    implements SourceFile {

  static XlsxFile open(Path path, List<Finding> findings) throws IOException {
    WorkbookParts parts = WorkbookParts.open(path);
    try {
      WorkbookLayout workbook = WorkbookLayout.read(parts);
      List<SheetTables.Sheet> sheets = new ArrayList<>();
      for (WorkbookLayout.Sheet sheet : workbook.sheets()) {
        HeadedTable.Rows rows = () -> new XlsxRows(new XmlPart(parts.open(sheet.part())), workbook);
        sheets.add(new SheetTables.Sheet(sheet.name(), sheet.hidden(), rows));
      }
      SheetTables found = SheetTables.find(sheets, findings);
      return new XlsxFile(parts, found.tables(), found.findings());
    } catch (IOException e) {
      parts.close();
      throw e;
    }
  }

  @Override
  public String format() {
    return "xlsx";
  }

  @Override
  public String encoding() {
    return "";
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
