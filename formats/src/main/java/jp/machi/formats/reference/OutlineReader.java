package jp.machi.formats.reference;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.machi.core.gazetteer.OutlinesBuilder;
import jp.machi.core.gazetteer.Position;
import jp.machi.core.gazetteer.ReferenceSource;
import jp.machi.core.gazetteer.ReferenceSource.Kind;
import jp.machi.core.geo.Japan;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Streams outlines out of GeoJSON with the attributes of 国土数値情報 N03: N03_007 is the code of 5
 * digits. The geometry may stand before the attributes, so one feature is held at a time.
 */
final class OutlineReader {
  /** GeoJSON nests about ten deep. */
  private static final int DEPTH = 32;

  private final OutlinesBuilder outlines;
  private final Set<String> unknown;
  private final KnownMunicipalities known = new KnownMunicipalities();
  private long polygons;

  /** Rings of one polygon; the first is the outer one. */
  private record Polygon(List<List<Position>> rings) {}

  OutlineReader(OutlinesBuilder outlines, Set<String> unknown) {
    this.outlines = outlines;
    this.unknown = unknown;
  }

  ReferenceSource read(String name, InputStream bytes, String date) throws IOException {
    JsonFactory json =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(1 << 16)
                    .build())
            .build();
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes)) {
      boolean found = false;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME && parser.currentName().equals("features")) {
          found = true;
          parser.nextToken();
          features(parser, name);
        }
      }
      if (!found) {
        throw ReferenceImport.refused("reference.unknown_layout", name);
      }
    } catch (JacksonException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw ReferenceImport.refused("reference.unreadable", name);
    }
    return new ReferenceSource(name, Kind.OUTLINES, polygons, date);
  }

  private void features(JsonParser parser, String name) throws IOException {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      feature(parser, name);
    }
  }

  private void feature(JsonParser parser, String name) throws IOException {
    String code = "";
    List<Polygon> shapes = new ArrayList<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      if (field.equals("geometry") && parser.currentToken() == JsonToken.START_OBJECT) {
        shapes = geometry(parser, name);
      } else if (field.equals("properties") && parser.currentToken() == JsonToken.START_OBJECT) {
        code = code(parser);
      } else {
        parser.skipChildren();
      }
    }
    keep(code, shapes, name);
  }

  private static String code(JsonParser parser) throws IOException {
    String code = "";
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      if (field.equals("N03_007") && parser.currentToken() == JsonToken.VALUE_STRING) {
        code = parser.getString();
      } else {
        parser.skipChildren();
      }
    }
    return code;
  }

  private List<Polygon> geometry(JsonParser parser, String name) throws IOException {
    String type = "";
    List<Polygon> shapes = new ArrayList<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      if (field.equals("type")) {
        type = parser.getString();
      } else if (field.equals("coordinates")
          && parser.currentToken() == JsonToken.START_ARRAY
          && (type.equals("Polygon") || type.isEmpty())) {
        shapes.add(polygon(parser, name));
      } else if (field.equals("coordinates")
          && parser.currentToken() == JsonToken.START_ARRAY
          && type.equals("MultiPolygon")) {
        while (parser.nextToken() == JsonToken.START_ARRAY) {
          shapes.add(polygon(parser, name));
        }
      } else {
        parser.skipChildren();
      }
    }
    return shapes;
  }

  private static Polygon polygon(JsonParser parser, String name) throws IOException {
    List<List<Position>> rings = new ArrayList<>();
    while (parser.nextToken() == JsonToken.START_ARRAY) {
      List<Position> ring = new ArrayList<>();
      while (parser.nextToken() == JsonToken.START_ARRAY) {
        ring.add(position(parser, name));
        if (ring.size() > OutlinesBuilder.MOST_POINTS) {
          throw ReferenceImport.refused("reference.too_large", name);
        }
      }
      rings.add(ring);
    }
    return new Polygon(rings);
  }

  private static Position position(JsonParser parser, String name) throws IOException {
    double[] lonLat = new double[2];
    int count = 0;
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token == null || !token.isNumeric()) {
        throw ReferenceImport.refused("reference.unknown_layout", name);
      }
      if (count < 2) {
        lonLat[count] = parser.getDoubleValue();
      }
      count++;
    }
    if (count < 2 || !Japan.hasLongitude(lonLat[0]) || !Japan.hasLatitude(lonLat[1])) {
      throw ReferenceImport.refused("reference.not_degrees", name);
    }
    return new Position(lonLat[1], lonLat[0]);
  }

  private void keep(String code, List<Polygon> shapes, String name) throws IOException {
    int municipality = known.coded(code);
    if (municipality < 0) {
      if (!code.isEmpty() && unknown.size() < KnownMunicipalities.MOST_UNKNOWN) {
        unknown.add(code);
      }
      return; // 所属未定地 has no code
    }
    for (Polygon shape : shapes) {
      for (List<Position> ring : shape.rings()) {
        for (Position point : ring) {
          if (!outlines.point(point)) {
            throw ReferenceImport.refused("reference.too_large", name);
          }
        }
        outlines.endRing();
      }
      outlines.endPolygon(municipality);
      polygons++;
    }
  }
}
