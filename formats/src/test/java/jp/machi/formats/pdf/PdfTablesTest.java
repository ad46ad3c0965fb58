package jp.machi.formats.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.machi.core.table.Remark;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.UnreadableSourceException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTablesTest {
  private static final float[] WIDTHS = {60, 140, 80};
  private static final List<String> HEADER = List.of("番号", "名称", "電話番号");

  @TempDir Path folder;

  @Test
  void readsATableWithBorders() throws IOException {
    try (PrintedTable print = print()) {
      print.text(200, 40, 14, "汐見市 公衆トイレ一覧").ruled(50, 60, WIDTHS, list(1, 3));
      PdfTable table = only(print);
      assertThat(cells(table)).isEqualTo(list(1, 3));
      assertThat(table.rows()).extracting(SourceRow::number).containsExactly(1L, 2L, 3L, 4L);
      assertThat(codes(table)).containsExactly("pdf.compare");
      assertThat(table.remarks().getFirst().parameters()).containsEntry("pages", "1");
    }
  }

  @Test
  void joinsTheLinesOfACell() throws IOException {
    try (PrintedTable print = print()) {
      print.ruled(
          50,
          60,
          WIDTHS,
          List.of(HEADER, List.of("1", "汐見市立中央\n図書館", ""), List.of("2", "Shiomi\nPark", "x")));
      PdfTable table = only(print);
      assertThat(cells(table).subList(1, 3))
          .containsExactly(List.of("1", "汐見市立中央図書館", ""), List.of("2", "Shiomi Park", "x"));
      assertThat(codes(table)).containsExactly("pdf.compare", "pdf.lines_joined");
      assertThat(table.remarks().get(1).parameters()).containsEntry("count", "2");
    }
  }

  @Test
  void putsTheTextOfMergedCellsIntoTheFirst() throws IOException {
    try (PrintedTable print = print()) {
      // 施設 over two columns, 備考 over two rows.
      print.line(50, 60, 290, 60).line(50, 80, 210, 80).line(50, 100, 290, 100);
      print.line(50, 120, 290, 120).line(50, 60, 50, 120).line(130, 80, 130, 120);
      print.line(210, 60, 210, 120).line(290, 60, 290, 120);
      print.text(52, 74, "施設").text(52, 94, "名称").text(132, 94, "所在地").text(212, 84, "備考");
      print.text(52, 114, "駅前").text(132, 114, "港町1").text(212, 114, "北口");
      assertThat(cells(only(print)))
          .containsExactly(
              List.of("施設", "", "備考"), List.of("名称", "所在地", ""), List.of("駅前", "港町1", "北口"));
    }
  }

  @Test
  void readsATableThatIsOpenOnBothSides() throws IOException {
    try (PrintedTable print = print()) {
      for (int i = 0; i < 4; i++) {
        print.line(50, 60 + 20 * i, 290, 60 + 20 * i);
      }
      print.line(130, 60, 130, 120).line(210, 60, 210, 120);
      for (int i = 0; i < 3; i++) {
        float y = 74 + 20 * i;
        print.text(52, y, "左" + i).text(132, y, "中" + i).text(212, y, "右" + i);
      }
      assertThat(cells(only(print)).get(1)).containsExactly("左1", "中1", "右1");
    }
  }

  @Test
  void turnsSignsOfDictionariesIntoKanji() {
    assertThat(Radicals.kanji("\u2f92")).isEqualTo("見");
    assertThat(Radicals.kanji("\u2ed1")).isEqualTo("長");
    assertThat(Radicals.kanji("見")).isEqualTo("見");
    assertThat(Radicals.kanji("㈱")).isEqualTo("㈱");
  }

  @Test
  void readsATableWithoutBorders() throws IOException {
    try (PrintedTable print = print()) {
      print.text(200, 40, 14, "公衆トイレ一覧");
      print.aligned(100, new float[] {50, 120, 300}, list(1, 5));
      PdfTable table = only(print);
      assertThat(cells(table)).isEqualTo(list(1, 5));
    }
  }

  @Test
  void saysWhereARowWithoutBordersIsUnsure() throws IOException {
    try (PrintedTable print = print()) {
      print.aligned(100, new float[] {50, 120, 300}, list(1, 5));
      print.text(120, 100 + 5 * PrintedTable.LINE * 1.5f + 10, "（北口）");
      PdfTable table = only(print);
      SourceRow last = table.rows().getLast();
      assertThat(last.cells()).containsExactly("5", "公園5（北口）", "044-200-0005");
      assertThat(last.remarks()).extracting(Remark::code).containsExactly("pdf.row_unsure");
      assertThat(table.rows().get(4).remarks()).isEmpty();
    }
  }

  @Test
  void joinsATableOverPagesAndLeavesRepeatedHeadersOut() throws IOException {
    try (PrintedTable print = print()) {
      print.text(250, 30, "公衆トイレ一覧").ruled(50, 60, WIDTHS, list(1, 3)).text(290, 820, "- 1 -");
      print.nextPage().text(250, 30, "公衆トイレ一覧（続き）").ruled(50, 60, WIDTHS, list(4, 6));
      PdfTable table = only(print);
      assertThat(cells(table)).isEqualTo(list(1, 6));
      assertThat(codes(table)).containsExactly("pdf.compare", "pdf.header_repeated");
      assertThat(table.remarks().getFirst().parameters()).containsEntry("pages", "1-2");
    }
  }

  @Test
  void joinsATableThatGoesOnWithoutItsHeader() throws IOException {
    try (PrintedTable print = print()) {
      print.ruled(50, 60, WIDTHS, list(1, 3));
      print.nextPage().ruled(50, 60, WIDTHS, list(4, 6).subList(1, 4));
      assertThat(cells(only(print))).isEqualTo(list(1, 6));
    }
  }

  @Test
  void keepsTablesApartThatOnlyLookAlike() throws IOException {
    try (PrintedTable print = print()) {
      print.ruled(50, 60, WIDTHS, list(1, 3));
      print.nextPage().text(50, 40, "北区").ruled(50, 60, WIDTHS, list(4, 6));
      assertThat(read(print)).hasSize(2);
    }
  }

  @Test
  void findsTwoTablesOnOnePage() throws IOException {
    try (PrintedTable print = print()) {
      print.ruled(50, 60, WIDTHS, list(1, 3)).ruled(50, 300, new float[] {90, 90}, pairs());
      List<PdfTable> tables = read(print);
      assertThat(tables).hasSize(2);
      assertThat(cells(tables.get(1))).isEqualTo(pairs());
    }
  }

  @Test
  void readsATurnedPage() throws IOException {
    try (PrintedTable print = print()) {
      print.turnedPage().ruled(50, 60, WIDTHS, list(1, 3));
      assertThat(cells(only(print))).isEqualTo(list(1, 3));
    }
  }

  @Test
  void leavesSmallReadingsOutAndSaysSo() throws IOException {
    try (PrintedTable print = print()) {
      print.ruled(50, 60, WIDTHS, List.of(HEADER, List.of("1", "\n汐見", "x")));
      print.text(113, 88, 4, "しおみ");
      PdfTable table = only(print);
      assertThat(cells(table).get(1)).containsExactly("1", "汐見", "x");
      assertThat(codes(table)).containsExactly("pdf.compare", "pdf.ruby_left_out");
    }
  }

  @Test
  void refusesAPictureOfPaper() throws IOException {
    try (PrintedTable print = print()) {
      print.line(0, 0, 100, 100);
      assertRefused(print.bytes(), "pdf.no_text_layer");
    }
  }

  @Test
  void refusesALetterWithoutATable() throws IOException {
    try (PrintedTable print = print()) {
      print.text(50, 60, "お知らせ").text(50, 90, "図書館は月曜日に休みます。");
      assertRefused(print.bytes(), "pdf.no_table");
    }
  }

  @Test
  void refusesAPdfWithAPassword() throws IOException {
    for (String password : List.of("", "secret")) {
      try (PrintedTable print = print()) {
        print.ruled(50, 60, WIDTHS, list(1, 3));
        AccessPermission may = new AccessPermission();
        print.document().protect(new StandardProtectionPolicy("owner", password, may));
        assertRefused(print.bytes(), "pdf.encrypted");
      }
    }
  }

  @Test
  void refusesBrokenBytes() throws IOException {
    assertRefused("%PDF-1.7\n1 0 obj\n<<".getBytes(StandardCharsets.US_ASCII), "pdf.broken");
    byte[] nested =
        ("%PDF-1.7\n1 0 obj\n" + "[".repeat(100_000)).getBytes(StandardCharsets.US_ASCII);
    assertRefused(nested, "pdf.broken");
  }

  @Test
  void refusesAContentStreamThatInflatesToTooMuch() throws IOException {
    byte[] spaces = new byte[PdfLimits.STREAM_BYTES + 1];
    Arrays.fill(spaces, (byte) ' ');
    byte[] pdf = withContent(spaces);
    assertThat(pdf.length).isLessThan(100_000);
    assertRefused(pdf, "pdf.inflates_too_much");
  }

  @Test
  void refusesTooManyPagesAndLines() throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i <= PdfLimits.PAGES; i++) {
        document.addPage(new PDPage());
      }
      assertRefused(bytes(document), "pdf.too_many_pages");
    }
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i <= PdfLimits.RULES_ON_PAGE; i++) {
      lines.append(i * 3).append(" 0 m ").append(i * 3).append(" 20 l S\n");
    }
    assertRefused(withContent(ascii(lines.toString())), "pdf.too_many_lines");
  }

  @Test
  void refusesDrawingsWithoutEnd() throws IOException {
    byte[] operators = ascii("q Q ".repeat(PdfLimits.OPERATORS / 8));
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < 5; i++) {
        PDPage page = new PDPage();
        document.addPage(page);
        page.setContents(
            new PDStream(document, new ByteArrayInputStream(operators), COSName.FLATE_DECODE));
      }
      assertRefused(bytes(document), "pdf.too_complex");
    }
  }

  @Test
  void refusesFormsWithoutEnd() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDFormXObject form = new PDFormXObject(document);
      form.setBBox(new PDRectangle(10, 10));
      PDResources resources = new PDResources();
      COSName name = resources.add(form);
      page.setResources(resources);
      String drawn = "/" + name.getName() + " Do\n";
      page.setContents(
          new PDStream(
              document,
              new ByteArrayInputStream(ascii(drawn.repeat(PdfLimits.FORMS + 1))),
              COSName.FLATE_DECODE));
      assertRefused(bytes(document), "pdf.too_complex");
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] withContent(byte[] content) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      page.setContents(
          new PDStream(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE));
      return bytes(document);
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private static PrintedTable print() throws IOException {
    return new PrintedTable(JapaneseFont.require());
  }

  private static List<List<String>> list(int from, int to) {
    List<List<String>> rows = new ArrayList<>(List.of(HEADER));
    for (int i = from; i <= to; i++) {
      rows.add(List.of(Integer.toString(i), "公園" + i, "044-200-000" + i));
    }
    return rows;
  }

  private static List<List<String>> pairs() {
    return List.of(List.of("地区", "人口"), List.of("港区", "12300"), List.of("北区", "9800"));
  }

  private PdfTable only(PrintedTable print) throws IOException {
    List<PdfTable> tables = read(print);
    assertThat(tables).hasSize(1);
    return tables.getFirst();
  }

  private List<PdfTable> read(PrintedTable print) throws IOException {
    return PdfTables.read(Files.write(folder.resolve("a.pdf"), print.bytes()));
  }

  private static List<List<String>> cells(PdfTable table) {
    return table.rows().stream().map(SourceRow::cells).toList();
  }

  private static List<String> codes(PdfTable table) {
    return table.remarks().stream().map(Remark::code).toList();
  }

  private void assertRefused(byte[] bytes, String code) throws IOException {
    Path path = Files.write(folder.resolve("b.pdf"), bytes);
    assertThatThrownBy(() -> PdfTables.read(path))
        .isInstanceOfSatisfying(
            UnreadableSourceException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
