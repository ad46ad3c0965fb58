package jp.machi.formats.map;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import jp.machi.core.table.Remark;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** The features of a GeoJSON text, one after another, whatever the order of its members. */
final class GeoJsonFeatures implements FeatureCursor {
  private static final int NAME_CHARACTERS = 1_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MapLimits.DEPTH)
                  .maxStringLength(MapLimits.CELL_LENGTH)
                  .maxNameLength(NAME_CHARACTERS)
                  .build())
          .build();

  private static final Set<String> GEOMETRIES =
      Set.of(
          "Point",
          "MultiPoint",
          "LineString",
          "MultiLineString",
          "Polygon",
          "MultiPolygon",
          "GeometryCollection");

  private final JsonParser json;
  private final FieldNames fields;
  private final Consumer<StatedSystem> system;
  private Members root;
  private boolean amongFeatures;
  private long number;

  /**
   * Starts to read.
   *
   * @param system told what the text says of its coordinate system
   */
  GeoJsonFeatures(Reader text, FieldNames fields, Consumer<StatedSystem> system)
      throws IOException {
    this.json = FACTORY.createParser(ObjectReadContext.empty(), text);
    this.fields = fields;
    this.system = system;
    this.root = new Members();
  }

  /** What an object has told so far; a collection may have properties, which are no fields. */
  private static final class Members {
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final GeoJsonShape geometry = new GeoJsonShape();
    private @Nullable GeoJsonShape inner;
    private String type = "";
  }

  @Override
  public @Nullable Feature next() throws IOException {
    try {
      while (true) {
        JsonToken token = json.nextToken();
        if (token == null) {
          return null;
        }
        Feature feature = amongFeatures ? among(token) : atRoot(token);
        if (feature != null) {
          return feature;
        }
      }
    } catch (JacksonException fault) {
      throw refusal(fault);
    }
  }

  private @Nullable Feature among(JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> {
        Members members = new Members();
        number++;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
          member(members, json.currentName());
        }
        yield feature(members);
      }
      case END_ARRAY -> {
        amongFeatures = false;
        yield null;
      }
      default -> throw Unreadable.broken(number + 1);
    };
  }

  /** One step at the top, where the features of a collection begin or a single one ends. */
  private @Nullable Feature atRoot(JsonToken token) throws IOException {
    switch (token) {
      case START_OBJECT -> root = new Members();
      case PROPERTY_NAME -> {
        String name = json.currentName();
        if (name.equals("features")) {
          amongFeatures = json.nextToken() == JsonToken.START_ARRAY;
        } else if (name.equals("crs")) {
          json.nextToken();
          readSystem();
        } else {
          member(root, name);
        }
        if (root.type.equals("Topology")) {
          throw Unreadable.of("map.topojson");
        }
      }
      case END_OBJECT -> {
        if (root.type.equals("Feature") || GEOMETRIES.contains(root.type)) {
          number++;
          return feature(root);
        }
      }
      default -> throw Unreadable.broken(number + 1);
    }
    return null;
  }

  private Feature feature(Members members) throws IOException {
    FieldNames.Cells cells = fields.cells();
    for (Map.Entry<String, String> attribute : members.attributes.entrySet()) {
      cells.put(attribute.getKey(), attribute.getValue(), number);
    }
    boolean bare = GEOMETRIES.contains(members.type);
    GeoJsonShape drawn = bare ? members.geometry.ofType(members.type) : members.inner;
    Shape shape = drawn == null ? null : drawn.shape();
    List<Remark> remarks =
        drawn != null && shape == null
            ? List.of(
                new Remark("geometry.unreadable", number, MapTable.GEOMETRY, "", "", Map.of()))
            : List.of();
    boolean heights = drawn != null && drawn.hasHeights();
    return new Feature(number, cells.list(), shape, heights, false, remarks);
  }

  private void member(Members members, String name) throws IOException {
    JsonToken value = json.nextToken();
    switch (name) {
      case "type" -> members.type = value == JsonToken.VALUE_STRING ? json.getString() : "";
      case "geometry" -> members.inner = value == JsonToken.START_OBJECT ? geometry(0) : null;
      case "coordinates", "geometries" -> geometryMember(members.geometry, name, 0);
      case "properties" -> properties(members);
      case "id" -> {
        if (value.isScalarValue()) {
          members.attributes.put("feature_id", text());
        } else {
          json.skipChildren();
        }
      }
      default -> json.skipChildren();
    }
  }

  private GeoJsonShape geometry(int depth) throws IOException {
    if (depth > MapLimits.COLLECTION_DEPTH) {
      throw Unreadable.broken(number);
    }
    GeoJsonShape shape = new GeoJsonShape();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("type") && value == JsonToken.VALUE_STRING) {
        shape.ofType(json.getString());
      } else {
        geometryMember(shape, name, depth);
      }
    }
    return shape;
  }

  private void geometryMember(GeoJsonShape shape, String name, int depth) throws IOException {
    boolean list = json.currentToken() == JsonToken.START_ARRAY;
    if (list && name.equals("coordinates")) {
      shape.readCoordinates(json, number);
    } else if (list && name.equals("geometries")) {
      while (json.nextToken() == JsonToken.START_OBJECT) {
        shape.addMember(geometry(depth + 1));
      }
      if (json.currentToken() != JsonToken.END_ARRAY) {
        throw Unreadable.broken(number);
      }
    } else {
      json.skipChildren();
    }
  }

  private void properties(Members members) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      members.attributes.put(name, text());
      if (members.attributes.size() > MapLimits.COLUMNS) {
        throw Unreadable.limit("table.too_many_columns", number, MapLimits.COLUMNS);
      }
    }
  }

  /** A value as text; lists and objects stay JSON. */
  private String text() throws IOException {
    return switch (json.currentToken()) {
      case VALUE_NULL -> "";
      case START_ARRAY, START_OBJECT -> nested();
      default -> json.getString();
    };
  }

  private String nested() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator copy = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      int depth = 0;
      do {
        JsonToken token = json.currentToken();
        copy.copyCurrentEvent(json);
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (text.getBuffer().length() > MapLimits.CELL_LENGTH) {
          throw Unreadable.limit("table.cell_too_long", number, MapLimits.CELL_LENGTH);
        }
      } while (depth > 0 && json.nextToken() != null);
    }
    return text.toString();
  }

  /** The crs of GeoJSON 2008: the name within its properties; null says that there is none. */
  private void readSystem() {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    int depth = 1;
    while (depth > 0) {
      JsonToken token = json.nextToken();
      if (token == null) {
        return;
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      String name = json.currentName();
      boolean named = "name".equals(name) || "code".equals(name);
      if (depth == 2 && named && (token == JsonToken.VALUE_STRING || token.isNumeric())) {
        String text = json.getString();
        system.accept(SystemText.ofName("code".equals(name) ? "EPSG:" + text : text));
      }
    }
  }

  private IOException refusal(JacksonException fault) {
    if (fault instanceof StreamConstraintsException) {
      return Unreadable.with("map.beyond_limits", "feature", Long.toString(Math.max(1, number)));
    }
    if (fault.getCause() instanceof CharacterCodingException) {
      return Unreadable.of("file.changed_while_reading");
    }
    return fault.getCause() instanceof IOException broken
        ? broken
        : Unreadable.broken(Math.max(1, number));
  }

  @Override
  public void close() {
    json.close();
  }
}
