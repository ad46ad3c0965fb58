package jp.machi.formats.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.machi.formats.map.Maps.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KmlTest {
  @TempDir private Path folder;

  private Read read(String body) throws IOException {
    Path file = folder.resolve("map.kml");
    Files.writeString(
        file,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">"
            + "<Document><name>汐見市</name>"
            + body
            + "</Document></kml>",
        StandardCharsets.UTF_8);
    return Read.of(MapFile.kml(file).tables().getFirst());
  }

  @Test
  void readsPlacemarksWithTheirFoldersAndData() throws IOException {
    Read map =
        read(
            "<Folder><name>公園</name><Folder><name>北</name><Placemark><name>髙橋公園</name>"
                + "<description><![CDATA[<b>広い</b>]]></description><ExtendedData>"
                + "<Data name=\"設備\"><value>水飲み場</value></Data>"
                + "<SchemaData><SimpleData name=\"面積\">12.5</SimpleData></SchemaData>"
                + "</ExtendedData><Point><coordinates>139.7029,35.5308,0</coordinates></Point>"
                + "</Placemark></Folder></Folder>"
                + "<Placemark><name>港</name><Point><coordinates>\n 139.8,35.5 \n</coordinates>"
                + "</Point></Placemark>");

    assertThat(map.table().header())
        .containsExactly("folder", "name", "description", "設備", "面積", "geometry", "緯度", "経度");
    assertThat(map.rows().getFirst().cells())
        .containsExactly(
            "公園/北",
            "髙橋公園",
            "<b>広い</b>",
            "水飲み場",
            "12.5",
            "POINT (139.7029 35.5308)",
            "35.5308",
            "139.7029");
    assertThat(map.rows().getLast().cells())
        .containsExactly("", "港", "", "", "", "POINT (139.8 35.5)", "35.5", "139.8");
    assertThat(map.codes()).isEmpty();
  }

  @Test
  void readsLinesPolygonsAndManyAtOnce() throws IOException {
    String ring = "<LinearRing><coordinates>%s</coordinates></LinearRing>";
    Read map =
        read(
            "<Placemark><LineString><coordinates>139,35,5 139.5,35</coordinates></LineString>"
                + "</Placemark><Placemark><Polygon><outerBoundaryIs>"
                + ring.formatted("139,35 139.1,35 139.1,35.1 139,35")
                + "</outerBoundaryIs><innerBoundaryIs>"
                + ring.formatted("139.06,35.01 139.08,35.03 139.08,35.01 139.06,35.01")
                + "</innerBoundaryIs></Polygon></Placemark><Placemark><MultiGeometry>"
                + "<Point><coordinates>139,35</coordinates></Point>"
                + "<Point><coordinates>140,36</coordinates></Point>"
                + "</MultiGeometry></Placemark>");

    assertThat(map.geometries())
        .containsExactly(
            "LINESTRING (139 35, 139.5 35)",
            "POLYGON ((139 35, 139.1 35, 139.1 35.1, 139 35), "
                + "(139.06 35.01, 139.08 35.03, 139.08 35.01, 139.06 35.01))",
            "MULTIPOINT ((139 35), (140 36))");
    assertThat(map.codes()).containsExactly("map.heights_left_out");
  }

  @Test
  void reportsWhatIsNoPlaceAndNoNumber() throws IOException {
    Read map =
        read(
            "<Placemark><Point><coordinates>139.7,35.5</coordinates></Point></Placemark>"
                + "<Placemark><Track/></Placemark>"
                + "<Placemark><Point><coordinates>139.7;35.5</coordinates></Point></Placemark>");

    assertThat(map.codes())
        .containsExactly("geometry.unreadable", "geometry.missing", "geometry.not_a_number");
  }

  @Test
  void refusesWhatIsBrokenOrHostile() throws IOException {
    assertThat(Maps.refusal(() -> read("<Placemark><Point>"))).isEqualTo("map.broken");
    assertThat(Maps.refusal(() -> read(""))).isEqualTo("map.no_features");
    assertThat(Maps.refusal(() -> read("<Folder>".repeat(200)))).isEqualTo("file.xml_too_deep");
    assertThat(Maps.refusal(() -> read("<Placemark id=\"" + "x".repeat(3_000_000) + "\"/>")))
        .isEqualTo("map.beyond_limits");
  }
}
