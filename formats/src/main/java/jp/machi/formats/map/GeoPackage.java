package jp.machi.formats.map;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.machi.core.geo.CoordinateSystem;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/**
 * A GeoPackage (OGC 12-128): an SQLite file with tables of features. Only plain tables are read:
 * what a view or a virtual table would run is not ours to say.
 *
 * @param file read as it stands; nothing is ever written, also not beside it
 */
record GeoPackage(Path file) {
  private static final String FEATURES =
      "SELECT c.table_name, c.identifier, g.column_name, g.srs_id FROM gpkg_contents c"
          + " JOIN gpkg_geometry_columns g ON g.table_name = c.table_name"
          + " WHERE c.data_type = 'features' ORDER BY c.rowid LIMIT "
          + (MapLimits.LAYERS + 1);

  private static final String OTHERS =
      "SELECT table_name FROM gpkg_contents WHERE data_type <> 'features' ORDER BY rowid LIMIT "
          + MapLimits.LAYERS;

  private static final List<String> TABLES =
      List.of("gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys");

  /** What is done with an open file. */
  @FunctionalInterface
  private interface Use<T> {
    T with(Connection connection) throws SQLException, IOException;
  }

  /**
   * What a file holds.
   *
   * @param others names of views, pictures and tables without geometries
   */
  record Contents(List<GeoPackageLayer> layers, List<String> others) {}

  /** What a file holds. */
  static Contents contents(Path file) throws IOException {
    return new GeoPackage(file).contents();
  }

  private Contents contents() throws IOException {
    return with(connection -> {
      for (String table : TABLES) {
        if (!isPlainTable(connection, table)) {
          throw Unreadable.broken(1);
        }
      }
      List<GeoPackageLayer> layers = new ArrayList<>();
      List<String> others = new ArrayList<>();
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(FEATURES)) {
        while (rows.next()) {
          if (layers.size() == MapLimits.LAYERS) {
            throw Unreadable.with(
                "file.too_many_sheets", "limit", Integer.toString(MapLimits.LAYERS));
          }
          String table = String.valueOf(rows.getString(1));
          if (isPlainTable(connection, table)) {
            String geometry = String.valueOf(rows.getString(3));
            StatedSystem system = system(connection, rows.getInt(4));
            layers.add(
                new GeoPackageLayer(this, table, columns(connection, table), geometry, system));
          } else {
            others.add(table);
          }
        }
      }
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(OTHERS)) {
        while (rows.next()) {
          others.add(String.valueOf(rows.getString(1)));
        }
      }
      return new Contents(layers, others);
    });
  }

  private static boolean isPlainTable(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT type, sql FROM sqlite_master WHERE name = ?")) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next()
            && "table".equals(rows.getString(1))
            && !String.valueOf(rows.getString(2))
                .strip()
                .toUpperCase(Locale.ROOT)
                .startsWith("CREATE VIRTUAL");
      }
    }
  }

  /** The columns that hold values; those that are computed are not listed here. */
  private static List<GeoPackageLayer.Column> columns(Connection connection, String table)
      throws SQLException, IOException {
    List<GeoPackageLayer.Column> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA table_info(" + quoted(table) + ")")) {
      while (rows.next()) {
        if (columns.size() == MapLimits.COLUMNS) {
          throw Unreadable.limit("table.too_many_columns", 1, MapLimits.COLUMNS);
        }
        String type = String.valueOf(rows.getString("type")).toUpperCase(Locale.ROOT);
        columns.add(new GeoPackageLayer.Column(String.valueOf(rows.getString("name")), type));
      }
    }
    return columns;
  }

  /** -1 and 0 stand for systems that nobody knows (OGC 12-128 §1.1.2.1.2). */
  private static StatedSystem system(Connection connection, int id) throws SQLException {
    if (id <= 0) {
      return new StatedSystem.None();
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT organization, organization_coordsys_id, definition"
                + " FROM gpkg_spatial_ref_sys WHERE srs_id = ?")) {
      statement.setInt(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          return new StatedSystem.None();
        }
        boolean epsg = "EPSG".equalsIgnoreCase(rows.getString(1));
        Optional<CoordinateSystem> known =
            epsg ? CoordinateSystem.ofEpsg(rows.getInt(2)) : Optional.empty();
        if (known.isPresent()) {
          return new StatedSystem.Known(known.get());
        }
        StatedSystem described = SystemText.ofText(String.valueOf(rows.getString(3)));
        return described instanceof StatedSystem.None && epsg
            ? new StatedSystem.Unknown("EPSG:" + rows.getInt(2))
            : described;
      }
    }
  }

  private <T> T with(Use<T> use) throws IOException {
    try (Connection connection = connect()) {
      return use.with(connection);
    } catch (SQLException broken) {
      throw Unreadable.broken(1);
    }
  }

  /** Opens the file for reading, without looking for a journal beside it. */
  Connection connect() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.enableLoadExtension(false);
    SQLiteConnection connection =
        (SQLiteConnection)
            config.createConnection(
                "jdbc:sqlite:" + file.toAbsolutePath().toUri() + "?immutable=1");
    try (Statement statement = connection.createStatement()) {
      connection.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, MapLimits.RECORD_BYTES);
      statement.execute("PRAGMA trusted_schema = OFF");
      statement.execute("PRAGMA cell_size_check = ON");
      return connection;
    } catch (SQLException failure) {
      connection.close();
      throw failure;
    }
  }

  /** A name in SQL. */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
