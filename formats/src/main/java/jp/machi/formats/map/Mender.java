package jp.machi.formats.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.machi.core.table.Remark;
import jp.machi.formats.map.PolygonRepair.Fault;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygonal;

/**
 * Turns the shapes of one table into geometries in degrees, mends what can be mended with certainty
 * and remarks everything it did or saw. Not thread-safe.
 */
final class Mender {
  /** A report shows so much of a geometry; the whole stands in the released column. */
  private static final int SHOWN = 400;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Placement placement;
  private final boolean direction;
  private long trials;

  /**
   * A mender for a table.
   *
   * @param direction whether rings that run the wrong way round are a fault of the file
   */
  Mender(Placement placement, boolean direction) {
    this.placement = placement;
    this.direction = direction;
  }

  /** A geometry, null where there is none to publish, and what is to be said of it. */
  record Mended(@Nullable Geometry geometry, List<Remark> remarks) {}

  Mended mend(Feature feature) {
    Work work = new Work(feature);
    Shape shape = feature.shape();
    if (shape == null || shape.size() == 0) {
      work.remark("geometry.missing", Map.of());
      return new Mended(null, work.remarks);
    }
    Geometry geometry = shape.isFinite() ? work.draw(shape) : null;
    if (geometry == null || !isFinite(geometry)) {
      work.remark("geometry.not_a_number", Map.of());
      return new Mended(null, work.remarks);
    }
    if (geometry.isEmpty() && work.remarks.isEmpty()) {
      work.remark("geometry.missing", Map.of()); // smaller than a step of its coordinates
    }
    return new Mended(geometry.isEmpty() ? null : geometry, work.remarks);
  }

  private static boolean isFinite(Geometry geometry) {
    Envelope bounds = geometry.getEnvelopeInternal();
    return bounds.isNull()
        || Double.isFinite(bounds.getWidth() + bounds.getHeight() + bounds.getMinX());
  }

  /** Where something is, for a person. */
  private static Map<String, String> at(Coordinate place) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("latitude", WellKnownText.number(place.y));
    parameters.put("longitude", WellKnownText.number(place.x));
    return parameters;
  }

  private static String shown(Geometry geometry) {
    String text = WellKnownText.of(geometry);
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }

  /** The work on one feature. */
  private final class Work {
    private final long row;
    private final List<Remark> remarks;

    Work(Feature feature) {
      this.row = feature.number();
      this.remarks = new ArrayList<>(feature.remarks());
    }

    void remark(String code, Map<String, String> parameters) {
      remark(code, "", "", parameters);
    }

    void remark(String code, String original, String value, Map<String, String> parameters) {
      remarks.add(new Remark(code, row, MapTable.GEOMETRY, original, value, parameters));
    }

    @Nullable Geometry draw(Shape shape) {
      boolean swapped = placement.system().plane().isEmpty() && isSwapped(shape);
      Drawing drawing = new Drawing(placement.system(), swapped, true);
      Geometry geometry = drawing.draw(shape);
      if (!isFinite(geometry)) {
        return null;
      }
      tell(drawing, shape, geometry, swapped);
      outside(geometry);
      return checked(geometry, shape, swapped);
    }

    private void tell(Drawing drawing, Shape shape, Geometry geometry, boolean swapped) {
      if (swapped) {
        Coordinate place = geometry.getCoordinate();
        String right = place == null ? "" : pair(place.x, place.y);
        String wrong = place == null ? "" : pair(place.y, place.x);
        remark("geometry.axes_swapped", wrong, right, Map.of());
      }
      String before = Integer.toString(shape.size());
      String after = Integer.toString(geometry.getNumPoints());
      count("geometry.unclosed_ring", drawing.closed(), before, after);
      count("geometry.repeated_point", drawing.repeated(), before, after);
      count("geometry.no_extent", drawing.dropped(), before, after);
      if (direction) {
        count("geometry.ring_direction", drawing.turned(), "↻", "↺");
      }
    }

    private void count(String code, int count, String before, String after) {
      if (count > 0) {
        remark(code, before, after, Map.of("count", Integer.toString(count)));
      }
    }

    private void outside(Geometry geometry) {
      Envelope bounds = geometry.getEnvelopeInternal();
      boolean inside =
          bounds.isNull()
              || (Survey.isInJapan(bounds.getMinX(), bounds.getMinY())
                  && Survey.isInJapan(bounds.getMaxX(), bounds.getMaxY()));
      if (!inside) {
        for (Coordinate place : geometry.getCoordinates()) {
          if (!Survey.isInJapan(place.x, place.y)) {
            remark("geometry.outside_japan", at(place));
            return;
          }
        }
      }
    }

    private Geometry checked(Geometry geometry, Shape shape, boolean swapped) {
      if (geometry instanceof Polygonal) {
        return polygons(geometry, shape, swapped);
      }
      if (shape instanceof Shape.Several several
          && geometry instanceof GeometryCollection
          && geometry.getNumGeometries() == several.members().size()) {
        Geometry[] members = new Geometry[several.members().size()];
        for (int i = 0; i < members.length; i++) {
          members[i] = checked(geometry.getGeometryN(i), several.members().get(i), swapped);
        }
        return FACTORY.createGeometryCollection(members);
      }
      return geometry;
    }

    /** JTS stops at some twisted drawings with exceptions of many kinds; then nothing is mended. */
    private Geometry polygons(Geometry drawn, Shape shape, boolean swapped) {
      trials += Tangle.trials(drawn);
      if (trials > MapLimits.TRIALS || Tangle.isTooMuch(drawn)) {
        remark("geometry.too_complex", Map.of("points", Integer.toString(drawn.getNumPoints())));
        return drawn;
      }
      try {
        return PolygonRepair.fault(drawn).isEmpty() ? drawn : mended(drawn, shape, swapped);
      } catch (RuntimeException stopped) {
        remark("geometry.too_complex", Map.of("points", Integer.toString(drawn.getNumPoints())));
        return drawn;
      }
    }

    /**
     * Looks at the unrounded drawing first: a fault that our own rounding made is not the city's.
     */
    private Geometry mended(Geometry drawn, Shape shape, boolean swapped) {
      Geometry whole = new Drawing(placement.system(), swapped, false).draw(shape);
      Optional<Fault> fault = PolygonRepair.fault(whole);
      if (fault.isEmpty()) {
        return PolygonRepair.onSteps(whole);
      }
      Geometry mended = PolygonRepair.mended(whole);
      Map<String, String> parameters = at(fault.get().place());
      parameters.put("area_before", area(whole));
      parameters.put("points_before", Integer.toString(whole.getNumPoints()));
      if (mended == null) {
        parameters.put("reason", fault.get().code());
        remark("geometry.not_mended", shown(drawn), "", parameters);
        return drawn;
      }
      parameters.put("area_after", area(mended));
      parameters.put("points_after", Integer.toString(mended.getNumPoints()));
      remark(fault.get().code(), shown(drawn), shown(mended), parameters);
      return mended;
    }

    private String area(Geometry polygons) {
      return String.format(Locale.ROOT, "%,.1f", PolygonRepair.squareMetres(polygons));
    }

    private String pair(double x, double y) {
      return WellKnownText.number(x) + " " + WellKnownText.number(y);
    }

    /** Whether all points lie in Japan the other way round: the two ranges do not overlap. */
    private boolean isSwapped(Shape shape) {
      boolean[] all = {true};
      shape.forEach(vertices -> {
        for (int i = 0; all[0] && i < vertices.size(); i++) {
          all[0] = Survey.isInJapan(vertices.y(i), vertices.x(i));
        }
      });
      return all[0];
    }
  }
}
