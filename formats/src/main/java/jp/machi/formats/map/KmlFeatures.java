package jp.machi.formats.map;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.machi.core.table.Remark;
import jp.machi.core.table.UnreadableSourceException;
import jp.machi.formats.xml.XmlPart;
import org.jspecify.annotations.Nullable;

/** The placemarks of a KML text, one after another. */
final class KmlFeatures implements FeatureCursor {
  private static final Set<String> TEXTS =
      Set.of("name", "description", "address", "phoneNumber", "when", "begin", "end");

  private static final Set<String> GEOMETRIES =
      Set.of("Point", "LineString", "LinearRing", "Polygon", "MultiGeometry");

  /** Solids and tracks, which have no place in a table. */
  private static final Set<String> OTHER_GEOMETRIES = Set.of("Model", "Track", "MultiTrack");

  private final XmlPart xml;
  private final FieldNames names;
  private final Deque<String> folders = new ArrayDeque<>();
  private long number;
  private boolean heights;

  KmlFeatures(XmlPart xml, FieldNames names) {
    this.xml = xml;
    this.names = names;
  }

  @Override
  public @Nullable Feature next() throws IOException {
    try {
      while (xml.next()) {
        if (xml.starts("Placemark")) {
          number++;
          return placemark();
        }
        folder();
      }
      return null;
    } catch (UnreadableSourceException refusal) {
      throw switch (refusal.code()) {
        case "file.broken" -> Unreadable.broken(Math.max(1, number));
        case "file.xml_too_long" ->
            Unreadable.with("map.beyond_limits", "feature", Long.toString(Math.max(1, number)));
        default -> refusal;
      };
    }
  }

  private void folder() throws IOException {
    if (xml.starts("Folder")) {
      folders.addLast("");
    } else if (xml.ends("Folder")) {
      folders.pollLast();
    } else if (xml.starts("name") && "".equals(folders.peekLast())) {
      folders.removeLast();
      folders.addLast(xml.text().strip());
    }
  }

  private Feature placemark() throws IOException {
    FieldNames.Cells cells = names.cells();
    if (!folders.isEmpty()) {
      cells.put("folder", String.join("/", folders), number);
    }
    List<Shape> shapes = new ArrayList<>();
    boolean other = false;
    heights = false;
    String field = "";
    while (xml.next() && !xml.ends("Placemark")) {
      String element = xml.startedName();
      if (GEOMETRIES.contains(element)) {
        shapes.add(geometry(element));
      } else if (TEXTS.contains(element)) {
        cells.put(element, xml.text().strip(), number);
      } else if (element.equals("Data")) {
        field = named();
      } else if (element.equals("value") && !field.isEmpty()) {
        cells.put(field, xml.text().strip(), number);
      } else if (element.equals("SimpleData")) {
        cells.put(named(), xml.text().strip(), number);
      }
      other |= OTHER_GEOMETRIES.contains(element);
    }
    Shape shape = shapes.isEmpty() ? null : ShapeKinds.joined(shapes);
    List<Remark> remarks =
        other
            ? List.of(
                new Remark("geometry.unreadable", number, MapTable.GEOMETRY, "", "", Map.of()))
            : List.of();
    return new Feature(number, cells.list(), shape, heights, false, remarks);
  }

  private String named() {
    String name = xml.attribute("name");
    return name == null || name.isBlank() ? "data" : name;
  }

  private Shape geometry(String kind) throws IOException {
    List<Shape> members = new ArrayList<>();
    List<Vertices> paths = new ArrayList<>();
    while (xml.next() && !xml.ends(kind)) {
      String element = xml.startedName();
      if (kind.equals("MultiGeometry") && GEOMETRIES.contains(element)) {
        members.add(geometry(element));
      } else if (element.equals("coordinates")) {
        paths.add(coordinates(xml.text(MapLimits.COORDINATE_CHARACTERS)));
      } else if (element.equals("outerBoundaryIs") && !paths.isEmpty()) {
        throw Unreadable.broken(number); // two outer rings are two polygons
      }
    }
    return switch (kind) {
      case "Point" ->
          new Shape.Points(
              false, paths.isEmpty() ? new Vertices.Builder().build() : paths.getFirst());
      case "MultiGeometry" -> ShapeKinds.joined(members);
      case "Polygon" -> new Shape.Areas(false, List.of(paths));
      default -> new Shape.Lines(false, paths);
    };
  }

  /** Longitude, latitude and height with commas, positions with spaces between. */
  private Vertices coordinates(String text) throws IOException {
    Vertices.Builder path = new Vertices.Builder();
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      if (path.size() == MapLimits.VERTICES) {
        throw Unreadable.limit("map.too_many_vertices", number, MapLimits.VERTICES);
      }
      position(text.substring(at, end), path);
      at = end;
    }
    return path.build();
  }

  private void position(String text, Vertices.Builder path) {
    int first = text.indexOf(',');
    int second = first < 0 ? -1 : text.indexOf(',', first + 1);
    double x = first < 0 ? Double.NaN : number(text.substring(0, first));
    double y =
        first < 0
            ? Double.NaN
            : number(text.substring(first + 1, second < 0 ? text.length() : second));
    double height = second < 0 ? 0 : number(text.substring(second + 1));
    heights |= height != 0 && !Double.isNaN(height);
    path.add(x, y);
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
