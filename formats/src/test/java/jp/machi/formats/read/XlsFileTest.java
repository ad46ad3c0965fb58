package jp.machi.formats.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import jp.machi.core.rule.Finding;
import jp.machi.core.table.Remark;
import jp.machi.core.table.SourceTable;
import jp.machi.core.table.UnreadableSourceException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsFileTest {
  @TempDir Path folder;

  @Test
  void readsCellsAsTheyAreSeen() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      Row row = list(workbook);
      number(workbook, row, 1, 46113, "yyyy\"年\"m\"月\"d\"日\"");
      number(workbook, row, 2, 123, "00000");
      row.createCell(3).setCellValue(34.33);
      row.createCell(4).setCellValue(true);
      row.createCell(5).setCellErrorValue(FormulaError.REF.getCode());
      Cell formula = row.createCell(7);
      formula.setCellFormula("1+1");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(formula);
      workbook.createSheet("控え");
      workbook.setSheetHidden(1, true);
      try (SourceFile file = open(bytes(workbook))) {
        assertThat(file.format()).isEqualTo("xls");
        assertThat(CsvFileTest.cells(file))
            .containsExactly(
                List.of("駅前", "2026-04-01", "00123", "34.33", "TRUE", "#REF!", "", "2"));
        assertThat(file.findings()).extracting(Finding::code).containsExactly("sheet.hidden");
      }
    }
  }

  @Test
  void joinsMergedHeadingsAndLeavesOutWhatIsHidden() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("一覧");
      texts(sheet, 0, "名称", "定員", "", "担当者");
      texts(sheet, 1, "", "大人", "子ども", "");
      texts(sheet, 2, "東館", "10", "5", "汐見花子");
      texts(sheet, 3, "西館", "20", "6", "汐見太郎");
      texts(sheet, 4, "旧館", "30", "7", "汐見次郎");
      sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
      sheet.setColumnHidden(3, true);
      sheet.getRow(4).setZeroHeight(true);
      try (SourceFile file = open(bytes(workbook))) {
        SourceTable table = file.tables().getFirst();
        assertThat(table.header()).containsExactly("名称", "定員_大人", "定員_子ども");
        assertThat(CsvFileTest.cells(file))
            .containsExactly(List.of("東館", "10", "5"), List.of("西館", "20", "6"));
        assertThat(table.remarks()).extracting(Remark::code).contains("column.hidden");
        assertThat(CsvFileTest.rows(table).getLast().remarks())
            .extracting(remark -> remark.row() + " " + remark.code())
            .containsExactly("5 row.hidden");
      }
    }
  }

  private static void texts(Sheet sheet, int at, String... texts) {
    Row row = sheet.createRow(at);
    for (int column = 0; column < texts.length; column++) {
      row.createCell(column).setCellValue(texts[column]);
    }
  }

  @Test
  void refusesAWorkbookWithAPassword() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      list(workbook).createCell(1).setCellValue(1);
      Biff8EncryptionKey.setCurrentUserPassword("secret");
      byte[] bytes;
      try {
        bytes = bytes(workbook);
      } finally {
        Biff8EncryptionKey.setCurrentUserPassword(null);
      }
      assertRefused(bytes, "file.encrypted {}");
    }
  }

  @Test
  void refusesAnEncryptedXlsx() throws IOException {
    assertRefused(container("EncryptedPackage"), "file.encrypted {}");
  }

  @Test
  void refusesOtherDocumentsInTheSameContainer() throws IOException {
    assertRefused(container("WordDocument"), "file.unsupported_type {type=Word}");
    assertRefused(container("PowerPoint Document"), "file.unsupported_type {type=PowerPoint}");
    assertRefused(container("anything"), "file.unsupported_type {type=OLE2}");
  }

  @Test
  void refusesABrokenWorkbookWhereverItBreaks() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      list(workbook).createCell(1).setCellValue(1);
      byte[] whole = bytes(workbook);
      for (int length = 8; length < whole.length; length += 512) {
        byte[] part = Arrays.copyOf(whole, length);
        assertThatThrownBy(() -> open(part)).isInstanceOf(UnreadableSourceException.class);
      }
      assertRefused(Arrays.copyOf(whole, 600), "file.broken {}");
      assertRefused(container("Workbook"), "table.no_rows {}");
    }
  }

  @Test
  void refusesAWorkbookThatIsTooLargeForMemory() throws IOException {
    byte[] bytes = Arrays.copyOf(container("Workbook"), (int) Limits.XLS_BYTES + 1);
    assertRefused(bytes, "file.too_large_xls {limit=32}");
  }

  /** A sheet with a header and a row that has a name. */
  private static Row list(HSSFWorkbook workbook) {
    Sheet sheet = workbook.createSheet("一覧");
    Row header = sheet.createRow(0);
    for (String name : List.of("名称", "開設日", "番号", "緯度", "車いす", "備考", "駐車場", "数")) {
      header.createCell(Math.max(0, header.getLastCellNum())).setCellValue(name);
    }
    Row row = sheet.createRow(1);
    row.createCell(0).setCellValue("駅前");
    return row;
  }

  private static void number(
      HSSFWorkbook workbook, Row row, int column, double value, String code) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(code));
    Cell cell = row.createCell(column);
    cell.setCellValue(value);
    cell.setCellStyle(style);
  }

  private static byte[] container(String entry) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      container.getRoot().createDocument(entry, new ByteArrayInputStream(new byte[5_000]));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      container.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] bytes(HSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    return bytes.toByteArray();
  }

  private SourceFile open(byte[] bytes) throws IOException {
    return SourceFile.open(Files.write(folder.resolve("list.xls"), bytes), "list.xls");
  }

  private void assertRefused(byte[] bytes, String message) {
    assertThatThrownBy(() -> open(bytes))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage(message);
  }
}
