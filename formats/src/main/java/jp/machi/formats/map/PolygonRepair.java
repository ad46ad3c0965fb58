package jp.machi.formats.map;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * Looks whether polygons are valid (OGC 06-103r4 §6.1.11) and mends them where that hardly changes
 * their area. A repair that would change it may well draw another thing than was meant; it is left
 * to a person.
 */
final class PolygonRepair {
  /** One part in a hundred: a loop at a corner is smaller, a twisted shape larger. */
  private static final double AREA_CHANGE = 0.01;

  private static final double METRES_PER_DEGREE = Math.toRadians(6_371_008.8);

  private static final PrecisionModel STEPS = new PrecisionModel(WellKnownText.STEPS);

  private PolygonRepair() {}

  /**
   * What is wrong with polygons.
   *
   * @param code finding code
   * @param place where
   */
  record Fault(String code, Coordinate place) {}

  /** What is wrong first, empty where nothing is. */
  static Optional<Fault> fault(Geometry polygons) {
    TopologyValidationError error = new IsValidOp(polygons).getValidationError();
    if (error == null) {
      return Optional.empty();
    }
    String code =
        switch (error.getErrorType()) {
          case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "geometry.hole_outside";
          case TopologyValidationError.NESTED_SHELLS -> "geometry.parts_overlap";
          case TopologyValidationError.SELF_INTERSECTION -> "geometry.self_intersection";
          default -> "geometry.rings_touch";
        };
    Coordinate place = error.getCoordinate();
    return Optional.of(new Fault(code, place == null ? polygons.getCoordinate() : place));
  }

  /** The polygons mended, null where that would change their area or does not succeed. */
  static @Nullable Geometry mended(Geometry polygons) {
    Geometry fixed = onSteps(GeometryFixer.fix(polygons));
    double before = squareMetres(polygons);
    double after = squareMetres(fixed);
    boolean same = Math.abs(after - before) <= AREA_CHANGE * Math.max(before, after);
    return same && !fixed.isEmpty() && new IsValidOp(fixed).isValid() ? fixed : null;
  }

  /** Valid polygons with the decimals that are published, still valid. */
  static Geometry onSteps(Geometry polygons) {
    return GeometryPrecisionReducer.reduce(polygons, STEPS);
  }

  /** Area as drawn, on a sphere at the polygon's latitude: within some tenths of a percent. */
  static double squareMetres(Geometry polygons) {
    double area = 0;
    for (int i = 0; i < polygons.getNumGeometries(); i++) {
      if (polygons.getGeometryN(i) instanceof Polygon polygon) {
        double degrees = area(polygon.getExteriorRing());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          degrees -= area(polygon.getInteriorRingN(hole));
        }
        double latitude = polygon.getEnvelopeInternal().centre().y;
        area += degrees * Math.cos(Math.toRadians(latitude));
      }
    }
    return area * METRES_PER_DEGREE * METRES_PER_DEGREE;
  }

  private static double area(LinearRing ring) {
    return Area.ofRing(ring.getCoordinateSequence());
  }
}
