package jp.machi.formats.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import jp.machi.core.table.Remark;
import jp.machi.formats.map.Maps.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GeometryTest {
  @TempDir private Path folder;

  private Read polygon(String rings) throws IOException {
    return Maps.geometry(folder, "{\"type\":\"Polygon\",\"coordinates\":" + rings + "}");
  }

  private static Geometry parsed(String text) throws ParseException {
    return new WKTReader().read(text);
  }

  @Test
  void leavesAValidPolygonWithAHoleAsItIs() throws IOException {
    Read map =
        polygon(
            "[[[139,35],[139.1,35],[139.1,35.1],[139,35.1],[139,35]],"
                + "[[139.02,35.02],[139.02,35.04],[139.04,35.04],[139.02,35.02]]]");

    assertThat(map.codes()).isEmpty();
    assertThat(map.geometries())
        .containsExactly(
            "POLYGON ((139 35, 139.1 35, 139.1 35.1, 139 35.1, 139 35), "
                + "(139.02 35.02, 139.02 35.04, 139.04 35.04, 139.02 35.02))");
  }

  @Test
  void closesARingAndLeavesOutAPointThatStandsTwice() throws IOException {
    Read map = polygon("[[[139,35],[139.1,35],[139.1,35],[139.1,35.1],[139,35.1]]]");

    assertThat(map.codes()).containsExactly("geometry.unclosed_ring", "geometry.repeated_point");
    assertThat(map.remark("geometry.repeated_point").parameters()).containsEntry("count", "1");
    assertThat(map.remark("geometry.repeated_point").original()).isEqualTo("5");
    assertThat(map.remark("geometry.repeated_point").value()).isEqualTo("5");
    assertThat(map.geometries())
        .containsExactly("POLYGON ((139 35, 139.1 35, 139.1 35.1, 139 35.1, 139 35))");
  }

  @Test
  void turnsARingThatRunsWithTheClock() throws IOException {
    Read map = polygon("[[[139,35],[139,35.1],[139.1,35.1],[139.1,35],[139,35]]]");

    assertThat(map.codes()).containsExactly("geometry.ring_direction");
    assertThat(map.geometries())
        .containsExactly("POLYGON ((139 35, 139.1 35, 139.1 35.1, 139 35.1, 139 35))");
  }

  @Test
  void mendsASmallLoopWithProof() throws IOException, ParseException {
    // The last corner overshoots the first by some metres, so that two sides cross.
    Read map =
        polygon("[[[139,35],[139.1,35],[139.1,35.1],[139,35.1],[139.0002,34.9998],[139,35]]]");

    assertThat(map.codes()).containsExactly("geometry.self_intersection");
    Remark remark = map.remark("geometry.self_intersection");
    assertThat(remark.row()).isEqualTo(1);
    assertThat(remark.original()).startsWith("POLYGON ((139 35, 139.1 35,");
    assertThat(remark.value()).startsWith("MULTIPOLYGON (((");
    assertThat(remark.parameters())
        .containsOnlyKeys(
            "latitude", "longitude", "area_before", "area_after", "points_before", "points_after");
    assertThat(parsed(map.geometries().getFirst()).isValid()).isTrue();
  }

  @Test
  void doesNotMendATwistedSquareBecauseItsAreaWouldChange() throws IOException {
    Read map = polygon("[[[139,35],[139.1,35.1],[139.1,35],[139,35.1],[139,35]]]");

    assertThat(map.codes()).containsExactly("geometry.not_mended");
    assertThat(map.remark("geometry.not_mended").parameters())
        .containsEntry("reason", "geometry.self_intersection")
        .containsEntry("longitude", "139.05")
        .containsEntry("latitude", "35.05")
        .containsEntry("points_before", "5");
    assertThat(map.geometries())
        .containsExactly("POLYGON ((139 35, 139.1 35.1, 139.1 35, 139 35.1, 139 35))");
  }

  @Test
  void reportsAHoleOutside() throws IOException {
    Read map =
        polygon(
            "[[[139,35],[139.1,35],[139.1,35.1],[139,35.1],[139,35]],"
                + "[[139.5,35.5],[139.5,35.55],[139.55,35.5],[139.5,35.5]]]");

    assertThat(map.codes()).containsExactly("geometry.not_mended");
    assertThat(map.remark("geometry.not_mended").parameters())
        .containsEntry("reason", "geometry.hole_outside");
  }

  @Test
  void takesPartsWithoutExtentAway() throws IOException {
    Read map =
        polygon(
            "[[[139,35],[139.1,35],[139.1,35.1],[139,35]],[[139.05,35.01],[139.05,35.01],"
                + "[139.05,35.01],[139.05,35.01]]]");

    assertThat(map.codes()).contains("geometry.no_extent");
    assertThat(map.geometries())
        .containsExactly("POLYGON ((139 35, 139.1 35, 139.1 35.1, 139 35))");
  }

  @Test
  void putsLatitudeAndLongitudeInOrder() throws IOException {
    Read map = Maps.geometry(folder, "{\"type\":\"Point\",\"coordinates\":[35.5308,139.7029]}");

    assertThat(map.geometries()).containsExactly("POINT (139.7029 35.5308)");
    assertThat(map.codes()).containsExactly("geometry.axes_swapped");
    assertThat(map.remark("geometry.axes_swapped").original()).isEqualTo("35.5308 139.7029");
    assertThat(map.remark("geometry.axes_swapped").value()).isEqualTo("139.7029 35.5308");
  }

  @Test
  void reportsWhatLiesOutsideJapan() throws IOException {
    Read map =
        Maps.geometry(folder, "{\"type\":\"LineString\",\"coordinates\":[[139.7,35.5],[0,0]]}");

    assertThat(map.codes()).containsExactly("geometry.outside_japan");
    assertThat(map.remark("geometry.outside_japan").parameters())
        .containsEntry("latitude", "0")
        .containsEntry("longitude", "0");
  }

  @Test
  void leavesAGeometryEmptyWhoseCoordinatesAreNoNumbers() throws IOException {
    Read map =
        Maps.geometry(
            folder, "{\"type\":\"LineString\",\"coordinates\":[[139.7,\"35.5\"],[139.8,35.5]]}");

    assertThat(map.codes()).containsExactly("geometry.not_a_number");
    assertThat(map.geometries()).containsExactly("");
  }

  @Test
  void doesNotBlameTheCityForRounding() throws IOException, ParseException {
    // A spike of a millimetre is valid as drawn and crosses itself on steps of a centimetre.
    Read map =
        polygon(
            "[[[139,35],[139.1,35],[139.1,35.1],[139.05000001,35.00000001],"
                + "[139.05,35.1],[139,35.1],[139,35]]]");

    assertThat(map.codes()).isEmpty();
    assertThat(parsed(map.geometries().getFirst()).isValid()).isTrue();
  }

  @Test
  void stopsAtAPolygonThatCrossesItselfMillionsOfTimes() throws IOException {
    StringBuilder star = new StringBuilder("[[");
    int corners = 2_001;
    for (int i = 0; i <= corners; i++) {
      double angle = 2 * Math.PI * ((long) i * 1_000 % corners) / corners;
      star.append(i == 0 ? "" : ",")
          .append('[')
          .append(139 + Math.cos(angle))
          .append(',')
          .append(35 + Math.sin(angle))
          .append(']');
    }
    Read map = polygon(star + "]]");

    assertThat(map.codes()).contains("geometry.too_complex");
  }
}
