package jp.machi.formats.map;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

/** Writes GeoPackages, broken ones too. */
final class GeoPackageFixture {
  private GeoPackageFixture() {}

  /** A file with one layer of two features. */
  static Path small(Path folder) throws SQLException {
    Path file =
        file(
            folder,
            "CREATE TABLE t (fid INTEGER PRIMARY KEY, geom GEOMETRY, 名称 TEXT)",
            layer("t"),
            geometries("t", 4326));
    insert(file, "INSERT INTO t VALUES (1, ?, '港')", blob("POINT (139 35)"));
    insert(
        file,
        "INSERT INTO t VALUES (2, ?, '公園')",
        blob("POLYGON ((139 35, 139.1 35, 139.1 35.1, 139 35))"));
    return file;
  }

  /** Writes SQL into a new file that calls itself a GeoPackage. */
  static Path file(Path folder, String... sql) throws SQLException {
    Path file = folder.resolve("公園 #1.gpkg");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA application_id = 0x47504B47");
      statement.execute(
          "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY,"
              + " organization TEXT, organization_coordsys_id INTEGER, definition TEXT)");
      statement.execute(
          "INSERT INTO gpkg_spatial_ref_sys VALUES ('JGD2011 IX', 6677, 'EPSG', 6677, ''),"
              + " ('WGS 84', 4326, 'epsg', 4326, ''), ('own', 100001, 'NONE', 100001,"
              + " 'GEOGCS[\"GCS_Tokyo\",DATUM[\"D_Tokyo\"]]'),"
              + " ('British', 27700, 'EPSG', 27700, 'PROJCS[\"OSGB36\"]')");
      statement.execute(
          "CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT,"
              + " identifier TEXT)");
      statement.execute(
          "CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT,"
              + " geometry_type_name TEXT, srs_id INTEGER, z INTEGER, m INTEGER)");
      for (String each : sql) {
        statement.execute(each);
      }
    }
    return file;
  }

  static String layer(String table) {
    return "INSERT INTO gpkg_contents VALUES ('" + table + "', 'features', '')";
  }

  static String geometries(String table, int system) {
    return "INSERT INTO gpkg_geometry_columns VALUES ('"
        + table
        + "', 'geom', 'GEOMETRY', "
        + system
        + ", 0, 0)";
  }

  static void insert(Path file, String sql, byte[] geometry) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setBytes(1, geometry);
      statement.execute();
    }
  }

  /** A geometry with the header of GeoPackage and bounds that nobody looks at. */
  static byte[] blob(String text) {
    return blob(text, ByteOrderValues.LITTLE_ENDIAN, 2);
  }

  static byte[] blob(String text, int order, int dimension) {
    try {
      byte[] wkb = new WKBWriter(dimension, order).write(new WKTReader().read(text));
      ByteBuffer blob = ByteBuffer.allocate(8 + 32 + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
      blob.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) 3).putInt(6677);
      return blob.position(40).put(wkb).array();
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
