package jp.machi.formats.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.machi.formats.map.Maps.Read;
import jp.machi.testkit.TestData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class RealMapsTest {

  private static Read read(String path) throws IOException {
    Path file = TestData.require(path);
    return Read.of(MapFile.geoJson(file, "map.geojson").tables().getFirst());
  }

  @ParameterizedTest
  @CsvSource({
    "municipal/kawasaki/nurseries_all.geojson",
    "municipal/kawasaki/papamama/MiddleSchool.geojson",
    "municipal/kawasaki/papamama/Elementary.geojson",
    "municipal/kawasaki/papamama/wards.geojson",
    "municipal/kawasaki/papamama/station.geojson",
    "municipal/kawasaki/papamama/nurseryFacilities.geojson",
    "reference/boundaries/geojson_s0001_N03-21_210101.json",
    "reference/boundaries/geojson_s0010_N03-21_14_210101.json",
  })
  void publishesOnlyValidGeometriesOrSaysWhichAreNot(String path)
      throws IOException, ParseException {
    Read map = read(path);

    List<Long> told =
        map.remarks().stream()
            .filter(remark -> remark.code().equals("geometry.not_mended"))
            .map(remark -> remark.row())
            .toList();
    assertThat(map.rows()).isNotEmpty();
    for (int i = 0; i < map.rows().size(); i++) {
      String text = map.geometries().get(i);
      Geometry geometry = new WKTReader().read(text.isEmpty() ? "POINT EMPTY" : text);
      assertThat(geometry.isValid() || told.contains(map.rows().get(i).number()))
          .as("feature %s", map.rows().get(i).number())
          .isTrue();
    }
    assertThat(map.codes()).doesNotContain("geometry.outside_japan", "geometry.unreadable");
  }

  @Test
  void givesNurseriesTheirPlaces() throws IOException {
    Read map = read("municipal/kawasaki/nurseries_all.geojson");

    assertThat(map.table().header()).contains("name", "address", "geometry", "緯度", "経度");
    assertThat(map.rows()).hasSize(391);
  }

  @Test
  void refusesTopoJson() throws IOException {
    Path file = TestData.require("reference/boundaries/topojson_s0010_N03-21_14_210101.json");

    assertThat(Maps.refusal(() -> MapFile.geoJson(file, "map.json"))).isEqualTo("map.topojson");
  }
}
