package jp.machi.formats.write;

import static jp.machi.core.table.ColumnType.DATE;
import static jp.machi.core.table.ColumnType.DECIMAL;
import static jp.machi.core.table.ColumnType.INTEGER;
import static jp.machi.core.table.ColumnType.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.machi.core.table.Column;
import jp.machi.testkit.ReadBack;
import jp.machi.testkit.Samples;
import jp.machi.testkit.Samples.Sample;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExportsTest {
  private static final List<Column> PLACES =
      List.of(
          new Column("名称", TEXT),
          new Column("個室数", INTEGER),
          new Column("緯度", DECIMAL),
          new Column("経度", DECIMAL),
          new Column("設置日", DATE));

  @TempDir Path folder;

  private ReleasedTable table(List<Column> columns, List<List<String>> rows) throws IOException {
    Path file = folder.resolve("table.parquet");
    Tables.write(file, columns, rows);
    return ReleasedTable.open(file);
  }

  private ReleasedTable places() throws IOException {
    return table(
        PLACES,
        List.of(
            List.of("駅前, \"東口\"", "3", "35.53", "139.7", "2026-04-01"),
            List.of("=1+1", "", "", "139.7", "")));
  }

  private Path out(String name) {
    return folder.resolve(name);
  }

  static Stream<Sample<NastyTable>> nasty() {
    return Samples.of(25, random -> NastyTable.of(random, false));
  }

  static Stream<Sample<NastyTable>> nastyWithControls() {
    return Samples.of(8, random -> NastyTable.of(random, true));
  }

  @ParameterizedTest
  @MethodSource({"nasty", "nastyWithControls"})
  void parquetCsvAndJsonReadBackEqual(Sample<NastyTable> sample) throws IOException {
    NastyTable nasty = sample.value();
    try (ReleasedTable table = table(nasty.columns(), nasty.rows())) {
      Exports.csv(table, out("x.csv"), false);
      Exports.json(table, out("x.json"));
      assertThat(Tables.read(table)).isEqualTo(nasty.rows());
    }
    assertThat(ReadBack.csv(out("x.csv"), false)).isEqualTo(withHeadings(nasty));
    assertThat(ReadBack.json(out("x.json")))
        .isEqualTo(nasty.rows().isEmpty() ? List.of() : withHeadings(nasty));
  }

  @ParameterizedTest
  @MethodSource("nasty")
  void xlsxReadsBackEqual(Sample<NastyTable> sample) throws IOException {
    NastyTable nasty = sample.value();
    try (ReleasedTable table = table(nasty.columns(), nasty.rows())) {
      Exports.xlsx(table, out("x.xlsx"));
    }
    List<List<List<String>>> sheets = ReadBack.xlsx(out("x.xlsx"));
    assertThat(sheets).hasSize(1);
    assertThat(withoutBlankEnd(sheets.getFirst())).isEqualTo(withoutBlankEnd(withHeadings(nasty)));
  }

  private static List<List<String>> withHeadings(NastyTable nasty) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(nasty.columns().stream().map(Column::name).toList());
    lines.addAll(nasty.rows());
    return lines;
  }

  private static List<List<String>> withoutBlankEnd(List<List<String>> lines) {
    int end = lines.size();
    while (lines.get(end - 1).stream().allMatch(String::isEmpty)) {
      end--;
    }
    return lines.subList(0, end);
  }

  @Test
  void writesCsvAsRfc4180() throws IOException {
    try (ReleasedTable table = places()) {
      Exports.csv(table, out("x.csv"), false);
      Exports.csv(table, out("bom.csv"), true);
    }
    String expected =
        "名称,個室数,緯度,経度,設置日\r\n\"駅前, \"\"東口\"\"\",3,35.53,139.7,2026-04-01\r\n=1+1,,,139.7,\r\n";
    assertThat(Files.readString(out("x.csv"))).isEqualTo(expected);
    assertThat(Files.readString(out("bom.csv"))).isEqualTo("\uFEFF" + expected);
  }

  @Test
  void keepsTheBlankCellsOfAnOnlyColumnInCsv() throws IOException {
    try (ReleasedTable table =
        table(Tables.columns(TEXT, "名称"), List.of(List.of(""), List.of("あ"), List.of("")))) {
      Exports.csv(table, out("x.csv"), false);
    }
    assertThat(Files.readString(out("x.csv"))).isEqualTo("名称\r\n\"\"\r\nあ\r\n\"\"\r\n");
  }

  @Test
  void writesJsonWithNumbersAndNulls() throws IOException {
    try (ReleasedTable table = places()) {
      Exports.json(table, out("x.json"));
    }
    assertThat(Files.readString(out("x.json")))
        .isEqualTo(
            """
            [
            {"名称":"駅前, \\"東口\\"","個室数":3,"緯度":35.53,"経度":139.7,"設置日":"2026-04-01"}
            ,{"名称":"=1+1","個室数":null,"緯度":null,"経度":139.7,"設置日":null}
            ]\
            """);
  }

  @Test
  void writesGeoJsonPointsAndNullGeometries() throws IOException {
    try (ReleasedTable table =
        table(
            Tables.columns(DECIMAL, "緯度", "経度"),
            List.of(List.of("35.53", "139.7"), List.of("", "139.7"), List.of("139.7", "35.53")))) {
      Exports.geojson(table, out("x.geojson"));
    }
    assertThat(Files.readString(out("x.geojson")))
        .isEqualTo(
            """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","geometry":{"type":"Point","coordinates":[139.7,35.53]},"properties":{"緯度":35.53,"経度":139.7}}
            ,{"type":"Feature","geometry":null,"properties":{"緯度":null,"経度":139.7}}
            ,{"type":"Feature","geometry":null,"properties":{"緯度":139.7,"経度":35.53}}
            ]}\
            """);
  }

  @Test
  void writesTheGeometriesOfAMapIntoGeoJson() throws IOException {
    List<Column> columns = List.of(new Column("名称", TEXT), new Column("geometry", TEXT));
    List<List<String>> rows =
        List.of(
            List.of("池", "POLYGON ((139 35, 139.1 35, 139.1 35.1, 139 35))"),
            List.of("未定", ""),
            List.of("誤り", "どこか"));
    try (ReleasedTable table = table(columns, rows)) {
      assertThat(Exports.hasPlaces(table.columns())).isTrue();
      Exports.geojson(table, out("x.geojson"));
    }
    assertThat(Files.readString(out("x.geojson")))
        .isEqualTo(
            """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[139,35],[139.1,35],\
            [139.1,35.1],[139,35]]]},"properties":{"名称":"池"}}
            ,{"type":"Feature","geometry":null,"properties":{"名称":"未定"}}
            ,{"type":"Feature","geometry":null,"properties":{"名称":"誤り","geometry":"どこか"}}
            ]}\
            """);
  }

  @Test
  void refusesGeoJsonWithoutCoordinates() throws IOException {
    try (ReleasedTable table = table(Tables.columns(TEXT, "緯度", "経度"), List.of())) {
      assertRefused(
          () -> Exports.geojson(table, out("x.geojson")), "export.no_coordinates", Map.of());
    }
  }

  @Test
  void writesNumbersAsNumbersAndCodesAsTextInXlsx() throws IOException {
    List<Column> columns =
        List.of(new Column("文字", TEXT), new Column("整数", INTEGER), new Column("小数", DECIMAL));
    try (ReleasedTable table =
        table(
            columns,
            List.of(
                List.of("00123", "123456789012345", "139.123456789012"),
                List.of("=1+1", "1234567890123456", "139.12345678901234")))) {
      Exports.xlsx(table, out("x.xlsx"));
    }
    assertThat(cellTypes(1)).containsExactly(CellType.STRING, CellType.NUMBER, CellType.NUMBER);
    assertThat(cellTypes(2)).containsExactly(CellType.STRING, CellType.STRING, CellType.STRING);
  }

  private List<CellType> cellTypes(int row) throws IOException {
    List<CellType> types = new ArrayList<>();
    for (int column = 0; column < 3; column++) {
      types.add(ReadBack.type(out("x.xlsx"), row, column));
    }
    return types;
  }

  @Test
  void beginsANewSheetWhereOneIsFull() throws IOException {
    List<List<String>> rows = List.of(List.of("1"), List.of("2"), List.of("3"), List.of("4"));
    try (ReleasedTable table = table(Tables.columns(INTEGER, "番号"), rows);
        OutputStream stream = Files.newOutputStream(out("x.xlsx"))) {
      XlsxExport.write(table, stream, 3);
    }
    assertThat(ReadBack.xlsx(out("x.xlsx")))
        .containsExactly(
            List.of(List.of("番号"), List.of("1"), List.of("2")),
            List.of(List.of("番号"), List.of("3"), List.of("4")));
  }

  @Test
  void refusesACellThatIsTooLongForXlsx() throws IOException {
    String longest = "あ".repeat(32_767);
    try (ReleasedTable table =
        table(Tables.columns(TEXT, "説明"), List.of(List.of(longest), List.of(longest + "あ")))) {
      assertRefused(
          () -> Exports.xlsx(table, out("x.xlsx")),
          "export.xlsx_cell_too_long",
          Map.of("column", "説明", "row", "2", "limit", "32767"));
    }
    assertThat(out("x.xlsx")).doesNotExist();
  }

  @Test
  void refusesControlCharactersInXlsx() throws IOException {
    try (ReleasedTable table = table(Tables.columns(TEXT, "説明"), List.of(List.of("a\u000Bb")))) {
      assertRefused(
          () -> Exports.xlsx(table, out("x.xlsx")),
          "export.xlsx_control_character",
          Map.of("column", "説明", "row", "1", "limit", "32767"));
    }
  }

  @Test
  void refusesMoreColumnsThanAnXlsxSheetHas() throws IOException {
    String[] names = new String[16_385];
    for (int i = 0; i < names.length; i++) {
      names[i] = "列" + i;
    }
    try (ReleasedTable table = new Wide(Tables.columns(TEXT, names))) {
      assertRefused(
          () -> Exports.xlsx(table, out("x.xlsx")),
          "export.xlsx_too_many_columns",
          Map.of("limit", "16384"));
    }
  }

  private void assertRefused(Attempt attempt, String code, Map<String, String> parameters)
      throws IOException {
    assertThatThrownBy(attempt::run)
        .asInstanceOf(InstanceOfAssertFactories.type(ExportException.class))
        .satisfies(refusal -> {
          assertThat(refusal.code()).isEqualTo(code);
          assertThat(refusal.parameters()).isEqualTo(parameters);
        });
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).allMatch(file -> file.endsWith("table.parquet"));
    }
  }

  private interface Attempt {
    void run() throws IOException;
  }

  @Test
  void refusesToReplaceAFile() throws IOException {
    Files.writeString(out("x.csv"), "mine");
    try (ReleasedTable table = places()) {
      assertThatThrownBy(() -> Exports.csv(table, out("x.csv"), false))
          .isInstanceOf(FileAlreadyExistsException.class);
    }
    assertThat(out("x.csv")).hasContent("mine");
  }

  /** A table of no rows that was never written: DuckDB would take a minute for so many columns. */
  private record Wide(List<Column> columns) implements ReleasedTable {
    @Override
    public long rows() {
      return 0;
    }

    @Override
    public jp.machi.core.table.RowCursor read() {
      throw new AssertionError("refused before it is read");
    }

    @Override
    public void close() {}
  }
}
