package jp.machi.formats.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins geometries of one kind into one of many parts. */
final class ShapeKinds {
  private ShapeKinds() {}

  /** One geometry as it is, several of a kind as one of many parts, else a collection. */
  static Shape joined(List<Shape> members) {
    return members.size() == 1
        ? members.getFirst()
        : points(members)
            .or(() -> lines(members))
            .or(() -> areas(members))
            .orElseGet(() -> new Shape.Several(members));
  }

  /** A multi-point, empty where something else is among them. */
  static Optional<Shape> points(List<Shape> members) {
    Vertices.Builder all = new Vertices.Builder(members.size());
    for (Shape member : members) {
      if (!(member instanceof Shape.Points(_, var points))) {
        return Optional.empty();
      }
      for (int i = 0; i < points.size(); i++) {
        all.add(points.x(i), points.y(i));
      }
    }
    return Optional.of(new Shape.Points(true, all.build()));
  }

  /** A multi-line, empty where something else is among them. */
  static Optional<Shape> lines(List<Shape> members) {
    List<Vertices> all = new ArrayList<>();
    for (Shape member : members) {
      if (!(member instanceof Shape.Lines(_, var lines))) {
        return Optional.empty();
      }
      all.addAll(lines);
    }
    return Optional.of(new Shape.Lines(true, all));
  }

  /** A multi-polygon, empty where something else is among them. */
  static Optional<Shape> areas(List<Shape> members) {
    List<List<Vertices>> all = new ArrayList<>();
    for (Shape member : members) {
      if (!(member instanceof Shape.Areas(_, var polygons))) {
        return Optional.empty();
      }
      all.addAll(polygons);
    }
    return Optional.of(new Shape.Areas(true, all));
  }
}
