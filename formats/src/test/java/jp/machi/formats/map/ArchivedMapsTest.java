package jp.machi.formats.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.machi.formats.map.Maps.Read;
import jp.machi.formats.read.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maps come in archives: a Shapefile has several parts, and KMZ is KML with pictures. */
class ArchivedMapsTest {
  @TempDir private Path folder;

  private Path zip(String name, List<Path> parts) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Path part : parts) {
        zip.putNextEntry(new ZipEntry("地図/" + part.getFileName()));
        zip.write(Files.readAllBytes(part));
      }
    }
    return file;
  }

  @Test
  void readsAShapefileInAnArchiveWithAllItsParts() throws IOException {
    Path shp =
        new ShapefileFixture()
            .projected("GEOGCS[\"GCS_JGD_2011\",DATUM[\"D_JGD_2011\"]]")
            .encoded(ShapefileFixture.CP932, 0, "932")
            .field("名称", 'C', 10, 0)
            .row("髙松①")
            .point(139.5, 35.5)
            .write(folder, "公園");
    Path zip =
        zip(
            "公園.zip",
            List.of(
                shp, folder.resolve("公園.DBF"), folder.resolve("公園.prj"), folder.resolve("公園.cpg")));

    try (SourceFile source = SourceFile.open(zip, "公園.zip")) {
      assertThat(source.findings()).isEmpty();
      assertThat(source.tables()).hasSize(1);
      Read map = Read.of(source.tables().getFirst());
      assertThat(map.column("名称")).containsExactly("髙松①");
      assertThat(map.geometries()).containsExactly("POINT (139.5 35.5)");
      assertThat(map.codes()).isEmpty();
    }
  }

  @Test
  void readsKmz() throws IOException {
    Path kml =
        Files.writeString(
            folder.resolve("doc.kml"),
            "<kml><Placemark><name>港</name><Point><coordinates>139.5,35.5</coordinates></Point>"
                + "</Placemark></kml>",
            StandardCharsets.UTF_8);

    try (SourceFile source = SourceFile.open(zip("港.kmz", List.of(kml)), "港.kmz")) {
      assertThat(source.findings()).isEmpty();
      assertThat(Read.of(source.tables().getFirst()).column("name")).containsExactly("港");
    }
  }
}
