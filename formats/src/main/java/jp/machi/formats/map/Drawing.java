package jp.machi.formats.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.machi.core.geo.CoordinateSystem;
import jp.machi.core.geo.Position;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Draws one shape in degrees and counts what had to be put right on the way: rings are closed,
 * points that stand twice go, parts without extent go, outer rings run against the clock and holes
 * with it (RFC 7946 §3.1.6). For one shape only.
 */
final class Drawing {
  /** A ring needs three corners and the first again. */
  private static final int RING_POINTS = 4;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final CoordinateSystem system;
  private final boolean swapped;
  private final boolean rounded;
  private int closed;
  private int repeated;
  private int dropped;
  private int turned;

  /**
   * A drawing of a shape in this system.
   *
   * @param swapped whether x and y stand in each other's place
   * @param rounded whether to keep the seven decimals only that are published
   */
  Drawing(CoordinateSystem system, boolean swapped, boolean rounded) {
    this.system = system;
    this.swapped = swapped;
    this.rounded = rounded;
  }

  /** Rings that were not closed. */
  int closed() {
    return closed;
  }

  /** Points that stood twice, one after the other. */
  int repeated() {
    return repeated;
  }

  /** Lines and rings that had no extent. */
  int dropped() {
    return dropped;
  }

  /** Rings that ran the other way round. */
  int turned() {
    return turned;
  }

  /** The shape as a geometry, without empty parts; polygons may be invalid. */
  Geometry draw(Shape shape) {
    return switch (shape) {
      case Shape.Points points -> points(points);
      case Shape.Lines lines -> lines(lines);
      case Shape.Areas areas -> areas(areas);
      case Shape.Several several ->
          FACTORY.createGeometryCollection(
              several.members().stream()
                  .map(this::draw)
                  .filter(member -> !member.isEmpty())
                  .toArray(Geometry[]::new));
    };
  }

  private Geometry points(Shape.Points points) {
    Vertices vertices = points.points();
    Point[] all = new Point[vertices.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = FACTORY.createPoint(coordinate(vertices, i));
    }
    if (!points.many() && all.length == 1) {
      return Objects.requireNonNull(all[0]);
    }
    return FACTORY.createMultiPoint(all);
  }

  private Geometry lines(Shape.Lines lines) {
    List<LineString> drawn = new ArrayList<>();
    for (Vertices line : lines.lines()) {
      Coordinate[] path = path(withoutRepeats(line));
      if (path.length >= 2) {
        drawn.add(FACTORY.createLineString(path));
      } else {
        dropped++;
      }
    }
    return !lines.many() && drawn.size() == 1
        ? drawn.getFirst()
        : FACTORY.createMultiLineString(drawn.toArray(LineString[]::new));
  }

  private Geometry areas(Shape.Areas areas) {
    List<Polygon> drawn = new ArrayList<>();
    for (List<Vertices> rings : areas.polygons()) {
      LinearRing shell = rings.isEmpty() ? null : ring(rings.getFirst(), true);
      if (shell == null) {
        continue;
      }
      List<LinearRing> holes = new ArrayList<>();
      for (Vertices hole : rings.subList(1, rings.size())) {
        LinearRing ring = ring(hole, false);
        if (ring != null) {
          holes.add(ring);
        }
      }
      drawn.add(FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new)));
    }
    return !areas.many() && drawn.size() == 1
        ? drawn.getFirst()
        : FACTORY.createMultiPolygon(drawn.toArray(Polygon[]::new));
  }

  private @Nullable LinearRing ring(Vertices raw, boolean shell) {
    Vertices vertices = withoutRepeats(raw);
    if (vertices.size() >= RING_POINTS - 1 && !vertices.isClosed()) {
      closed++;
      vertices = closed(vertices);
    }
    double area = swapped ? -vertices.twiceArea() : vertices.twiceArea();
    if (area != 0 && area > 0 != shell) {
      turned++;
      vertices = vertices.reversed();
    }
    Coordinate[] path = path(vertices);
    if (path.length < RING_POINTS) {
      dropped++;
      return null;
    }
    return FACTORY.createLinearRing(path);
  }

  private static Vertices closed(Vertices vertices) {
    Vertices.Builder ring = new Vertices.Builder(vertices.size() + 1);
    for (int i = 0; i < vertices.size(); i++) {
      ring.add(vertices.x(i), vertices.y(i));
    }
    return ring.add(vertices.x(0), vertices.y(0)).build();
  }

  private Vertices withoutRepeats(Vertices vertices) {
    Vertices.Builder kept = new Vertices.Builder(vertices.size());
    for (int i = 0; i < vertices.size(); i++) {
      repeated += kept.addNew(vertices.x(i), vertices.y(i)) ? 0 : 1;
    }
    return kept.size() == vertices.size() ? vertices : kept.build();
  }

  /** The points in degrees, without those that rounding made one. */
  private Coordinate[] path(Vertices vertices) {
    List<Coordinate> path = new ArrayList<>(vertices.size());
    for (int i = 0; i < vertices.size(); i++) {
      Coordinate next = coordinate(vertices, i);
      if (path.isEmpty() || !path.getLast().equals2D(next)) {
        path.add(next);
      }
    }
    return path.toArray(Coordinate[]::new);
  }

  private Coordinate coordinate(Vertices vertices, int point) {
    double x = vertices.x(point);
    double y = vertices.y(point);
    Position place = swapped ? system.place(y, x) : system.place(x, y);
    return new Coordinate(step(place.longitude()), step(place.latitude()));
  }

  private double step(double degrees) {
    return rounded ? Math.rint(degrees * WellKnownText.STEPS) / WellKnownText.STEPS : degrees;
  }
}
