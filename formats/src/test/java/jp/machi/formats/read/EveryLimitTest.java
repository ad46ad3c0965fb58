package jp.machi.formats.read;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import jp.machi.core.table.UnreadableSourceException;
import jp.machi.formats.pdf.PdfLimits;
import jp.machi.formats.xml.XmlPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Limits reached by inputs that are cheap to make. Those of archives and of PDF pages are reached
 * in the tests of these; ROWS, INFLATED_BYTES, ARCHIVE_BYTES and SHARED_CHARACTERS take gigabytes.
 */
class EveryLimitTest {
  private static final String OLE2 = "d0cf11e0a1b11ae1";

  @TempDir Path folder;

  @Test
  void refusesTooManyColumns() throws IOException {
    assertRefused("名称" + ",a".repeat(Limits.COLUMNS) + "\n1,2\n", "table.too_many_columns");
  }

  @Test
  void refusesACellThatIsTooLong() throws IOException {
    String cell = "あ".repeat(Limits.CELL_LENGTH + 1);
    assertRefused("名称,数\n" + cell + ",1\n", "table.cell_too_long");
  }

  @Test
  void refusesARecordWhoseQuoteIsNotClosed() throws IOException {
    assertRefused(
        "名称,数\n\"" + "a,\n".repeat(Limits.RECORD_CHARACTERS / 3 + 1), "csv.record_too_long");
  }

  @Test
  void refusesALineWithoutEnd() throws IOException {
    assertRefused("a".repeat(Limits.LINE_BYTES + 1), "text.line_too_long");
  }

  @Test
  void refusesALargeLegacyWorkbook() throws IOException {
    assertSparseFileRefused(HexFormat.of().parseHex(OLE2), Limits.XLS_BYTES, "file.too_large_xls");
  }

  @Test
  void refusesALargePdf() throws IOException {
    byte[] mark = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    assertSparseFileRefused(mark, PdfLimits.FILE_BYTES, "pdf.too_large");
  }

  @Test
  void refusesAWorkbookOfTooManyParts() throws IOException {
    Zips zip = Zips.utf8().add("[Content_Types].xml", "<Types/>");
    for (int i = 0; i < Limits.ZIP_ENTRIES; i++) {
      zip.add("part" + i, "");
    }
    assertRefused(zip.bytes(), "file.too_many_parts");
  }

  @Test
  void refusesPartsThatNestTooDeeply() throws IOException {
    String deep = "<a>".repeat(XmlPart.DEPTH + 1) + "</a>".repeat(XmlPart.DEPTH + 1);
    assertRefused(withRelations(deep), "file.xml_too_deep");
  }

  @Test
  void refusesAPartWithTooMuchBetweenTwoBrackets() throws IOException {
    String wide = "<a b=\"" + "x".repeat(Limits.XML_RUN_BYTES) + "\"/>";
    assertRefused(withRelations(wide), "file.xml_too_long");
  }

  private static byte[] withRelations(String xml) throws IOException {
    return Zips.utf8().add("[Content_Types].xml", "<Types/>").add("_rels/.rels", xml).bytes();
  }

  private void assertSparseFileRefused(byte[] start, long limit, String code) throws IOException {
    Path path = folder.resolve("sparse");
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.write(start);
      file.setLength(limit + 1);
    }
    assertRefused(path, code);
  }

  private void assertRefused(String text, String code) throws IOException {
    assertRefused(text.getBytes(StandardCharsets.UTF_8), code);
  }

  private void assertRefused(byte[] bytes, String code) throws IOException {
    assertRefused(Files.write(folder.resolve("file"), bytes), code);
  }

  private static void assertRefused(Path path, String code) {
    assertThatThrownBy(
            () -> {
              try (SourceFile file = SourceFile.open(path, "file")) {
                CsvFileTest.rows(file.tables().getFirst());
              }
            })
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining(code);
  }
}
