package jp.machi.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceTable;
import jp.machi.core.table.UnreadableSourceException;
import jp.machi.formats.read.SourceFile;
import jp.machi.testkit.TestData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the sample city's files and compares with what their maker says about them. */
class SampleCityTest {
  private static final Path SAMPLE = TestData.root().resolve("sample");

  static Stream<Truth> readable() throws IOException {
    return truths().filter(truth -> !truth.outcome().equals("refused"));
  }

  static Stream<Truth> refused() throws IOException {
    return truths().filter(truth -> truth.outcome().equals("refused"));
  }

  @ParameterizedTest
  @MethodSource("readable")
  void readsATableAsItWasMade(Truth truth) throws IOException {
    Path path = SAMPLE.resolve(truth.file());
    try (SourceFile file = SourceFile.open(path, String.valueOf(path.getFileName()))) {
      SourceTable table = truth.in(file);
      assertThat(
              new Truth(
                  truth.file(),
                  table.name(),
                  file.format(),
                  file.encoding(),
                  table.headerRow(),
                  count(table),
                  truth.outcome()))
          .isEqualTo(truth);
    }
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWhatIsNoTable(Truth truth) {
    Path path = SAMPLE.resolve(truth.file());
    assertThatThrownBy(() -> SourceFile.open(path, String.valueOf(path.getFileName())).close())
        .isInstanceOf(UnreadableSourceException.class);
  }

  @Test
  void theTruthNamesEveryFile() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLE, 2)) {
      List<String> found =
          files
              .filter(Files::isRegularFile)
              .map(file -> SAMPLE.relativize(file).toString().replace('\\', '/'))
              .filter(file -> file.contains("/") && !file.startsWith("src/"))
              .sorted()
              .toList();
      assertThat(truths().map(Truth::file).distinct().sorted().toList())
          .isEqualTo(found)
          .hasSize(19);
    }
  }

  private static long count(SourceTable table) throws IOException {
    long rows = 0;
    try (RowCursor cursor = table.open()) {
      while (cursor.next() != null) {
        rows++;
      }
    }
    return rows;
  }

  private static Stream<Truth> truths() throws IOException {
    return Files.readAllLines(SAMPLE.resolve("expected.tsv")).stream().skip(1).map(Truth::of);
  }

  /** One line of {@code expected.tsv}; zeros for a file that is refused. */
  record Truth(
      String file,
      String table,
      String format,
      String encoding,
      long headerRow,
      long rows,
      String outcome) {

    static Truth of(String line) {
      String[] cells = line.split("\t", -1);
      return new Truth(
          cells[0], cells[1], cells[4], cells[5], number(cells[6]), number(cells[7]), cells[8]);
    }

    SourceTable in(SourceFile file) {
      return file.tables().stream()
          .filter(candidate -> candidate.name().equals(table))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no table " + table + " in " + file.tables()));
    }

    private static long number(String cell) {
      return cell.isEmpty() ? 0 : Long.parseLong(cell);
    }
  }
}
