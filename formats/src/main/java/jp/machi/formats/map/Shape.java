package jp.machi.formats.map;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A geometry as its file has it: nothing is checked yet. */
sealed interface Shape {

  /**
   * Points.
   *
   * @param many whether the file calls them a multi-point
   */
  record Points(boolean many, Vertices points) implements Shape {}

  /**
   * Lines.
   *
   * @param many whether the file calls them a multi-line
   */
  record Lines(boolean many, List<Vertices> lines) implements Shape {}

  /**
   * Polygons: of each the outer ring and then its holes.
   *
   * @param many whether the file calls them a multi-polygon
   */
  record Areas(boolean many, List<List<Vertices>> polygons) implements Shape {}

  /** Geometries of several kinds. */
  record Several(List<Shape> members) implements Shape {}

  /** Goes through everything that holds points. */
  default void forEach(Consumer<Vertices> use) {
    switch (this) {
      case Points points -> use.accept(points.points());
      case Lines lines -> lines.lines().forEach(use);
      case Areas areas -> areas.polygons().forEach(rings -> rings.forEach(use));
      case Several several -> several.members().forEach(member -> member.forEach(use));
    }
  }

  /** The same with other points. */
  default Shape map(UnaryOperator<Vertices> change) {
    return switch (this) {
      case Points points -> new Points(points.many(), change.apply(points.points()));
      case Lines lines -> new Lines(lines.many(), lines.lines().stream().map(change).toList());
      case Areas areas ->
          new Areas(
              areas.many(),
              areas.polygons().stream().map(rings -> rings.stream().map(change).toList()).toList());
      case Several several ->
          new Several(several.members().stream().map(member -> member.map(change)).toList());
    };
  }

  /** How many points it has. */
  default int size() {
    int[] size = {0};
    forEach(vertices -> size[0] += vertices.size());
    return size[0];
  }

  /** Whether every coordinate is a number. */
  default boolean isFinite() {
    boolean[] finite = {true};
    forEach(vertices -> finite[0] &= vertices.isFinite());
    return finite[0];
  }
}
