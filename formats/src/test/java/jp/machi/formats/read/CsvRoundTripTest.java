package jp.machi.formats.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.machi.testkit.Samples;
import jp.machi.testkit.Samples.Sample;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CsvRoundTripTest {
  /** Characters that every encoding here has, among them those that CSV must quote. */
  private static final String ALPHABET = "あいうアイウ亜川崎市区山A1b ,\"\n;・（）ー";

  private static final List<String> CHARSETS =
      List.of("UTF-8", "windows-31j", "EUC-JP", "UTF-16LE", "UTF-16BE", "x-windows-iso2022jp");

  @TempDir Path folder;

  static Stream<Sample<List<List<String>>>> tables() {
    return Samples.of(40, CsvRoundTripTest::table);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyEncodingReadsBackEqual(Sample<List<List<String>>> table) throws IOException {
    String csv =
        "名称,備考,人口\n"
            + table.value().stream()
                .map(row -> row.stream().map(CsvRoundTripTest::quoted).collect(joined()))
                .collect(Collectors.joining("\n"));
    for (String charset : CHARSETS) {
      Path path = folder.resolve(charset + ".csv");
      Files.write(path, csv.getBytes(Charset.forName(charset)));
      try (SourceFile file = SourceFile.open(path, "a.csv")) {
        assertThat(CsvFileTest.cells(file)).as(charset).isEqualTo(table.value());
      }
    }
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(",");
  }

  private static List<List<String>> table(RandomGenerator random) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = random.nextInt(1, 30); i > 0; i--) {
      rows.add(
          List.of("ひらがな" + text(random), text(random), Integer.toString(random.nextInt(9_999))));
    }
    return rows;
  }

  private static String text(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> ",\"\n".indexOf(c) >= 0);
    return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }
}
