package jp.machi.formats.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.machi.core.layout.Grid;
import jp.machi.core.rule.Finding;
import jp.machi.core.table.Remark;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.SourceTable;
import jp.machi.core.table.UnreadableSourceException;
import jp.machi.formats.xml.XmlPart;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxFileTest {
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String HEADER =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>名称</t></is></c>"
          + "<c r=\"B1\" t=\"inlineStr\"><is><t>値</t></is></c></row>";

  @TempDir Path folder;

  @Test
  void readsWhatAnotherLibraryWrote() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("一覧");
      sheet.value(0, 0, "公衆トイレ一覧");
      sheet.value(2, 0, "名称");
      sheet.value(2, 1, "緯度");
      sheet.value(2, 2, "開設日");
      sheet.value(2, 3, "コード");
      sheet.value(3, 0, "駅前 <1>");
      sheet.value(3, 1, 35.53);
      sheet.value(3, 2, 46113);
      sheet.style(3, 2).format("yyyy/mm/dd").set();
      sheet.value(3, 3, 123);
      sheet.style(3, 3).format("00000").set();
      sheet.value(5, 0, "公園");
      sheet.value(5, 1, true);
    }
    try (SourceFile file = open(bytes.toByteArray())) {
      SourceTable table = file.tables().getFirst();
      assertThat(file.format()).isEqualTo("xlsx");
      assertThat(table.name()).isEqualTo("一覧");
      assertThat(table.headerRow()).isEqualTo(3);
      assertThat(table.header()).containsExactly("名称", "緯度", "開設日", "コード");
      assertThat(table.notes()).extracting(SourceRow::number).containsExactly(1L);
      assertThat(CsvFileTest.rows(table))
          .containsExactly(
              new SourceRow(4, List.of("駅前 <1>", "35.53", "2026-04-01", "00123")),
              new SourceRow(6, List.of("公園", "TRUE")));
      assertThat(CsvFileTest.rows(table)).hasSize(2); // a table opens as often as asked
    }
  }

  @Test
  void leavesReadingsOfKanjiOutOfTheText() throws IOException {
    String reading = "<rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/>";
    String shared =
        "<sst><si><r><t>東</t></r><r><rPr><b/></rPr><t>京</t></r>" + reading + "</si></sst>";
    String cells =
        "<c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\"><v>1</v></c>"
            + "<c r=\"C2\" t=\"inlineStr\"><is><t>京都</t>"
            + reading
            + "</is></c>";
    assertThat(firstRow(parts(HEADER + row(2, cells), "xl/sharedStrings.xml", shared)))
        .containsExactly("東京", "1", "京都");
  }

  @Test
  void readsEveryTypeOfCell() throws IOException {
    String cells =
        "<c r=\"A2\" t=\"str\"><f>A1</f><v>a_x000D_b</v></c><c r=\"B2\"><f>1+1</f><v>2</v></c>"
            + "<c r=\"C2\" t=\"e\"><f>X</f><v>#REF!</v></c><c r=\"E2\" t=\"b\"><v>0</v></c>"
            + "<c r=\"F2\" t=\"d\"><v>2026-04-01T00:00:00</v></c><c r=\"G2\" s=\"9\"/>"
            + "<c r=\"H2\"><v>34.329999999999998</v></c>";
    StringBuilder names = new StringBuilder();
    for (String column : List.of("A", "B", "C", "D", "E", "F", "G", "H")) {
      names.append(inline(column + "1", "項目" + column));
    }
    assertThat(firstRow(parts(row(1, names.toString()) + row(2, cells))))
        .containsExactly("a\rb", "2", "#REF!", "", "FALSE", "2026-04-01", "", "34.33");
  }

  @Test
  void fillsMergedCellsOfASheetThatIsTooLongToBeHeld() throws IOException {
    int last = Grid.ROWS + 20;
    try (SourceFile file = open(merged(last, "A2:A3", "A" + (last - 1) + ":A" + last))) {
      List<SourceRow> rows = CsvFileTest.rows(file.tables().getFirst());
      assertThat(rows.get(1).cells()).containsExactly("館2", "3");
      assertThat(rows.getLast())
          .isEqualTo(
              new SourceRow(
                  last,
                  List.of("館" + (last - 1), Integer.toString(last)),
                  List.of(
                      new Remark(
                          "table.merged_filled", last, "名称", "", "館" + (last - 1), Map.of()))));
      assertThat(rows).hasSize(last - 1);
      assertThat(file.tables().getFirst().remarks()).isEmpty();
    }
  }

  @Test
  void saysWhereMoreCellsAreMergedThanAreFollowed() throws IOException {
    String[] merges = new String[Limits.MERGES + 1];
    Arrays.setAll(merges, i -> "A" + (2 + 2 * i) + ":A" + (3 + 2 * i));
    try (SourceFile file = open(merged(Grid.ROWS + 20, merges))) {
      assertThat(file.tables().getFirst().remarks())
          .containsExactly(
              new Remark("table.too_many_merges", 0, "", "", "", Map.of("limit", "20,000")));
    }
  }

  /** Names and figures down to a row; the second of two rows has no name. */
  private static byte[] merged(int last, String... merges) throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 2; i <= last; i++) {
      boolean named = i % 2 == 0 || i == last - 1;
      rows.append(row(i, (named && i != last ? inline("A" + i, "館" + i) : "") + cell("B" + i, i)));
    }
    return zip(mergedParts(rows.toString(), merges));
  }

  private static Map<String, String> mergedParts(String rows, String... merges) {
    StringBuilder ranges = new StringBuilder("</sheetData><mergeCells>");
    for (String merge : merges) {
      ranges.append("<mergeCell ref=\"").append(merge).append("\"/>");
    }
    Map<String, String> parts = parts(rows);
    parts.computeIfPresent(
        "xl/worksheets/sheet1.xml",
        (name, xml) -> xml.replace("</sheetData>", ranges + "</mergeCells>"));
    return parts;
  }

  @Test
  void reportsHiddenSheetsAndSheetsWithoutATable() throws IOException {
    Map<String, String> parts = parts(HEADER + row(2, cell("A2", 1) + cell("B2", 2)));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns:r=\""
            + OFFICE
            + "\"><sheets><sheet name=\"空\" r:id=\"rId2\"/><sheet name=\"表\" r:id=\"rId1\"/>"
            + "<sheet name=\"控え\" state=\"veryHidden\" r:id=\"rId1\"/></sheets></workbook>");
    parts.put("xl/worksheets/sheet2.xml", "<worksheet><sheetData/></worksheet>");
    try (SourceFile file = open(zip(parts))) {
      assertThat(file.tables()).extracting(SourceTable::name).containsExactly("表");
      assertThat(file.findings())
          .extracting(Finding::code)
          .containsExactly("sheet.not_read", "sheet.hidden");
      assertThat(file.findings().getFirst().parameters())
          .isEqualTo(Map.of("sheet", "空", "reason", "table.no_rows"));
    }
  }

  @Test
  void countsFrom1904WhereTheWorkbookSaysSo() throws IOException {
    Map<String, String> parts = parts(HEADER + row(2, "<c r=\"A2\" s=\"1\"><v>44651</v></c>"));
    parts.computeIfPresent(
        "xl/workbook.xml",
        (name, xml) -> xml.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
    assertThat(firstRow(parts)).containsExactly("2026-04-01");
  }

  @Test
  void refusesDocumentTypesAndEntities() throws IOException {
    String type = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    Map<String, String> parts = parts(HEADER);
    parts.put("xl/worksheets/sheet1.xml", type + sheet(HEADER + row(2, inline("A2", "&e;"))));
    assertRefused(zip(parts), "file.broken");
    parts.put("xl/worksheets/sheet1.xml", sheet(HEADER + row(2, inline("A2", "&e;"))));
    assertRefused(zip(parts), "file.broken");
    String laughs =
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]>";
    parts.put("xl/worksheets/sheet1.xml", laughs + sheet(HEADER + row(2, inline("A2", "&c;"))));
    assertRefused(zip(parts), "file.broken");
  }

  @Test
  void refusesAZipBombBeforeItIsInflated() throws IOException {
    Map<String, String> parts = parts(HEADER);
    parts.put("xl/media/bomb", "0".repeat((int) Limits.INFLATE_FREE_BYTES + 1));
    assertRefused(zip(parts), "file.inflates_too_much");
  }

  @Test
  void refusesAPartThatInflatesToMoreThanItDeclares() throws IOException {
    byte[] bytes = zip(parts(HEADER + row(2, cell("A2", 1) + cell("B2", 2))));
    int directory = lastIndexOf(bytes, "xl/worksheets/sheet1.xml") - 46;
    bytes[directory + 24] = 10; // uncompressed size in the central directory
    bytes[directory + 25] = 0;
    assertRefused(bytes, "file.broken");
  }

  @Test
  void refusesElementsAndTextsWithoutEnd() throws IOException {
    assertRefused(zip(parts(HEADER + "<a>".repeat(XmlPart.DEPTH))), "file.xml_too_deep");
    String wide = "<row r=\"2\" x=\"" + "y".repeat(Limits.XML_RUN_BYTES) + "\"/>";
    assertRefused(zip(parts(HEADER + wide)), "file.xml_too_long");
    String text = inline("A2", "y".repeat(Limits.CELL_LENGTH + 1));
    assertRefused(zip(parts(HEADER + row(2, text))), "file.xml_too_long");
  }

  @Test
  void refusesReferencesThatPointNowhere() throws IOException {
    assertRefused(zip(parts(HEADER + row(2, cell("ZZZZZZ2", 1)))), "table.too_many_columns");
    assertRefused(zip(parts(HEADER + row(2_000_000, cell("A2", 1)))), "file.broken");
    assertRefused(zip(parts(HEADER + row(1, cell("A1", 1)))), "file.broken");
    assertRefused(zip(parts(HEADER + row(2, cell("B2", 1) + cell("A2", 1)))), "file.broken");
    String far = "<c r=\"A2\" t=\"s\"><v>2147483647</v></c>";
    assertRefused(zip(parts(HEADER + row(2, far))), "file.broken");
  }

  @Test
  void refusesWhatIsNoWorkbook() throws IOException {
    byte[] whole = zip(parts(HEADER + row(2, cell("A2", 1))));
    assertRefused(java.util.Arrays.copyOf(whole, whole.length / 2), "file.broken");
    assertRefused(zip(Map.of("a.txt", "a")), "archive.no_table");
    assertRefused(zip(Map.of("content.xml", "<a/>")), "file.unsupported_type", "OpenDocument");
    Map<String, String> word = parts(HEADER);
    word.put("_rels/.rels", relations("officeDocument", "word/document.xml"));
    word.put("word/document.xml", "<document/>");
    assertRefused(zip(word), "file.unsupported_type", "Word");
    Map<String, String> none = parts(HEADER);
    none.remove("xl/worksheets/sheet1.xml");
    assertRefused(zip(none), "file.broken");
  }

  @Test
  void refusesMoreSheetsThanTheLimit() throws IOException {
    Map<String, String> parts = parts(HEADER);
    String sheets = "<sheet name=\"a\" r:id=\"rId1\"/>".repeat(Limits.SHEETS + 1);
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns:r=\"" + OFFICE + "\"><sheets>" + sheets + "</sheets></workbook>");
    assertRefused(zip(parts), "file.too_many_sheets");
  }

  @Test
  void readsAWorkbookThatIsCalledCsv() throws IOException {
    byte[] bytes = zip(parts(HEADER + row(2, cell("A2", 1) + cell("B2", 2))));
    Path path = Files.write(folder.resolve("a.csv"), bytes);
    try (SourceFile file = SourceFile.open(path, "a.csv")) {
      assertThat(file.format()).isEqualTo("xlsx");
      assertThat(file.findings()).extracting(Finding::code).containsExactly("file.name_mismatch");
    }
  }

  private List<String> firstRow(Map<String, String> parts) throws IOException {
    try (SourceFile file = open(zip(parts))) {
      return CsvFileTest.cells(file).getFirst();
    }
  }

  private SourceFile open(byte[] bytes) throws IOException {
    return SourceFile.open(Files.write(folder.resolve("list.xlsx"), bytes), "list.xlsx");
  }

  private void assertRefused(byte[] bytes, String code) {
    assertThatThrownBy(
            () -> {
              try (SourceFile file = open(bytes)) {
                CsvFileTest.rows(file.tables().getFirst());
              }
            })
        .isInstanceOfSatisfying(
            UnreadableSourceException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private void assertRefused(byte[] bytes, String code, String type) {
    assertThatThrownBy(() -> open(bytes)).hasMessage(code + " {type=" + type + "}");
  }

  private static Map<String, String> parts(String rows, String... more) {
    Map<String, String> parts = new TreeMap<>();
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns:r=\""
            + OFFICE
            + "\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relations(
            "worksheet", "worksheets/sheet1.xml",
            "worksheet", "worksheets/sheet2.xml",
            "sharedStrings", "sharedStrings.xml",
            "styles", "/xl/styles.xml"));
    parts.put(
        "xl/styles.xml",
        "<styleSheet><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs>"
            + "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
    parts.put("xl/worksheets/sheet1.xml", sheet(rows));
    for (int i = 0; i < more.length; i += 2) {
      parts.put(more[i], more[i + 1]);
    }
    return parts;
  }

  private static String relations(String... typesAndTargets) {
    StringBuilder xml = new StringBuilder("<Relationships>");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      xml.append("<Relationship Id=\"rId")
          .append(i / 2 + 1)
          .append("\" Type=\"")
          .append(OFFICE)
          .append('/')
          .append(typesAndTargets[i])
          .append("\" Target=\"")
          .append(typesAndTargets[i + 1])
          .append("\"/>");
    }
    return xml.append("</Relationships>").toString();
  }

  private static String sheet(String rows) {
    return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
  }

  private static String row(int number, String cells) {
    return "<row r=\"" + number + "\">" + cells + "</row>";
  }

  private static String cell(String reference, int value) {
    return "<c r=\"" + reference + "\"><v>" + value + "</v></c>";
  }

  private static String inline(String reference, String text) {
    return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static int lastIndexOf(byte[] bytes, String name) {
    return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).lastIndexOf(name);
  }
}
