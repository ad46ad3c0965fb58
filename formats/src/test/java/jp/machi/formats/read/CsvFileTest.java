package jp.machi.formats.read;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.machi.core.layout.Grid;
import jp.machi.core.layout.HeaderFinder;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.SourceTable;
import jp.machi.core.table.UnreadableSourceException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFileTest {
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final Charset EUC = Charset.forName("EUC-JP");
  private static final String LIST = "名称,緯度\n駅前ひろば,35.5\n㈱髙島トイレ,35.6\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "windows-31j, CP932",
    "x-eucJP-Open, EUC-JP",
    "UTF-8, UTF-8",
    "UTF-16LE, UTF-16LE",
    "UTF-16BE, UTF-16BE",
    "x-windows-iso2022jp, ISO-2022-JP"
  })
  void knowsTheEncodingByTheBytes(String charset, String name) throws IOException {
    String list = charset.equals("windows-31j") ? LIST : LIST.replace("㈱髙", "高");
    try (SourceFile file = open(list.getBytes(Charset.forName(charset)))) {
      assertThat(file.encoding()).isEqualTo(name);
      assertThat(cells(file).getFirst()).containsExactly("駅前ひろば", "35.5");
      assertThat(file.findings()).isEmpty();
    }
  }

  @Test
  void takesOffTheByteOrderMark() throws IOException {
    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      try (SourceFile file = open(("\ufeff" + LIST).getBytes(charset))) {
        assertThat(file.tables().getFirst().header()).containsExactly("名称", "緯度");
      }
    }
  }

  @Test
  void knowsAHeaderOverTextsByTheWordsOfTheVocabulary() throws IOException {
    String rows = "汐見館,汐見町,広い\n港館,港町,狭い\n";
    try (SourceFile file = open(("name,address,remarks\n" + rows).getBytes(UTF_8))) {
      assertThat(file.tables().getFirst().header()).containsExactly("name", "address", "remarks");
    }
    assertRefused(("kan,machi,hirosa\n" + rows).getBytes(UTF_8), "table.header_undecided", "1");
  }

  @Test
  void readsAsciiAsUtf8() throws IOException {
    try (SourceFile file = open("name,count\na,1\n".getBytes(UTF_8))) {
      assertThat(file.encoding()).isEqualTo("UTF-8");
    }
  }

  @Test
  void keepsAColumnWithoutAHeadingForValuesFarBelow() throws IOException {
    String rows = "さくら公園,35,\n".repeat(HeaderFinder.SAMPLE_ROWS);
    byte[] bytes = ("名称,緯度,\n" + rows + "ひろば,36,臨時\n").getBytes(UTF_8);
    try (SourceFile file = open(bytes)) {
      assertThat(file.tables().getFirst().header()).containsExactly("名称", "緯度", "");
    }
  }

  @Test
  void joinsTheHeaderOfALongTableAndLeavesOutWhatEndsIt() throws IOException {
    String rows = "東館,10,5\n".repeat(Grid.ROWS + 10);
    String text = "名称,定員,\n,大人,子ども\n" + rows + "合計,50100,25050\n※令和7年の数です,,\n";
    try (SourceFile file = open(text.getBytes(UTF_8))) {
      SourceTable table = file.tables().getFirst();
      assertThat(table.header()).containsExactly("名称", "定員_大人", "定員_子ども");
      assertThat(rows(table)).hasSize(Grid.ROWS + 10);
      assertThat(rows(table).getLast().remarks())
          .extracting(remark -> remark.code() + " " + remark.original())
          .containsExactly("table.total_left_out 合計｜50100｜25050", "table.note_left_out ※令和7年の数です");
    }
  }

  @Test
  void refusesAFileThatChangesItsEncodingHalfWay() {
    for (Charset first : List.of(UTF_8, CP932, EUC)) {
      for (Charset second : List.of(UTF_8, CP932, EUC)) {
        if (!first.equals(second)) {
          byte[] bytes = joined("名称,緯度\nさくら公園,35\n".getBytes(first), "ひろば公園,36\n".getBytes(second));
          assertRefused(bytes, "text.mixed_encoding", "3");
        }
      }
    }
  }

  @Test
  void refusesAChangeOfEncodingBehindAByteOrderMark() {
    assertRefused(
        joined("\ufeff名称,緯度\nさくら公園,35\n".getBytes(UTF_8), "ひろば,36\n".getBytes(CP932)),
        "text.mixed_encoding",
        "3");
  }

  @Test
  void refusesAChangeOfEncodingFarFromTheStart() {
    byte[] row = "さくら公園,35\n".getBytes(UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("名称,緯度\r\n".getBytes(UTF_8));
    for (int i = 0; i < 60_000; i++) {
      bytes.writeBytes(row);
    }
    bytes.writeBytes("ひろば公園,36\n".getBytes(CP932));
    assertRefused(bytes.toByteArray(), "text.mixed_encoding", "60002");
  }

  @Test
  void refusesBytesThatAreNoText() {
    assertRefused(joined(LIST.getBytes(UTF_8), new byte[] {'a', 0, 'b'}), "text.nul_bytes", "4");
    assertRefused(
        joined("名称,緯度\n".getBytes(UTF_8), new byte[] {(byte) 0xff, ',', '1', '\n'}),
        "text.undecodable",
        "2");
  }

  @Test
  void refusesUtf16ThatIsCutOff() {
    byte[] bytes = joined("\ufeff名称,緯度\n".getBytes(UTF_16LE), new byte[] {0x00, (byte) 0xd8});
    assertRefused(bytes, "text.undecodable", "1");
  }

  @Test
  void doesNotDecideBetweenTwoEncodingsThatBothGiveText() {
    byte[] kanjiOfEuc = "東京,1\n".getBytes(EUC);
    assertThat(LineEncoding.of("ｱｲｳｴ".getBytes(CP932), 0, 4))
        .isEqualTo(LineEncoding.CP932_OR_EUC_JP);
    assertThat(LineEncoding.of(kanjiOfEuc, 0, 4)).isEqualTo(LineEncoding.EUC_JP);
    assertRefused("name,count\nｱｲｳｴ,1\n".getBytes(CP932), "text.undecided_encoding", "2");
  }

  @ParameterizedTest
  @CsvSource({"'\t'", "';'", "','"})
  void findsTheSeparator(String separator) throws IOException {
    String text = LIST.replace(",", separator);
    try (SourceFile file = open(text.getBytes(UTF_8))) {
      assertThat(file.tables().getFirst().header()).containsExactly("名称", "緯度");
    }
  }

  @Test
  void readsEveryLineEndAndNumbersRowsByTheirFirstLine() throws IOException {
    for (String end : List.of("\n", "\r\n", "\r")) {
      String text = "名称,緯度,備考\nA,1,\"x\ny\"\n\nB,2,z\n".replace("\n", end);
      try (SourceFile file = open(text.getBytes(UTF_8))) {
        List<SourceRow> rows = rows(file.tables().getFirst());
        assertThat(rows).extracting(SourceRow::number).containsExactly(2L, 5L);
        assertThat(rows.getFirst().cells()).containsExactly("A", "1", "x" + end + "y");
      }
    }
  }

  @Test
  void readsQuotesInsideQuotes() throws IOException {
    try (SourceFile file = open("名称,数\n\"a \"\"b\"\", c\",1\n".getBytes(UTF_8))) {
      assertThat(cells(file)).containsExactly(List.of("a \"b\", c", "1"));
    }
  }

  @Test
  void refusesAQuoteThatIsNeverClosed() {
    assertRefused("名称,数\nA,1\nB,2\n\"C,3\nD,4\n".getBytes(UTF_8), "csv.unclosed_quote", "4");
  }

  @Test
  void refusesTextBehindAClosingQuote() {
    assertRefused("名称,数\nA,1\n\"B\"x,2\n".getBytes(UTF_8), "csv.text_after_quote", "3");
  }

  @Test
  void refusesRecordsAndCellsThatAreTooLong() {
    String longCell = "x".repeat(Limits.CELL_LENGTH + 1);
    assertRefused(("名称,数\nA,1\n" + longCell + ",2\n").getBytes(UTF_8), "table.cell_too_long", "3");
    String line = "y".repeat(80) + "\n";
    assertRefused(
        ("名称,数\nA,1\n\"" + line.repeat(Limits.RECORD_CHARACTERS / 40)).getBytes(UTF_8),
        "csv.record_too_long",
        "3");
    assertRefused("z".repeat(Limits.LINE_BYTES + 1).getBytes(UTF_8), "text.line_too_long", "1");
    assertRefused(
        ("名称,数\nA,1\n" + ",".repeat(Limits.COLUMNS)).getBytes(UTF_8),
        "table.too_many_columns",
        "3");
  }

  @Test
  void keepsRaggedRowsAndDropsBlankOnes() throws IOException {
    String text = "名称,緯度,,\nA,1,,\nB\n,,,\nC,3,x,,y,\n,,\n \n";
    try (SourceFile file = open(text.getBytes(UTF_8))) {
      assertThat(file.tables().getFirst().header()).containsExactly("名称", "緯度", "", "", "");
      assertThat(cells(file))
          .containsExactly(
              List.of("A", "1", "", ""), List.of("B"), List.of("C", "3", "x", "", "y"));
    }
  }

  @Test
  void refusesFilesWithoutATable() {
    assertRefused(new byte[0], "file.empty", null);
    assertRefused("名称,緯度\n".getBytes(UTF_8), "table.no_rows", "1");
    assertRefused("\n\n\n".getBytes(UTF_8), "table.no_rows", null);
    assertRefused("1,35.5\n2,35.6\n".getBytes(UTF_8), "table.no_header", "1");
    assertRefused("名称\nA\nB\n".getBytes(UTF_8), "table.single_column", null);
  }

  @ParameterizedTest
  @CsvSource({
    "'<!DOCTYPE html><html>', HTML",
    "'<?xml version=\"1.0\"?>', XML",
    "'[ {\"a\":1}]', JSON",
    "'{\"a\":1}', JSON",
    "GIF89a, GIF"
  })
  void refusesOtherTypesUnderAFalseName(String start, String type) {
    assertThatThrownBy(() -> open((start + "\na,b\n").getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            UnreadableSourceException.class,
            e -> {
              assertThat(e.code()).isEqualTo("file.unsupported_type");
              assertThat(e.parameters()).isEqualTo(Map.of("type", type));
            });
  }

  @Test
  void reportsANameThatPromisesAnotherType() throws IOException {
    Path path = Files.write(folder.resolve("x"), LIST.getBytes(UTF_8));
    try (SourceFile file = SourceFile.open(path, "一覧.xlsx")) {
      assertThat(file.findings())
          .singleElement()
          .satisfies(finding -> assertThat(finding.code()).isEqualTo("file.name_mismatch"));
    }
  }

  @Test
  void keepsCellsOutOfTheMessage() {
    assertThatThrownBy(() -> open("名称,数\nA,1\n\"秘密の値\"x,2\n".getBytes(UTF_8)))
        .hasMessage("csv.text_after_quote {line=3}");
  }

  private SourceFile open(byte[] bytes) throws IOException {
    return SourceFile.open(Files.write(folder.resolve("list.csv"), bytes), "list.csv");
  }

  private void assertRefused(byte[] bytes, String code, @Nullable String line) {
    assertThatThrownBy(
            () -> {
              try (SourceFile file = open(bytes)) {
                rows(file.tables().getFirst());
              }
            })
        .isInstanceOfSatisfying(
            UnreadableSourceException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.parameters().get("line")).isEqualTo(line);
            });
  }

  static List<List<String>> cells(SourceFile file) throws IOException {
    return rows(file.tables().getFirst()).stream().map(SourceRow::cells).toList();
  }

  static List<SourceRow> rows(SourceTable table) throws IOException {
    List<SourceRow> rows = new ArrayList<>();
    try (RowCursor cursor = table.open()) {
      SourceRow row;
      while ((row = cursor.next()) != null) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(first);
    bytes.writeBytes(second);
    return bytes.toByteArray();
  }
}
