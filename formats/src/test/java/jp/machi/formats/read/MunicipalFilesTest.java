package jp.machi.formats.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceTable;
import jp.machi.core.table.UnreadableSourceException;
import jp.machi.testkit.TestData;
import org.junit.jupiter.api.Test;

/** Public files of cities, read in place. */
class MunicipalFilesTest {

  @Test
  void readsOrRefusesEveryFile() throws IOException {
    List<String> refused = new ArrayList<>();
    int tables = 0;
    for (Path path : files("municipal")) {
      try {
        tables += readThrough(path);
      } catch (UnreadableSourceException e) {
        refused.add(path.getFileName() + " " + e.code());
      }
    }
    assertThat(tables).isGreaterThan(290);
    assertThat(refused)
        .contains(
            "abr_e2e.jsonl file.unsupported_type", "dataSpecification.xls table.header_undecided");
  }

  @Test
  void readsEveryListOfBothCities() throws IOException {
    for (String folder : List.of("takamatsu", "takamatsu_old", "takamatsu_events", "yaizu")) {
      for (Path path : files("municipal/" + folder)) {
        assertThat(readThrough(path)).as(path.toString()).isPositive();
      }
    }
  }

  @Test
  void findsTheHeaderInsideThePreamble() throws IOException {
    for (String name : List.of("0001.csv", "0001.xlsx")) {
      Path path = TestData.require("municipal/takamatsu_old/" + name);
      try (SourceFile file = SourceFile.open(path, name)) {
        SourceTable table = file.tables().getFirst();
        assertThat(table.headerRow()).isEqualTo(7);
        assertThat(table.header()).startsWith("#property", "name", "address");
        assertThat(table.notes()).hasSize(8);
        assertThat(CsvFileTest.rows(table)).hasSize(4);
      }
    }
  }

  @Test
  void knowsTheEncodingOfTheFarmList() throws IOException {
    Path path = TestData.require("municipal/yaizu/ファミリー農園/222127_nouen.csv");
    try (SourceFile file = SourceFile.open(path, "222127_nouen.csv")) {
      assertThat(file.encoding()).isEqualTo("CP932");
      assertThat(file.tables().getFirst().header())
          .containsExactly("ID", "ID2", "農園名", "区分", "住所", "緯度", "経度");
    }
  }

  /** Its first row holds a postal code as all others do, so it is no header. */
  @Test
  void keepsTheFirstRowOfAListWithoutAHeader() throws IOException {
    Path path = TestData.require("municipal/kenall_sample/KEN_ALL_ROME.csv");
    try (SourceFile file = SourceFile.open(path, "KEN_ALL_ROME.csv")) {
      SourceTable table = file.tables().getFirst();
      assertThat(table.header()).startsWith("列1", "列2").hasSize(7);
      assertThat(CsvFileTest.rows(table)).hasSize(30);
    }
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> walk = Files.walk(TestData.require(folder))) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Reads every row of every table; returns the number of tables. */
  private static int readThrough(Path path) throws IOException {
    try (SourceFile file = SourceFile.open(path, path.getFileName().toString())) {
      for (SourceTable table : file.tables()) {
        try (RowCursor cursor = table.open()) {
          assertThat(cursor.next()).isNotNull();
          while (cursor.next() != null) {
            // only that it can be read
          }
        }
      }
      return file.tables().size();
    }
  }
}
