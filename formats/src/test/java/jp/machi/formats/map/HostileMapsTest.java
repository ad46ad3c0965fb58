package jp.machi.formats.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jp.machi.core.table.UnreadableSourceException;
import jp.machi.testkit.Samples;
import jp.machi.testkit.Samples.Sample;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files with some bytes changed, cut off or repeated are read or refused, nothing else. */
class HostileMapsTest {
  private static final int FILES = 300;

  private static final String GEOJSON =
      Maps.collection(
          "{\"type\":\"Feature\",\"id\":1,\"properties\":{\"名称\":\"髙橋公園\",\"a\":[1,{\"b\":null}]},"
              + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[139,35],[139.1,35],"
              + "[139.1,35.1],[139,35]]]}}",
          "{\"type\":\"Feature\",\"geometry\":{\"type\":\"GeometryCollection\",\"geometries\":["
              + "{\"type\":\"Point\",\"coordinates\":[139,35,1]}]}}");

  private static final String KML =
      "<?xml version=\"1.0\"?><kml><Folder><name>公園</name><Placemark><name>港</name><ExtendedData>"
          + "<Data name=\"a\"><value>1</value></Data></ExtendedData><MultiGeometry><Polygon>"
          + "<outerBoundaryIs><LinearRing><coordinates>139,35 139.1,35 139.1,35.1 139,35"
          + "</coordinates></LinearRing></outerBoundaryIs></Polygon></MultiGeometry></Placemark>"
          + "</Folder></kml>";

  @TempDir private Path folder;

  static Stream<Sample<Long>> seeds() {
    return Samples.of(FILES, RandomGenerator::nextLong);
  }

  private static byte[] damaged(byte[] bytes, RandomGenerator random) {
    byte[] changed = bytes.clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(changed.length);
      switch (random.nextInt(4)) {
        case 0 -> changed[at] = (byte) random.nextInt(256);
        case 1 -> changed[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> changed[at] = random.nextBoolean() ? (byte) 0xff : 0;
        default -> changed = Arrays.copyOf(changed, Math.max(1, at));
      }
    }
    return changed;
  }

  private static void read(Maps.Reading reading) throws IOException {
    try {
      reading.run();
    } catch (UnreadableSourceException refusal) {
      assertThat(refusal.code()).matches("(map|text|table|file)\\.[a-z_0-9]+");
    }
  }

  private static void all(MapFile map) throws IOException {
    for (var table : map.tables()) {
      Maps.Read.of(table);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsOrRefusesDamagedTexts(Sample<Long> seed) throws IOException {
    RandomGenerator random = new SplittableRandom(seed.value());
    Path json = folder.resolve("a.geojson");
    Files.write(json, damaged(GEOJSON.getBytes(StandardCharsets.UTF_8), random));
    read(() -> all(MapFile.geoJson(json, "a.geojson")));
    Path kml = folder.resolve("a.kml");
    Files.write(kml, damaged(KML.getBytes(StandardCharsets.UTF_8), random));
    read(() -> all(MapFile.kml(kml)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsOrRefusesDamagedShapefiles(Sample<Long> seed) throws IOException {
    RandomGenerator random = new SplittableRandom(seed.value());
    Path shp =
        new ShapefileFixture()
            .projected("GEOGCS[\"GCS_JGD_2011\",DATUM[\"D_JGD_2011\"]]")
            .field("名称", 'C', 12, 0)
            .field("数", 'N', 6, 2)
            .row("髙橋公園", "1.50")
            .parts(5, new double[] {139, 35, 139, 35.1, 139.1, 35.1, 139, 35})
            .row("港", "2")
            .parts(15, new double[] {139, 35, 139, 35.1, 139.1, 35.1, 139, 35})
            .write(folder, "a");
    Path victim = random.nextBoolean() ? shp : folder.resolve("a.DBF");
    Files.write(victim, damaged(Files.readAllBytes(victim), random));
    read(() -> all(MapFile.shapefile(shp, "a.shp")));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsOrRefusesDamagedGeoPackages(Sample<Long> seed) throws Exception {
    RandomGenerator random = new SplittableRandom(seed.value());
    Path file = GeoPackageFixture.small(folder);
    Files.write(file, damaged(Files.readAllBytes(file), random));
    read(() -> all(MapFile.geoPackage(file, "a.gpkg")));
  }
}
