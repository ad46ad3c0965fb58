package jp.machi.formats.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.rule.Finding;
import jp.machi.core.standard.Standards;
import jp.machi.core.standardise.Outcome;
import jp.machi.core.standardise.Standardiser;
import jp.machi.core.table.Remark;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.SourceTable;
import jp.machi.formats.convert.Converter;
import jp.machi.formats.pdf.PrintedPages;
import jp.machi.testkit.Samples;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfFileTest {
  private static final List<String> HEADER = List.of("名称", "所在地", "電話番号", "台数");
  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  @TempDir Path folder;

  static Stream<Samples.Sample<List<List<String>>>> tables() {
    return Samples.of(12, PdfFileTest::table);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aPrintedTableHasTheRowsOfItsWorkbook(Samples.Sample<List<List<String>>> sample)
      throws IOException {
    Path pdf = Files.write(folder.resolve("a.pdf"), PrintedPages.of(sample.value()));
    try (SourceFile printed = SourceFile.open(pdf, "a.pdf");
        SourceFile workbook = SourceFile.open(workbook(sample.value()), "a.xlsx")) {
      assertThat(printed.format()).isEqualTo("pdf");
      assertThat(printed.tables()).hasSize(1);
      SourceTable table = printed.tables().getFirst();
      assertThat(table.name()).isEmpty();
      assertThat(table.header()).isEqualTo(workbook.tables().getFirst().header());
      assertThat(CsvFileTest.cells(printed)).isEqualTo(CsvFileTest.cells(workbook));
      assertThat(table.remarks()).extracting(Remark::code).contains("pdf.compare");
      assertThat(canonical(table)).isEqualTo(canonical(workbook.tables().getFirst()));
    }
  }

  @Test
  void theReportAsksForAComparison() throws IOException {
    byte[] bytes = PrintedPages.of(List.of(HEADER, row(1), row(2), row(3)));
    Path pdf = Files.write(folder.resolve("a.pdf"), bytes);
    try (SourceFile file = SourceFile.open(pdf, "a.pdf")) {
      Outcome outcome = convert(file.tables().getFirst());
      assertThat(outcome.blocked()).isFalse();
      assertThat(outcome.findings()).extracting(Finding::code).contains("pdf.compare");
    }
  }

  @Test
  void namesTheTablesOfAFileByTheirOrder() throws IOException {
    byte[] bytes =
        PrintedPages.of(List.of(HEADER, row(1), row(2)), List.of(HEADER, row(3), row(4)));
    Path pdf = Files.write(folder.resolve("a.pdf"), bytes);
    try (SourceFile file = SourceFile.open(pdf, "a.pdf")) {
      assertThat(file.tables()).extracting(SourceTable::name).containsExactly("表1", "表2");
    }
  }

  /**
   * A program of others draws this PDF: borders, wrapped cells and repeated headers are its own.
   */
  @Test
  void readsWhatABrowserPrints() throws Exception {
    Optional<Path> browser = BROWSERS.stream().map(Path::of).filter(Files::exists).findFirst();
    Assumptions.assumeTrue(browser.isPresent(), "no Chromium here");
    List<List<String>> rows = new ArrayList<>(List.of(HEADER));
    for (int i = 1; i <= 60; i++) {
      rows.add(row(i));
    }
    Path html = Files.writeString(folder.resolve("a.html"), html(rows));
    Path pdf = folder.resolve("a.pdf");
    Process print =
        new ProcessBuilder(
                browser.orElseThrow().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-pdf-header-footer",
                "--user-data-dir=" + folder.resolve("profile"),
                "--print-to-pdf=" + pdf,
                html.toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(print.waitFor(60, TimeUnit.SECONDS)).isTrue();
    try (SourceFile file = SourceFile.open(pdf, "a.pdf")) {
      assertThat(file.tables()).hasSize(1);
      assertThat(file.tables().getFirst().header()).isEqualTo(HEADER);
      assertThat(CsvFileTest.cells(file)).isEqualTo(rows.subList(1, rows.size()));
      assertThat(file.tables().getFirst().remarks())
          .extracting(Remark::code)
          .containsExactly(
              "pdf.compare", "pdf.lines_joined", "pdf.header_repeated", "pdf.radicals");
      assertThat(unsureRows(file.tables().getFirst())).allMatch(row -> row.cell(1).endsWith("奥）"));
    }
  }

  /** Rows that the browser cut in two at the end of a page. */
  private static List<SourceRow> unsureRows(SourceTable table) throws IOException {
    return CsvFileTest.rows(table).stream().filter(row -> !row.remarks().isEmpty()).toList();
  }

  private static String html(List<List<String>> rows) {
    StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=ja><meta charset=utf-8>");
    html.append("<style>table{border-collapse:collapse;width:100%;font-size:11pt}");
    html.append("td,th{border:1px solid black;padding:3pt;width:25%}</style>");
    html.append("<h1>公衆トイレ一覧</h1><table>");
    for (int i = 0; i < rows.size(); i++) {
      html.append(i == 0 ? "<thead><tr>" : "<tr>");
      for (String cell : rows.get(i)) {
        html.append("<td>").append(cell).append("</td>");
      }
      html.append(i == 0 ? "</tr></thead>" : "</tr>");
    }
    return html.append("</table></html>").toString();
  }

  private static List<List<String>> table(RandomGenerator random) {
    List<List<String>> rows = new ArrayList<>(List.of(HEADER));
    int count = random.nextInt(3, 90);
    for (int i = 1; i <= count; i++) {
      rows.add(row(i));
    }
    return rows;
  }

  private static List<String> row(int i) {
    String wide = i % 3 == 0 ? "（北口エレベーター横、階段を下りて左側の通路の奥）" : "";
    return List.of(
        "汐見駅" + i + "番出口公衆トイレ",
        "汐見市港区汐見本町" + i + "-" + (i * 7 % 30 + 1) + wide,
        i % 5 == 0 ? "" : "044-200-" + (1000 + i),
        Integer.toString(i * 37 % 11));
  }

  private Path workbook(List<List<String>> rows) throws IOException {
    Path path = folder.resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(path);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("一覧");
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          if (!rows.get(row).get(column).isEmpty()) {
            sheet.value(row, column, rows.get(row).get(column));
          }
        }
      }
    }
    return path;
  }

  private static Outcome convert(SourceTable table) throws IOException {
    return new Converter(new Standardiser(Standards.shipped()))
        .check(table, MappingOverrides.NONE, _ -> {})
        .outcome();
  }

  private static List<Object> canonical(SourceTable table) throws IOException {
    Outcome outcome = convert(table);
    return List.of(outcome.rows(), outcome.columns());
  }
}
