package jp.machi.formats.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import jp.machi.formats.map.Maps.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapefileTest {
  private static final String JGD2011 = "GEOGCS[\"GCS_JGD_2011\",DATUM[\"D_JGD_2011\"]]";

  private static final double[] SQUARE = {139, 35, 139, 35.1, 139.1, 35.1, 139.1, 35, 139, 35};
  private static final double[] HOLE = {139.02, 35.02, 139.04, 35.02, 139.04, 35.04, 139.02, 35.02};
  private static final double[] ISLAND = {
    139.03, 35.022, 139.03, 35.03, 139.038, 35.03, 139.03, 35.022
  };

  @TempDir private Path folder;

  private Read read(ShapefileFixture fixture) throws IOException {
    Path file = fixture.write(folder, "公園");
    return Read.of(MapFile.shapefile(file, "公園.shp").tables().getFirst());
  }

  private static ShapefileFixture attributes() {
    return new ShapefileFixture()
        .projected(JGD2011)
        .field("名称", 'C', 20, 0)
        .field("面積", 'N', 10, 3)
        .field("開設日", 'D', 8, 0)
        .field("夜間", 'L', 1, 0)
        .field("人口密度", 'F', 13, 5);
  }

  @Test
  void readsAttributesInCp932OfEveryType() throws IOException {
    Read map =
        read(
            attributes()
                .row("髙松①番～", "12.500", "20260401", "T", "1.25000e+002")
                .row("", "", "00000000", "?", "")
                .row("港", "**********", "2026", "f", "-3")
                .point(139.5, 35.5)
                .point(139.6, 35.5)
                .point(139.7, 35.5));

    assertThat(map.table().header())
        .containsExactly("名称", "面積", "開設日", "夜間", "人口密度", "geometry", "緯度", "経度");
    assertThat(map.rows().get(0).cells())
        .containsExactly(
            "髙松①番～", "12.5", "2026-04-01", "TRUE", "125", "POINT (139.5 35.5)", "35.5", "139.5");
    assertThat(map.rows().get(1).cells().subList(0, 5)).containsExactly("", "", "", "", "");
    assertThat(map.rows().get(2).cells().subList(0, 5))
        .containsExactly("港", "**********", "2026", "FALSE", "-3");
    assertThat(map.codes()).isEmpty();
  }

  @Test
  void putsRingsTogetherByTheirDirection() throws IOException {
    // The island in the hole is an outer ring of its own; ring order is as in the file.
    Read map =
        read(
            attributes()
                .row("池", "1", "", "", "")
                .parts(5, HOLE, SQUARE, ISLAND)
                .row("逆", "1", "", "", "")
                .parts(15, new double[] {139, 35, 139.1, 35, 139.1, 35.1, 139, 35}));

    assertThat(map.geometries())
        .containsExactly(
            "MULTIPOLYGON (((139 35, 139.1 35, 139.1 35.1, 139 35.1, 139 35), "
                + "(139.02 35.02, 139.04 35.04, 139.04 35.02, 139.02 35.02)), "
                + "((139.03 35.022, 139.038 35.03, 139.03 35.03, 139.03 35.022)))",
            "POLYGON ((139 35, 139.1 35, 139.1 35.1, 139 35))");
    assertThat(map.codes()).containsExactly("map.heights_left_out");
  }

  @Test
  void readsLinesPointsAndShapesThatAreNull() throws IOException {
    Read map =
        read(
            attributes()
                .row("a", "", "", "", "")
                .parts(3, new double[] {139, 35, 139.5, 35})
                .row("b", "", "", "", "")
                .parts(23, new double[] {139, 35, 139.5, 35}, new double[] {140, 36, 141, 36})
                .row("c", "", "", "", "")
                .multiPoint(139, 35, 139.5, 35.5)
                .row("d", "", "", "", "")
                .pointZ(139, 35, 0)
                .row("e", "", "", "", "")
                .nothing());

    assertThat(map.geometries())
        .containsExactly(
            "LINESTRING (139 35, 139.5 35)",
            "MULTILINESTRING ((139 35, 139.5 35), (140 36, 141 36))",
            "MULTIPOINT ((139 35), (139.5 35.5))",
            "POINT (139 35)",
            "");
    assertThat(map.codes()).containsExactly("map.measures_left_out", "geometry.missing");
    assertThat(map.remark("geometry.missing").row()).isEqualTo(5);
  }

  @Test
  void leavesOutRecordsThatAreDeletedTogetherWithTheirShapes() throws IOException {
    Read map =
        read(
            attributes()
                .row("残る", "", "", "", "")
                .point(139.1, 35)
                .row("*", "消えた", "", "", "", "")
                .point(139.2, 35)
                .row("後", "", "", "", "")
                .point(139.3, 35));

    assertThat(map.column("名称")).containsExactly("残る", "後");
    assertThat(map.column("経度")).containsExactly("139.1", "139.3");
    assertThat(map.rows().getLast().number()).isEqualTo(3);
    assertThat(map.codes()).containsExactly("map.deleted_left_out");
    assertThat(map.remark("map.deleted_left_out").parameters()).containsEntry("count", "1");
  }

  @Test
  void saysWhereMeasuresAlongALineAreLeftOut() throws IOException {
    double[] line = {139, 35, 139.1, 35};
    ByteBuffer point = ByteBuffer.allocate(28).order(ByteOrder.LITTLE_ENDIAN);
    point.putInt(21).putDouble(139).putDouble(35).putDouble(1250);
    ByteBuffer raised = ByteBuffer.allocate(36).order(ByteOrder.LITTLE_ENDIAN);
    raised.putInt(11).putDouble(139).putDouble(35).putDouble(12).putDouble(-1e39);

    assertThat(codes(attributes().row("道", "1", "", "", "").parts(23, line)))
        .containsExactly("map.measures_left_out");
    assertThat(codes(attributes().row("標", "1", "", "", "").shape(point)))
        .containsExactly("map.measures_left_out");
    assertThat(codes(attributes().row("山", "1", "", "", "").shape(raised)))
        .containsExactly("map.heights_left_out");
  }

  private List<String> codes(ShapefileFixture map) throws IOException {
    return read(map).codes();
  }

  @Test
  void namesFieldsThatCannotBeTold() throws IOException {
    Read map =
        read(
            new ShapefileFixture()
                .projected(JGD2011)
                .field("説明", 'M', 10, 0)
                .field("名称", 'C', 10, 0)
                .row("         1", "港")
                .point(139, 35));

    assertThat(map.table().header()).containsExactly("名称", "geometry", "緯度", "経度");
    assertThat(map.column("名称")).containsExactly("港");
    assertThat(map.remark("map.fields_left_out").parameters()).containsEntry("fields", "説明");
  }

  @Test
  void believesTheBytesMoreThanWhatIsSaidOfThem() throws IOException {
    Read map =
        read(
            attributes()
                .encoded(StandardCharsets.UTF_8, 0x13, "")
                .row("高松港", "", "", "", "")
                .point(139, 35));

    assertThat(map.column("名称")).containsExactly("高松港");
    assertThat(map.remark("map.encoding_differs").parameters())
        .containsEntry("stated", "CP932")
        .containsEntry("encoding", "UTF-8");

    Read other =
        read(
            attributes()
                .encoded(ShapefileFixture.CP932, 0x57, "UTF-8\n")
                .row("髙松", "", "", "", "")
                .point(139, 35));
    assertThat(other.column("名称")).containsExactly("髙松");
    assertThat(other.codes()).containsExactly("map.encoding_differs");
  }

  @Test
  void leavesOutACharacterThatTheFieldCutInHalf() throws IOException {
    Read map =
        read(
            new ShapefileFixture()
                .projected(JGD2011)
                .field("名称", 'C', 5, 0)
                .row("高松港")
                .point(139, 35));

    assertThat(map.column("名称")).containsExactly("高松");
    assertThat(map.codes()).containsExactly("map.text_cut");
    assertThat(map.remark("map.text_cut").column()).isEqualTo("名称");
  }

  @Test
  void readsGeometriesAloneAndAsksForTheRest() throws IOException {
    Read map = read(new ShapefileFixture().point(139, 35));

    assertThat(map.table().header()).containsExactly("geometry", "緯度", "経度");
    assertThat(map.codes()).containsExactly("map.no_attributes", "map.system_assumed");
  }

  @Test
  void refusesAPlaneWithoutItsSystem() throws IOException {
    assertThat(Maps.refusal(() -> read(new ShapefileFixture().point(-21000.5, 12000))))
        .isEqualTo("map.system_unknown");
  }

  @Test
  void refusesPartsThatDoNotBelongTogether() throws IOException {
    assertThat(
            Maps.refusal(
                () -> read(attributes().row("a", "", "", "", "").point(139, 35).point(139, 36))))
        .isEqualTo("map.parts_differ");
    assertThat(
            Maps.refusal(() ->
                read(
                    attributes().row("a", "", "", "", "").row("b", "", "", "", "").point(139, 35))))
        .isEqualTo("map.parts_differ");
  }

  @Test
  void refusesATableCutOffAnywhereInItsHeader() throws IOException {
    Path shp = attributes().row("a", "", "", "", "").point(139, 35).write(folder, "cut");
    Path dbf = folder.resolve("cut.DBF");
    byte[] whole = Files.readAllBytes(dbf);
    for (int length = 0; length < 32 + 5 * 32 + 1; length++) {
      Files.write(dbf, Arrays.copyOf(whole, length));
      assertThat(Maps.refusal(() -> MapFile.shapefile(shp, "cut.shp"))).isEqualTo("map.broken");
    }
  }

  @Test
  void refusesCountsThatTheFileCannotHold() throws IOException {
    assertThat(
            Maps.refusal(() ->
                read(
                    new ShapefileFixture()
                        .shape(
                            ShapefileFixture.little(44)
                                .putInt(0, 5)
                                .putInt(36, 1)
                                .putInt(40, Integer.MAX_VALUE)))))
        .isEqualTo("map.broken");
    assertThat(
            Maps.refusal(
                () -> read(new ShapefileFixture().shape(ShapefileFixture.little(4).putInt(31)))))
        .isEqualTo("map.unsupported_geometry");
  }
}
