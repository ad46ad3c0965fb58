package jp.machi.formats.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeometryTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POINT (139.7029 -35.5)|{'type':'Point','coordinates':[139.7029,-35.5]}",
        "point(1 2)|{'type':'Point','coordinates':[1,2]}",
        "MULTIPOINT ((1 2), (3 4))|{'type':'MultiPoint','coordinates':[[1,2],[3,4]]}",
        "MULTIPOINT (1 2, 3 4)|{'type':'MultiPoint','coordinates':[[1,2],[3,4]]}",
        "LINESTRING (1 2, 3 4)|{'type':'LineString','coordinates':[[1,2],[3,4]]}",
        "MULTILINESTRING ((1 2, 3 4))|{'type':'MultiLineString','coordinates':[[[1,2],[3,4]]]}",
        "POLYGON ((0 0, 1 0, 1 1, 0 0), (2 2, 3 3, 3 2, 2 2))|{'type':'Polygon','coordinates':"
            + "[[[0,0],[1,0],[1,1],[0,0]],[[2,2],[3,3],[3,2],[2,2]]]}",
        "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))|{'type':'MultiPolygon','coordinates':"
            + "[[[[0,0],[1,0],[1,1],[0,0]]]]}",
        "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))|{'type':'GeometryCollection',"
            + "'geometries':[{'type':'Point','coordinates':[1,2]},"
            + "{'type':'LineString','coordinates':[[1,2],[3,4]]}]}",
      })
  void writesEveryKindOfGeometry(String text, String json) {
    assertThat(GeometryText.geoJson(text)).hasValue(json.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "公園",
        "POINT EMPTY",
        "POINT (1)",
        "POINT (1 2 3)",
        "POINT (01 2)",
        "POINT (1. 2)",
        "POINT (1e5 2)",
        "POINT (1 2) ",
        "POINT (1 2",
        "POINT (- 2)",
        "LINESTRING ((1 2))",
        "POLYGON (1 2, 3 4)",
        "CIRCLE (1 2)",
        "POINT (1 \"2\")",
      })
  void takesNothingElseForAGeometry(String text) {
    assertThat(GeometryText.geoJson(text)).isEmpty();
  }

  @Test
  void boundsHowDeepCollectionsNest() {
    assertThat(GeometryText.geoJson("GEOMETRYCOLLECTION (".repeat(100_000))).isEmpty();
  }
}
