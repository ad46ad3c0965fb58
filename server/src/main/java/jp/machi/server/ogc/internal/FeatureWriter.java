package jp.machi.server.ogc.internal;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.machi.core.table.Column;
import jp.machi.formats.write.DecimalText;
import jp.machi.formats.write.Exports;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes rows as GeoJSON features in a coordinate reference system. */
final class FeatureWriter {
  private static final JsonFactory JSON = new JsonFactory();

  /** Positions in GeoJSON as {@link Exports#geometry} writes it, without spaces. */
  private static final Pattern POSITION = Pattern.compile("\\[(-?[0-9.]+),(-?[0-9.]+)]");

  private final List<Column> columns;
  private final List<Integer> places;
  private final Crs crs;

  FeatureWriter(List<Column> columns, Crs crs) {
    this.columns = columns;
    this.places = Exports.placeColumns(columns);
    this.crs = crs;
  }

  /** The stream stays open. */
  static JsonGenerator generator(OutputStream out) {
    return JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
  }

  /** A feature but for its end, so that links can be added to it. */
  void begin(JsonGenerator json, int id, List<@Nullable Object> row) {
    json.writeStartObject();
    json.writeStringProperty("type", "Feature");
    json.writeNumberProperty("id", id);
    json.writeName("geometry");
    boolean written = writeGeometry(json, row);
    json.writeName("properties");
    json.writeStartObject();
    for (int column = 0; column < columns.size(); column++) {
      boolean isGeometry = places.size() == 1 && places.getFirst() == column && written;
      if (!isGeometry) {
        json.writeName(columns.get(column).name());
        writeValue(json, row.get(column));
      }
    }
    json.writeEndObject();
  }

  /**
   * False where a cell that should hold a geometry holds something else, which stays a property.
   */
  private boolean writeGeometry(JsonGenerator json, List<@Nullable Object> row) {
    if (places.size() == 1) {
      Object cell = row.get(places.getFirst());
      Optional<String> geometry =
          cell instanceof String text ? Exports.geometry(text) : Optional.empty();
      geometry.ifPresentOrElse(text -> json.writeRawValue(moved(text)), json::writeNull);
      return cell == null || geometry.isPresent();
    }
    Object latitude = row.get(places.getFirst());
    Object longitude = row.get(places.getLast());
    if (latitude instanceof Double north
        && longitude instanceof Double east
        && Math.abs(north) <= 90
        && Math.abs(east) <= 180) {
      double[] place = crs.of(east, north);
      json.writeStartObject();
      json.writeStringProperty("type", "Point");
      json.writeName("coordinates");
      json.writeStartArray();
      writeNumber(json, place[0]);
      writeNumber(json, place[1]);
      json.writeEndArray();
      json.writeEndObject();
    } else {
      json.writeNull();
    }
    return true;
  }

  private String moved(String geometry) {
    if (crs == Crs.CRS84) {
      return geometry;
    }
    Matcher position = POSITION.matcher(geometry);
    return position.replaceAll(found -> {
      double[] place =
          crs.of(Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2)));
      return "[" + DecimalText.of(place[0]) + "," + DecimalText.of(place[1]) + "]";
    });
  }

  private static void writeValue(JsonGenerator json, @Nullable Object value) {
    switch (value) {
      case null -> json.writeNull();
      case Long number -> json.writeNumber(number.longValue());
      case Double number -> writeNumber(json, number);
      default -> json.writeString(value.toString());
    }
  }

  private static void writeNumber(JsonGenerator json, double number) {
    json.writeNumber(DecimalText.of(number));
  }
}
