package jp.machi.formats.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.machi.core.rule.Finding;
import jp.machi.core.table.SourceTable;
import jp.machi.core.table.UnreadableSourceException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A legacy workbook (BIFF8), held in memory by POI; or what else the same container holds. */
record XlsFile(HSSFWorkbook workbook, List<SourceTable> tables, List<Finding> findings)
    implements SourceFile {

  static XlsFile open(Path path, List<Finding> findings) throws IOException {
    if (Files.size(path) > Limits.XLS_BYTES) {
      throw Refusal.with("file.too_large_xls", "limit", Long.toString(Limits.XLS_BYTES >> 20));
    }
    try {
      return read(path, findings);
    } catch (EncryptedDocumentException e) {
      throw Refusal.of("file.encrypted");
    } catch (OldExcelFormatException e) {
      throw FileKind.unsupported("Excel 95");
    } catch (UnreadableSourceException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw Refusal.of("file.broken"); // POI reports broken records by exceptions of any kind
    }
  }

  private static XlsFile read(Path path, List<Finding> findings) throws IOException {
    HSSFWorkbook workbook = load(path);
    try {
      if (workbook.getNumberOfSheets() > Limits.SHEETS) {
        throw Refusal.with("file.too_many_sheets", "limit", Integer.toString(Limits.SHEETS));
      }
      boolean from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
      List<SheetTables.Sheet> sheets = new ArrayList<>();
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        HSSFSheet sheet = workbook.getSheetAt(i);
        boolean hidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
        sheets.add(
            new SheetTables.Sheet(
                workbook.getSheetName(i), hidden, () -> new XlsRows(sheet, from1904)));
      }
      SheetTables found = SheetTables.find(sheets, findings);
      return new XlsFile(workbook, found.tables(), found.findings());
    } catch (IOException | RuntimeException e) {
      workbook.close();
      throw e;
    }
  }

  private static HSSFWorkbook load(Path path) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(path.toFile(), true)) {
      DirectoryNode root = container.getRoot();
      if (root.hasEntry("EncryptedPackage")) {
        throw Refusal.of("file.encrypted");
      }
      if (root.hasEntry("WordDocument")) {
        throw FileKind.unsupported("Word");
      }
      if (root.hasEntry("PowerPoint Document")) {
        throw FileKind.unsupported("PowerPoint");
      }
      if (!root.hasEntry("Workbook") && !root.hasEntry("WORKBOOK") && !root.hasEntry("Book")) {
        throw FileKind.unsupported("OLE2");
      }
      return new HSSFWorkbook(root, false);
    }
  }

  @Override
  public String format() {
    return "xls";
  }

  @Override
  public String encoding() {
    return "";
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
