package jp.machi.formats.map;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.machi.core.table.Remark;
import org.jspecify.annotations.Nullable;

/** The features of one table of a GeoPackage. */
final class GeoPackageLayer implements MapLayer {
  private final GeoPackage source;
  private final String table;
  private final List<Column> columns;
  private final List<Column> leftOut;
  private final String geometry;
  private final StatedSystem system;

  /**
   * A column.
   *
   * @param type as declared, in capitals
   */
  record Column(String name, String type) {}

  GeoPackageLayer(
      GeoPackage source, String table, List<Column> columns, String geometry, StatedSystem system) {
    this.source = source;
    this.table = table;
    this.geometry = geometry;
    this.system = system;
    List<Column> attributes =
        columns.stream().filter(column -> !column.name().equalsIgnoreCase(geometry)).toList();
    this.columns = attributes.stream().filter(column -> !isBinary(column)).toList();
    this.leftOut = attributes.stream().filter(GeoPackageLayer::isBinary).toList();
  }

  private static boolean isBinary(Column column) {
    return column.type().startsWith("BLOB");
  }

  @Override
  public String name() {
    return table;
  }

  @Override
  public List<String> fields() {
    return columns.stream().map(Column::name).toList();
  }

  @Override
  public StatedSystem system() {
    return system;
  }

  @Override
  public List<Remark> remarks() {
    if (leftOut.isEmpty()) {
      return List.of();
    }
    String names = leftOut.stream().map(Column::name).collect(Collectors.joining("、"));
    return List.of(new Remark("map.fields_left_out", 0, "", "", "", Map.of("fields", names)));
  }

  @Override
  public FeatureCursor open() throws IOException {
    try {
      return new Features(source.connect());
    } catch (SQLException broken) {
      throw Unreadable.broken(1);
    }
  }

  private final class Features implements FeatureCursor {
    private final Connection connection;
    private final Statement statement;
    private final ResultSet rows;
    private long number;

    Features(Connection connection) throws SQLException {
      this.connection = connection;
      try {
        this.statement = connection.createStatement();
        this.rows = statement.executeQuery(query());
      } catch (SQLException failure) {
        connection.close();
        throw failure;
      }
    }

    private String query() {
      List<String> names = new ArrayList<>(fields());
      names.add(geometry);
      return names.stream()
          .map(GeoPackage::quoted)
          .collect(Collectors.joining(", ", "SELECT ", " FROM " + GeoPackage.quoted(table)));
    }

    @Override
    public @Nullable Feature next() throws IOException {
      try {
        if (!rows.next()) {
          return null;
        }
        number++;
        List<String> cells = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
          cells.add(cell(columns.get(i), rows.getObject(i + 1)));
        }
        byte[] blob = rows.getBytes(columns.size() + 1);
        if (blob == null) {
          return new Feature(number, cells, null, false, false, List.of());
        }
        WkbShape wkb = WkbShape.ofGeoPackage(blob, number);
        return new Feature(
            number, cells, wkb.shape(), wkb.hasHeights(), wkb.hasMeasures(), List.of());
      } catch (SQLException broken) {
        throw Unreadable.broken(number + 1);
      }
    }

    private String cell(Column column, @Nullable Object value) throws IOException {
      String text =
          switch (value) {
            case null -> "";
            case byte[] _ -> ""; // under a heading that promised text
            case Double number when Double.isFinite(number) ->
                new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
            case Number number when column.type().startsWith("BOOL") ->
                number.longValue() == 0 ? "FALSE" : "TRUE";
            default -> value.toString();
          };
      if (text.length() > MapLimits.CELL_LENGTH) {
        throw Unreadable.limit("table.cell_too_long", number, MapLimits.CELL_LENGTH);
      }
      return text;
    }

    @Override
    public void close() throws IOException {
      try (connection;
          statement;
          rows) {
        return;
      } catch (SQLException failure) {
        throw new IOException(failure);
      }
    }
  }
}
