package jp.machi.formats.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import tools.jackson.core.JsonGenerator;

/**
 * GeoJSON (RFC 7946): a feature for each row, with a point where 緯度 and 経度 hold one. JGD2011, which
 * the standards ask for, and WGS 84, which GeoJSON asks for, differ by less than a metre.
 */
final class GeoJsonExport {
  private static final String LATITUDE = "緯度";
  private static final String LONGITUDE = "経度";

  private GeoJsonExport() {}

  static void write(ReleasedTable table, OutputStream out) throws IOException {
    List<Column> columns = table.columns();
    int latitude = columns.indexOf(new Column(LATITUDE, ColumnType.DECIMAL));
    int longitude = columns.indexOf(new Column(LONGITUDE, ColumnType.DECIMAL));
    if (latitude < 0 || longitude < 0) {
      throw new ExportException("export.no_coordinates", Map.of());
    }
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
        writePoint(json, row.cell(latitude), row.cell(longitude));
        json.writeName("properties");
        JsonExport.writeObject(json, columns, row);
        json.writeEndObject();
      }
      json.writeRaw('\n');
      json.writeEndArray();
      json.writeEndObject();
    }
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
