package jp.machi.formats.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.machi.core.rule.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapSourceTest {
  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("bytes"), text, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ \"name\": \"x\", \"type\" : \"FeatureCollection\", \"features\": [ {\"type\":\"Feature\","
            + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[139,35]}} ] }|geojson|a.geojson",
        "\uFEFF{\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\","
            + "\"coordinates\":[139,35]}}]}|geojson|a.json",
        "<?xml version=\"1.0\"?><kml><Placemark><Point><coordinates>139,35</coordinates></Point>"
            + "</Placemark></kml>|kml|a.kml",
      })
  void knowsMapsByTheirContent(String text, String format, String name) throws IOException {
    try (SourceFile source = SourceFile.open(file(text), name)) {
      assertThat(source.format()).isEqualTo(format);
      assertThat(source.findings()).isEmpty();
      assertThat(source.tables().getFirst().header()).endsWith("geometry", "緯度", "経度");
    }
  }

  @Test
  void reportsANameThatPromisesAnotherKind() throws IOException {
    Path file = file("{\"type\":\"Point\",\"coordinates\":[139,35]}");

    try (SourceFile source = SourceFile.open(file, "地図.csv")) {
      assertThat(source.findings()).extracting(Finding::code).containsExactly("file.name_mismatch");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"title\":\"一覧\",\"rows\":[1]}|file.unsupported_type",
        "[{\"type\":\"Feature\"}]|file.unsupported_type",
        "{\"type\":\"Topology\",\"arcs\":[]}|map.topojson",
        "<?xml version=\"1.0\"?><gml/>|file.unsupported_type",
      })
  void refusesWhatIsNoMap(String text, String code) throws IOException {
    Path file = file(text);

    assertThatThrownBy(() -> SourceFile.open(file, "a.json").close()).hasMessageStartingWith(code);
  }
}
