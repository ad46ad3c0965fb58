package jp.machi.formats.map;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;

/**
 * Counts, before anything costly is done with a polygon, how much work it would be: a few kilobytes
 * can hold lines that cross each other millions of times.
 */
final class Tangle implements SegmentIntersector {
  /** Below, every pair of segments may cross and no harm is done. */
  private static final int FREE_POINTS = 200;

  private final LineIntersector intersector = new RobustLineIntersector();
  private long pairs;
  private int crossings;

  private Tangle() {}

  /** Whether the lines of a polygon cross each other too often to be looked into. */
  static boolean isTooMuch(Geometry polygons) {
    if (polygons.getNumPoints() <= FREE_POINTS) {
      return false;
    }
    List<SegmentString> lines = new ArrayList<>();
    for (Object line : LinearComponentExtracter.getLines(polygons)) {
      lines.add(new BasicSegmentString(((LineString) line).getCoordinates(), null));
    }
    Tangle tangle = new Tangle();
    new MCIndexNoder(tangle).computeNodes(lines);
    return tangle.isDone();
  }

  /** How often it must be tried whether a point lies in a ring. */
  static long trials(Geometry polygons) {
    long trials = 0;
    for (int i = 0; i < polygons.getNumGeometries(); i++) {
      if (polygons.getGeometryN(i) instanceof Polygon polygon) {
        long corners = polygon.getExteriorRing().getNumPoints();
        trials += corners * polygon.getNumInteriorRing();
      }
    }
    return trials;
  }

  /** Neighbours always touch. */
  @Override
  @SuppressWarnings("ReferenceEquality") // the same line, not another one of the same points
  public void processIntersections(SegmentString one, int i, SegmentString other, int j) {
    pairs++;
    if (one == other && Math.abs(i - j) <= 1) {
      return;
    }
    Coordinate a = one.getCoordinate(i);
    Coordinate b = one.getCoordinate(i + 1);
    Coordinate c = other.getCoordinate(j);
    Coordinate d = other.getCoordinate(j + 1);
    intersector.computeIntersection(a, b, c, d);
    crossings += intersector.hasIntersection() && intersector.isInteriorIntersection() ? 1 : 0;
  }

  @Override
  public boolean isDone() {
    return pairs > MapLimits.PAIRS || crossings > MapLimits.CROSSINGS;
  }
}
