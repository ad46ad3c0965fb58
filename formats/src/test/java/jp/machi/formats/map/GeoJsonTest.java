package jp.machi.formats.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.machi.formats.map.Maps.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeoJsonTest {
  private static final String POINT = "{\"type\":\"Point\",\"coordinates\":[139.70294512,35.5308]}";

  @TempDir private Path folder;

  @Test
  void givesPointsTheColumnsOfTheStandard() throws IOException {
    Read map =
        Maps.geoJson(
            folder,
            Maps.collection(
                "{\"type\":\"Feature\",\"id\":7,\"geometry\":"
                    + POINT
                    + ",\"properties\":{\"名称\":\"髙橋公園\",\"広さ\":12.50,\"開園\":true,\"備考\":null}}",
                "{\"type\":\"Feature\",\"properties\":{\"区\":\"汐見区\",\"名称\":\"①番～広場\","
                    + "\"設備\":{\"水\":[1,2]}},\"geometry\":null}"));

    assertThat(map.table().header())
        .containsExactly("feature_id", "名称", "広さ", "開園", "備考", "区", "設備", "geometry", "緯度", "経度");
    assertThat(map.rows().getFirst().cells())
        .containsExactly(
            "7",
            "髙橋公園",
            "12.50",
            "true",
            "",
            "",
            "",
            "POINT (139.7029451 35.5308)",
            "35.5308",
            "139.7029451");
    assertThat(map.rows().getLast().cells())
        .containsExactly("", "①番～広場", "", "", "", "汐見区", "{\"水\":[1,2]}", "", "", "");
    assertThat(map.codes()).containsExactly("geometry.missing");
    assertThat(map.remark("geometry.missing").row()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MultiPoint|[[139,35],[139.5,35.25]]|MULTIPOINT ((139 35), (139.5 35.25))",
        "LineString|[[139,35],[139.5,35.25]]|LINESTRING (139 35, 139.5 35.25)",
        "MultiLineString|[[[139,35],[139.5,35]]]|MULTILINESTRING ((139 35, 139.5 35))",
        "Polygon|[[[139,35],[139.1,35],[139.1,35.1],[139,35]]]"
            + "|POLYGON ((139 35, 139.1 35, 139.1 35.1, 139 35))",
        "MultiPolygon|[[[[139,35],[139.1,35],[139.1,35.1],[139,35]]]]"
            + "|MULTIPOLYGON (((139 35, 139.1 35, 139.1 35.1, 139 35)))",
      })
  void readsEveryKindOfGeometry(String type, String coordinates, String text) throws IOException {
    // Coordinates before their type, as some programs write them.
    Read map =
        Maps.geometry(folder, "{\"coordinates\":" + coordinates + ",\"type\":\"" + type + "\"}");

    assertThat(map.geometries()).containsExactly(text);
    assertThat(map.codes()).isEmpty();
    assertThat(map.table().header()).containsExactly("geometry");
  }

  @Test
  void keepsCollectionsOfSeveralKinds() throws IOException {
    Read map =
        Maps.geometry(
            folder,
            "{\"type\":\"GeometryCollection\",\"geometries\":["
                + POINT
                + ",{\"type\":\"LineString\",\"coordinates\":[[139,35],[140,36]]}]}");

    assertThat(map.geometries())
        .containsExactly(
            "GEOMETRYCOLLECTION (POINT (139.7029451 35.5308), LINESTRING (139 35, 140 36))");
  }

  @Test
  void readsASingleFeatureABareGeometryAndASequenceOfFeatures() throws IOException {
    String feature =
        "{\"type\":\"Feature\",\"geometry\":" + POINT + ",\"properties\":{\"名称\":\"港\"}}";

    assertThat(Maps.geoJson(folder, feature).column("名称")).containsExactly("港");
    assertThat(Maps.geoJson(folder, POINT).geometries())
        .containsExactly("POINT (139.7029451 35.5308)");
    assertThat(Maps.geoJson(folder, feature + "\n" + feature).column("名称"))
        .containsExactly("港", "港");
  }

  @Test
  void leavesOutHeightsAndSaysSo() throws IOException {
    Read map = Maps.geometry(folder, "{\"type\":\"Point\",\"coordinates\":[139.5,35.5,12.5]}");

    assertThat(map.geometries()).containsExactly("POINT (139.5 35.5)");
    assertThat(map.codes()).containsExactly("map.heights_left_out");
  }

  @Test
  void believesTheCrsOfOldFilesWhereverItStands() throws IOException {
    String plane =
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":"
            + "{\"type\":\"Point\",\"coordinates\":[22916.243554876,11543.688321688]}}],"
            + "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::6677\"}}}";

    Read map = Maps.geoJson(folder, plane);

    assertThat(map.geometries()).containsExactly("POINT (140.087855 36.1037748)");
    assertThat(map.codes()).containsExactly("map.converted");
    assertThat(map.remark("map.converted").original()).isEqualTo("22916.2435549 11543.6883217");
    assertThat(map.remark("map.converted").value()).isEqualTo("140.087855 36.1037748");
    assertThat(map.remark("map.converted").parameters())
        .containsEntry("system", "JGD2011 平面直角座標系 第9系");
  }

  @Test
  void takesTheSystemFromTheNameOfAFileThatTellsNone() throws IOException {
    String text = "{\"type\":\"Point\",\"coordinates\":[22916.243554876,11543.688321688]}";

    assertThat(Maps.geoJson(folder, "公園_EPSG6677.geojson", text).geometries())
        .containsExactly("POINT (140.087855 36.1037748)");
    assertThat(Maps.refusal(() -> Maps.geoJson(folder, text))).isEqualTo("map.system_unknown");
  }

  @Test
  void warnsOfTheTokyoDatumAndOfJgd2000() throws IOException {
    String text =
        "{\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4301\"}},"
            + "\"type\":\"Feature\",\"geometry\":"
            + "{\"type\":\"Point\",\"coordinates\":[139.744625,35.65485]}}";

    assertThat(Maps.geoJson(folder, text).codes())
        .containsExactly("map.converted", "map.tokyo_datum");
    assertThat(Maps.geoJson(folder, text.replace("4301", "4612")).codes())
        .containsExactly("map.before_earthquake");
  }

  @Test
  void refusesASystemThatItsNumbersContradict() throws IOException {
    String text =
        "{\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:%s\"}},"
            + "\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":%s}}";

    assertThat(Maps.refusal(() -> Maps.geoJson(folder, text.formatted("6677", "[139.7,35.5]"))))
        .isEqualTo("map.system_contradicted");
    assertThat(Maps.refusal(() -> Maps.geoJson(folder, text.formatted("6668", "[-8123.5,412]"))))
        .isEqualTo("map.system_contradicted");
    assertThat(Maps.refusal(() -> Maps.geoJson(folder, text.formatted("27700", "[530000,18]"))))
        .isEqualTo("map.system_unsupported");
  }

  @Test
  void takesPropertiesOfACollectionForNoFields() throws IOException {
    Read map =
        Maps.geoJson(
            folder,
            "{\"properties\":{\"作成\":\"課\"},\"crs\":null,"
                + "\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\","
                + "\"properties\":{\"名称\":\"港\"},\"geometry\":"
                + POINT
                + "}]}");

    assertThat(map.table().header()).containsExactly("名称", "geometry", "緯度", "経度");
  }

  @Test
  void readsCp932() throws IOException {
    Path file = folder.resolve("sjis.geojson");
    Files.write(
        file,
        Maps.collection(
                "{\"type\":\"Feature\",\"geometry\":" + POINT + ",\"properties\":{\"表\":\"髙①～\"}}")
            .getBytes(Charset.forName("windows-31j")));

    MapFile map = MapFile.geoJson(file, "sjis.geojson");

    assertThat(map.encoding()).isEqualTo("CP932");
    assertThat(Read.of(map.tables().getFirst()).column("表")).containsExactly("髙①～");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"Point\",\"coordinates\":[[139,35]]}",
        "{\"type\":\"Polygon\",\"coordinates\":[139,35]}",
        "{\"type\":\"LineString\",\"coordinates\":[[139,35],[[139,35]]]}",
        "{\"type\":\"LineString\"}",
        "{\"type\":\"Circle\",\"coordinates\":[139,35]}",
      })
  void reportsCoordinatesThatDoNotFitTheirType(String geometry) throws IOException {
    Read map =
        Maps.geoJson(
            folder,
            Maps.collection(
                "{\"type\":\"Feature\",\"geometry\":" + POINT + "}",
                "{\"type\":\"Feature\",\"geometry\":" + geometry + "}"));

    assertThat(map.codes()).contains("geometry.unreadable");
    assertThat(map.geometries().getLast()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\":\"Topology\",\"arcs\":[],\"objects\":{}}|map.topojson",
        "{\"type\":\"FeatureCollection\",\"features\":[]}|map.no_features",
        "{\"type\":\"FeatureCollection\"}|map.no_features",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geom|map.broken",
        "{\"type\":\"FeatureCollection\",\"features\":[7]}|map.broken",
      })
  void refusesWhatIsNoMapOfFeatures(String text, String code) throws IOException {
    assertThat(Maps.refusal(() -> Maps.geoJson(folder, text))).isEqualTo(code);
  }

  @Test
  void boundsHowDeepThingsNest() throws IOException {
    String deep = "[".repeat(100_000);

    assertThat(
            Maps.refusal(
                () -> Maps.geometry(folder, "{\"type\":\"Polygon\",\"coordinates\":" + deep)))
        .isEqualTo("map.beyond_limits");
  }

  @Test
  void readsAMapOfAnyLengthInLittleMemory() throws IOException {
    Path file = folder.resolve("large.geojson");
    int features = 60_000;
    try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("{\"type\":\"FeatureCollection\",\"features\":[");
      for (int i = 0; i < features; i++) {
        out.write(i == 0 ? "" : ",");
        out.write(
            "{\"type\":\"Feature\",\"properties\":{\"番号\":" + i + "},\"geometry\":" + POINT + "}");
      }
      out.write("]}");
    }

    long rows = 0;
    try (var cursor = MapFile.geoJson(file, "large.geojson").tables().getFirst().open()) {
      while (cursor.next() != null) {
        rows++;
      }
    }
    assertThat(rows).isEqualTo(features);
  }
}
