package jp.machi.formats.write;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.machi.core.geo.Japan;
import jp.machi.core.geo.WellKnownText;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;

/**
 * The smallest rectangle that holds the places of a released table, in degrees. Places outside
 * Japan are mistakes and do not count.
 */
public record PlaceExtent(double west, double south, double east, double north) {
  private static final Column GEOMETRY = new Column(GeometryText.COLUMN, ColumnType.TEXT);
  private static final Column LATITUDE = new Column("緯度", ColumnType.DECIMAL);
  private static final Column LONGITUDE = new Column("経度", ColumnType.DECIMAL);

  /**
   * Measures a Parquet file that {@link jp.machi.formats.convert.Converter} made. Runs on the
   * calling thread, which must be a platform thread. Empty where the table has no place in Japan.
   */
  public static Optional<PlaceExtent> of(Path parquet, List<Column> columns) throws IOException {
    int geometry = columns.indexOf(GEOMETRY);
    int latitude = columns.indexOf(LATITUDE);
    int longitude = columns.indexOf(LONGITUDE);
    if (geometry < 0 && (latitude < 0 || longitude < 0)) {
      return Optional.empty();
    }
    List<String> names = ColumnNames.stored(columns);
    String from =
        " FROM read_parquet(" + DuckSession.path(parquet) + ", hive_partitioning = false)";
    try (DuckSession session = DuckSession.open(parquet)) {
      if (geometry >= 0) {
        return session.query(
            "SELECT " + DuckSession.name(names.get(geometry)) + from, PlaceExtent::shapes);
      }
      String north = DuckSession.name(names.get(latitude));
      String east = DuckSession.name(names.get(longitude));
      return session.query(
          String.format(
              Locale.ROOT,
              "SELECT min(%2$s), min(%1$s), max(%2$s), max(%1$s)%3$s"
                  + " WHERE %1$s BETWEEN 20 AND 46 AND %2$s BETWEEN 122 AND 154",
              north,
              east,
              from),
          PlaceExtent::points);
    }
  }

  private static Optional<PlaceExtent> points(ResultSet result) throws SQLException {
    result.next();
    double west = result.getDouble(1);
    return result.wasNull()
        ? Optional.empty()
        : Optional.of(
            new PlaceExtent(west, result.getDouble(2), result.getDouble(3), result.getDouble(4)));
  }

  private static Optional<PlaceExtent> shapes(ResultSet result) throws SQLException {
    Growing growing = new Growing();
    while (result.next()) {
      String text = result.getString(1);
      if (text != null && GeometryText.geoJson(text).isPresent()) {
        WellKnownText.positions(text, growing::add);
      }
    }
    return growing.extent();
  }

  /** Grows with each position. Not thread-safe. */
  private static final class Growing {
    private double west = Double.POSITIVE_INFINITY;
    private double south = Double.POSITIVE_INFINITY;
    private double east = Double.NEGATIVE_INFINITY;
    private double north = Double.NEGATIVE_INFINITY;

    void add(double longitude, double latitude) {
      if (Japan.hasLatitude(latitude) && Japan.hasLongitude(longitude)) {
        west = Math.min(west, longitude);
        south = Math.min(south, latitude);
        east = Math.max(east, longitude);
        north = Math.max(north, latitude);
      }
    }

    Optional<PlaceExtent> extent() {
      return west <= east
          ? Optional.of(new PlaceExtent(west, south, east, north))
          : Optional.empty();
    }
  }
}
