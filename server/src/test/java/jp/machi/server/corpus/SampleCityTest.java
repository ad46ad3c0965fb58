package jp.machi.server.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.machi.server.testing.RunningServer;
import jp.machi.server.testing.ServerClient;
import jp.machi.testkit.TestData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Publishes the sample city and compares with what the maker of its files says about them. */
class SampleCityTest {
  private static final Path SAMPLE = TestData.root().resolve("sample");
  private static final ServerClient CLIENT = RunningServer.shared().client();

  static Stream<String> files() throws IOException {
    return truths().map(line -> line.getFirst()).distinct();
  }

  @ParameterizedTest
  @MethodSource("files")
  void publishesEachFileAsItsMakerExpects(String file) throws IOException {
    String department = file.substring(0, file.indexOf('/'));
    JsonNode intake = CLIENT.publish(department, file, Files.readAllBytes(SAMPLE.resolve(file)));

    List<List<String>> expected = truths().filter(line -> line.getFirst().equals(file)).toList();
    assertThat(found(intake, file)).isEqualTo(expected);
  }

  /** File, table, kind, edition, rows and outcome. */
  private static Stream<List<String>> truths() throws IOException {
    return Files.readAllLines(SAMPLE.resolve("expected.tsv")).stream()
        .skip(1)
        .map(line -> List.of(line.split("\t", -1)))
        .map(cells ->
            List.of(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(7),
                cells.get(8)));
  }

  private static List<List<String>> found(JsonNode intake, String file) {
    if (intake.path("tables").isEmpty()) {
      return List.of(List.of(file, "", "", "", "", intake.path("state").asString()));
    }
    List<List<String>> found = new ArrayList<>();
    for (JsonNode table : intake.path("tables")) {
      String kind = table.path("kind").asString();
      found.add(
          List.of(
              file,
              table.path("sheet").asString(),
              kind.isEmpty() ? "generic" : kind,
              edition(table),
              table.path("rows").asString(),
              table.path("outcome").asString()));
    }
    return found;
  }

  private static String edition(JsonNode table) {
    return CLIENT
        .json("/api/v1/datasets/" + table.path("dataset").asString())
        .path("dataset")
        .path("edition")
        .asString();
  }
}
