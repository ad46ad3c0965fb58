package jp.machi.formats.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import tools.jackson.core.JsonGenerator;

/**
 * GeoJSON (RFC 7946): a feature for each row, with the geometry of the column that holds one as
 * well-known text, else with a point where 緯度 and 経度 hold one. JGD2011, which the standards ask
 * for, and WGS 84, which GeoJSON asks for, differ by less than a metre.
 */
final class GeoJsonExport {
  private static final Column GEOMETRY = new Column(GeometryText.COLUMN, ColumnType.TEXT);
  private static final Column LATITUDE = new Column("緯度", ColumnType.DECIMAL);
  private static final Column LONGITUDE = new Column("経度", ColumnType.DECIMAL);

  private GeoJsonExport() {}

  /** The column of geometries, else those of both coordinates, else none. */
  static List<Integer> placeColumns(List<Column> columns) {
    int geometry = columns.indexOf(GEOMETRY);
    int latitude = columns.indexOf(LATITUDE);
    int longitude = columns.indexOf(LONGITUDE);
    if (geometry >= 0) {
      return List.of(geometry);
    }
    return latitude >= 0 && longitude >= 0 ? List.of(latitude, longitude) : List.of();
  }

  static void write(ReleasedTable table, OutputStream out) throws IOException {
    List<Column> columns = table.columns();
    if (placeColumns(columns).isEmpty()) {
      throw new ExportException("export.no_coordinates", Map.of());
    }
    int geometry = columns.indexOf(GEOMETRY);
    int latitude = columns.indexOf(LATITUDE);
    int longitude = columns.indexOf(LONGITUDE);
    try (JsonGenerator json = JsonExport.generator(out);
        RowCursor rows = table.read()) {
      json.writeStartObject();
      json.writeName("type").writeString("FeatureCollection");
      json.writeName("features").writeStartArray();
      for (SourceRow row = rows.next(); row != null; row = rows.next()) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeName("type").writeString("Feature");
        json.writeName("geometry");
        boolean written = geometry >= 0 && writeGeometry(json, row.cell(geometry));
        if (geometry < 0) {
          writePoint(json, row.cell(latitude), row.cell(longitude));
        }
        json.writeName("properties");
        JsonExport.writeObject(json, columns, row, written ? geometry : -1);
        json.writeEndObject();
      }
      json.writeRaw('\n');
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  /** False where the cell holds something else, which then stays among the properties. */
  private static boolean writeGeometry(JsonGenerator json, String text) {
    Optional<String> geometry = GeometryText.geoJson(text);
    if (geometry.isEmpty()) {
      json.writeNull();
      return text.isEmpty();
    }
    json.writeRawValue(geometry.get());
    return true;
  }

  private static void writePoint(JsonGenerator json, String latitude, String longitude) {
    if (!isWithin(latitude, 90) || !isWithin(longitude, 180)) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeName("type").writeString("Point");
    json.writeName("coordinates").writeStartArray();
    json.writeNumber(longitude);
    json.writeNumber(latitude);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static boolean isWithin(String degrees, int limit) {
    return !degrees.isEmpty() && Math.abs(Double.parseDouble(degrees)) <= limit;
  }
}
