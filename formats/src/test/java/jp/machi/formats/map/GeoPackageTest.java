package jp.machi.formats.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import jp.machi.core.rule.Finding;
import jp.machi.formats.map.Maps.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.io.ByteOrderValues;

class GeoPackageTest {
  @TempDir private Path folder;

  private Path file(String... sql) throws SQLException {
    return GeoPackageFixture.file(folder, sql);
  }

  private static Read read(Path file) throws IOException {
    return Read.of(MapFile.geoPackage(file, "x.gpkg").tables().getFirst());
  }

  @Test
  void readsFeaturesAndTheirAttributes() throws IOException, SQLException {
    Path file =
        file(
            "CREATE TABLE 公園 (fid INTEGER PRIMARY KEY, geom POINT, 名称 TEXT, 面積 REAL,"
                + " 開園 BOOLEAN, 写真 BLOB)",
            GeoPackageFixture.layer("公園"),
            GeoPackageFixture.geometries("公園", 6677));
    GeoPackageFixture.insert(
        file,
        "INSERT INTO 公園 VALUES (5, ?, '髙橋公園', 1200.0, 1, x'00')",
        GeoPackageFixture.blob("POINT (22916.243554876 11543.688321688)"));
    GeoPackageFixture.insert(
        file,
        "INSERT INTO 公園 VALUES (9, ?, NULL, 1e-7, 0, NULL)",
        GeoPackageFixture.blob("POINT EMPTY"));

    Read map = read(file);

    assertThat(map.table().name()).isEqualTo("公園");
    assertThat(map.table().header())
        .containsExactly("fid", "名称", "面積", "開園", "geometry", "緯度", "経度");
    assertThat(map.rows().getFirst().cells())
        .containsExactly(
            "5",
            "髙橋公園",
            "1200",
            "TRUE",
            "POINT (140.087855 36.1037748)",
            "36.1037748",
            "140.087855");
    assertThat(map.rows().getLast().cells())
        .containsExactly("9", "", "0.0000001", "FALSE", "", "", "");
    assertThat(map.codes())
        .containsExactly("map.fields_left_out", "map.converted", "geometry.missing");
  }

  @Test
  void readsEveryKindOfGeometryInBothByteOrders() throws IOException, SQLException {
    Path file =
        file(
            "CREATE TABLE t (fid INTEGER PRIMARY KEY, geom GEOMETRY)",
            GeoPackageFixture.layer("t"),
            GeoPackageFixture.geometries("t", 4326));
    String[] texts = {
      "LINESTRING (139 35, 139.5 35)",
      "POLYGON ((139 35, 139.1 35, 139.1 35.1, 139 35))",
      "MULTIPOINT ((139 35), (139.5 35))",
      "MULTILINESTRING ((139 35, 139.5 35))",
      "MULTIPOLYGON (((139 35, 139.1 35, 139.1 35.1, 139 35)))",
      "GEOMETRYCOLLECTION (POINT (139 35), LINESTRING (139 35, 139.5 35))"
    };
    for (String text : texts) {
      GeoPackageFixture.insert(
          file, "INSERT INTO t (geom) VALUES (?)", GeoPackageFixture.blob(text));
      GeoPackageFixture.insert(
          file,
          "INSERT INTO t (geom) VALUES (?)",
          GeoPackageFixture.blob(text, ByteOrderValues.BIG_ENDIAN, 2));
    }
    GeoPackageFixture.insert(
        file,
        "INSERT INTO t (geom) VALUES (?)",
        GeoPackageFixture.blob("POINT Z (139 35 7)", ByteOrderValues.BIG_ENDIAN, 3));

    Read map = read(file);

    for (int i = 0; i < texts.length; i++) {
      assertThat(map.geometries().get(2 * i)).isEqualTo(texts[i]);
      assertThat(map.geometries().get(2 * i + 1)).isEqualTo(texts[i]);
    }
    assertThat(map.geometries().getLast()).isEqualTo("POINT (139 35)");
    assertThat(map.codes()).containsExactly("map.heights_left_out");
  }

  @Test
  void readsEachLayerAndReportsThoseItCannot() throws IOException, SQLException {
    Path file =
        file(
            "CREATE TABLE a (fid INTEGER PRIMARY KEY, geom GEOMETRY)",
            "CREATE TABLE b (fid INTEGER PRIMARY KEY, geom GEOMETRY)",
            GeoPackageFixture.layer("a"),
            GeoPackageFixture.layer("b"),
            GeoPackageFixture.geometries("a", 27700),
            GeoPackageFixture.geometries("b", 100001),
            "INSERT INTO gpkg_contents VALUES ('c', 'attributes', '')");
    GeoPackageFixture.insert(
        file, "INSERT INTO a (geom) VALUES (?)", GeoPackageFixture.blob("POINT (530000 180000)"));
    GeoPackageFixture.insert(
        file, "INSERT INTO b (geom) VALUES (?)", GeoPackageFixture.blob("POINT (139 35)"));

    MapFile map = MapFile.geoPackage(file, "x.gpkg");

    assertThat(map.tables()).extracting(table -> table.name()).containsExactly("b");
    assertThat(map.findings())
        .extracting(Finding::code)
        .containsExactly("map.layer_not_read", "map.layer_not_read");
    assertThat(map.findings().getFirst().parameters())
        .containsEntry("layer", "c")
        .containsEntry("reason", "map.no_features");
    assertThat(map.findings().getLast().parameters())
        .containsEntry("layer", "a")
        .containsEntry("reason", "map.system_unsupported");
    assertThat(Read.of(map.tables().getFirst()).codes())
        .containsExactly("map.converted", "map.tokyo_datum");
  }

  @Test
  void runsNoViewOfAStranger() throws IOException, SQLException {
    String endless =
        "CREATE VIEW v AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x FROM n)"
            + " SELECT x AS fid, x AS geom FROM n";
    Path file =
        file(endless, GeoPackageFixture.layer("v"), GeoPackageFixture.geometries("v", 4326));

    assertThat(Maps.refusal(() -> MapFile.geoPackage(file, "x.gpkg"))).isEqualTo("map.no_features");
  }

  @Test
  void refusesABrokenGeometryAndACurve() throws IOException, SQLException {
    Path file =
        file(
            "CREATE TABLE t (fid INTEGER PRIMARY KEY, geom GEOMETRY)",
            GeoPackageFixture.layer("t"),
            GeoPackageFixture.geometries("t", 4326));
    byte[] curve = GeoPackageFixture.blob("LINESTRING (139 35, 139.5 35)");
    curve[41] = 8;
    GeoPackageFixture.insert(file, "INSERT INTO t (geom) VALUES (?)", curve);
    assertThat(Maps.refusal(() -> read(file))).isEqualTo("map.unsupported_geometry");

    curve[41] = 2;
    curve[48] = 0x7f;
    GeoPackageFixture.insert(file, "UPDATE t SET geom = ?", curve);
    assertThat(Maps.refusal(() -> read(file))).isEqualTo("map.broken");
  }

  @Test
  void writesNothingBesideTheFile() throws IOException, SQLException {
    Path file =
        file(
            "PRAGMA journal_mode = WAL",
            "CREATE TABLE t (fid INTEGER PRIMARY KEY, geom GEOMETRY)",
            GeoPackageFixture.layer("t"),
            GeoPackageFixture.geometries("t", 4326));
    GeoPackageFixture.insert(
        file, "INSERT INTO t (geom) VALUES (?)", GeoPackageFixture.blob("POINT (139 35)"));

    read(file);

    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
