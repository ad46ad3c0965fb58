package jp.machi.formats.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.standard.Standards;
import jp.machi.core.standardise.Standardiser;
import jp.machi.core.table.SourceTable;
import jp.machi.formats.convert.Conversion;
import jp.machi.formats.convert.Converter;
import jp.machi.formats.read.SourceFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedWorkbookTest {
  private static final Locale ENGLISH = Locale.ENGLISH;

  @TempDir Path folder;

  @Test
  void listsEachFindingWithItsAdviceAndLeadsToTheCell() throws IOException {
    byte[] workbook =
        marked("名称,設置位置,開始時間,電話番号\n市役所,北口,８：３０,044\n公園,東,09:00,044-200-2111\n", Locale.JAPANESE);
    List<List<String>> list = rows(workbook, 0);
    assertThat(list.getFirst())
        .containsExactly("セル", "すること", "種類", "行", "列", "元の値", "直した値", "直し方", "コード");
    assertThat(list)
        .anySatisfy(line -> {
          assertThat(line.get(0)).isEqualTo("1!E2");
          assertThat(line.get(1)).isEqualTo("要確認");
          assertThat(line.subList(3, 6)).containsExactly("2", "電話番号", "044");
          assertThat(line.get(7)).contains("例 044-200-2111");
        })
        .anySatisfy(line -> {
          assertThat(line.get(1)).isEqualTo("自動修正");
          assertThat(line.subList(3, 7)).containsExactly("2", "開始時間", "８：３０", "08:30");
        });
    assertThat(part(workbook, "xl/worksheets/sheet1.xml"))
        .contains("location=\"&apos;1 a&apos;!E2\"");
  }

  @Test
  void saysOfWhatKindATableIs() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Path file = Files.writeString(folder.resolve("a.csv"), "名称,電話番号\n市役所,044-200-2111\n");
    try (SourceFile source = SourceFile.open(file, "a.csv");
        MarkedWorkbook workbook = new MarkedWorkbook(out, ENGLISH)) {
      SourceTable table = source.tables().getFirst();
      Converter converter = new Converter(new Standardiser(Standards.shipped()));
      Conversion conversion = converter.check(table, MappingOverrides.NONE, _ -> {});
      workbook.about("AED locations (definition not yet compared with the official sheet)");
      workbook.add("a", table, conversion.outcome());
    }
    assertThat(rows(out.toByteArray(), 0).get(1).subList(0, 3))
        .containsExactly(
            "1", "", "AED locations (definition not yet compared with the official sheet)");
  }

  @Test
  void showsTheRowsAsTheyWereBroughtWithNotesAtTheColouredCells() throws IOException {
    byte[] workbook = marked("名称,電話番号\n市役所,044\n図書館,044-200-2111\n", ENGLISH);
    assertThat(rows(workbook, 1))
        .containsExactly(
            List.of("Row", "名称", "電話番号"),
            List.of("2", "市役所", "044"),
            List.of("3", "図書館", "044-200-2111"));
    assertThat(part(workbook, "xl/styles.xml")).contains("FFEB9C");
    assertThat(part(workbook, "xl/comments2.xml")).contains("ref=\"C2\"", "To check: ");
  }

  @Test
  void givesNoPowerToNamesAndCharactersThatExcelRefuses() throws IOException {
    byte[] workbook = marked("名称,備考\n市役所,ベル\u0007と_x000D_\n図書館,=1+1\n", ENGLISH);
    assertThat(rows(workbook, 1).get(1)).containsExactly("2", "市役所", "ベル\uFFFDと_x005F_x000D_");
    assertThat(rows(workbook, 1).get(2)).containsExactly("3", "図書館", "=1+1");
  }

  private byte[] marked(String csv, Locale locale) throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), csv, StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SourceFile source = SourceFile.open(file, "a.csv");
        MarkedWorkbook workbook = new MarkedWorkbook(out, locale)) {
      SourceTable table = source.tables().getFirst();
      Conversion conversion =
          new Converter(new Standardiser(Standards.shipped()))
              .check(table, MappingOverrides.NONE, rows -> {});
      workbook.add("a", table, conversion.outcome());
    }
    return out.toByteArray();
  }

  private static List<List<String>> rows(byte[] workbook, int sheet) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      return book.getSheet(sheet).orElseThrow().read().stream()
          .map(MarkedWorkbookTest::texts)
          .toList();
    }
  }

  private static List<String> texts(Row row) {
    return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
  }

  private String part(byte[] workbook, String name) throws IOException {
    Path file = Files.write(folder.resolve("report.xlsx"), workbook);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
