package jp.machi.formats.map;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A geometry of GeoJSON, whose coordinates may come before the type that explains them. */
final class GeoJsonShape {
  private final List<GeoJsonShape> members = new ArrayList<>();
  private String type = "";
  private @Nullable Nest coordinates;
  private int points;
  private boolean heights;
  private boolean unclear;

  /** Numbers in brackets, as deep as they come. */
  private sealed interface Nest {

    /** A position. */
    record Place(double x, double y) implements Nest {}

    /** Positions. */
    record Path(Vertices vertices) implements Nest {}

    /** Lists of lists; empty where the list is. */
    record Several(List<Nest> nests) implements Nest {}
  }

  GeoJsonShape ofType(String name) {
    type = name;
    return this;
  }

  void addMember(GeoJsonShape member) {
    members.add(member);
    heights |= member.heights;
  }

  /** Whether a height other than zero was left out. */
  boolean hasHeights() {
    return heights;
  }

  /** Reads the list that the parser stands at. */
  void readCoordinates(JsonParser json, long feature) throws IOException {
    coordinates = nest(json, feature);
  }

  /** The parser bounds how deep lists nest. */
  private Nest nest(JsonParser json, long feature) throws IOException {
    JsonToken token = json.nextToken();
    if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
      return place(json, feature);
    }
    List<Nest> nests = new ArrayList<>();
    Vertices.Builder path = new Vertices.Builder();
    for (; token == JsonToken.START_ARRAY; token = json.nextToken()) {
      switch (nest(json, feature)) {
        case Nest.Place(var x, var y) -> path.add(x, y);
        case Nest list -> nests.add(list);
      }
    }
    if (token != JsonToken.END_ARRAY) {
      throw Unreadable.broken(feature);
    }
    unclear |= !nests.isEmpty() && path.size() > 0;
    return nests.isEmpty() && path.size() > 0
        ? new Nest.Path(path.build())
        : new Nest.Several(nests);
  }

  /** The parser stands at the first of the numbers of a position. */
  private Nest place(JsonParser json, long feature) throws IOException {
    double[] xyz = {Double.NaN, Double.NaN, 0};
    int count = 0;
    JsonToken token = json.currentToken();
    for (; token != null && token != JsonToken.END_ARRAY; token = json.nextToken()) {
      if (token.isStructStart()) {
        json.skipChildren();
        unclear = true;
      } else if (count < xyz.length && token.isNumeric()) {
        xyz[count] = json.getDoubleValue();
      }
      count++;
    }
    if (++points > MapLimits.VERTICES) {
      throw Unreadable.limit("map.too_many_vertices", feature, MapLimits.VERTICES);
    }
    heights |= xyz[2] != 0;
    return new Nest.Place(xyz[0], xyz[1]);
  }

  /** The geometry, null where its type and its coordinates do not fit. */
  @Nullable Shape shape() {
    if (type.equals("GeometryCollection")) {
      return collection();
    }
    if (unclear || coordinates == null) {
      return null;
    }
    return switch (type) {
      case "Point" -> point(coordinates);
      case "MultiPoint" -> path(coordinates).map(points -> points(true, points)).orElse(null);
      case "LineString" -> path(coordinates).map(line -> lines(false, List.of(line))).orElse(null);
      case "MultiLineString" -> paths(coordinates).map(lines -> lines(true, lines)).orElse(null);
      case "Polygon" -> paths(coordinates).map(rings -> areas(false, List.of(rings))).orElse(null);
      case "MultiPolygon" -> polygons(coordinates);
      default -> null;
    };
  }

  private @Nullable Shape collection() {
    List<Shape> shapes = new ArrayList<>();
    for (GeoJsonShape member : members) {
      Shape shape = member.shape();
      if (shape == null) {
        return null;
      }
      shapes.add(shape);
    }
    return new Shape.Several(shapes);
  }

  private static @Nullable Shape point(Nest nest) {
    return switch (nest) {
      case Nest.Place(var x, var y) -> points(false, Vertices.of(x, y));
      case Nest.Several(var nests) when nests.isEmpty() ->
          points(false, new Vertices.Builder().build());
      default -> null;
    };
  }

  private static @Nullable Shape polygons(Nest nest) {
    if (!(nest instanceof Nest.Several(var nests))) {
      return null;
    }
    List<List<Vertices>> polygons = new ArrayList<>();
    for (Nest polygon : nests) {
      Optional<List<Vertices>> rings = paths(polygon);
      if (rings.isEmpty()) {
        return null;
      }
      polygons.add(rings.get());
    }
    return areas(true, polygons);
  }

  private static Optional<List<Vertices>> paths(Nest nest) {
    if (!(nest instanceof Nest.Several(var nests))) {
      return Optional.empty();
    }
    List<Vertices> paths = new ArrayList<>();
    for (Nest each : nests) {
      Optional<Vertices> path = path(each);
      if (path.isEmpty()) {
        return Optional.empty();
      }
      paths.add(path.get());
    }
    return Optional.of(paths);
  }

  private static Optional<Vertices> path(Nest nest) {
    return switch (nest) {
      case Nest.Path(var vertices) -> Optional.of(vertices);
      case Nest.Several(var nests) when nests.isEmpty() ->
          Optional.of(new Vertices.Builder().build());
      default -> Optional.empty();
    };
  }

  private static Shape points(boolean many, Vertices points) {
    return new Shape.Points(many, points);
  }

  private static Shape lines(boolean many, List<Vertices> lines) {
    return new Shape.Lines(many, lines);
  }

  private static Shape areas(boolean many, List<List<Vertices>> polygons) {
    return new Shape.Areas(many, polygons);
  }
}
