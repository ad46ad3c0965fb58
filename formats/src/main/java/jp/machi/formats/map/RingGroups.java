package jp.machi.formats.map;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Puts the rings of a Shapefile polygon, which stand side by side, into polygons: rings with the
 * clock are outer rings, rings against it are holes in the smallest outer ring around them.
 */
final class RingGroups {
  private final long feature;
  private final List<List<Vertices>> polygons = new ArrayList<>();
  private long tried;

  private RingGroups(long feature) {
    this.feature = feature;
  }

  /** Where no ring goes with the clock, or none is around a hole, the ring is an outer one. */
  static Shape group(List<Vertices> rings, long feature) throws IOException {
    return new RingGroups(feature).of(rings);
  }

  private Shape of(List<Vertices> rings) throws IOException {
    List<Vertices> holes = new ArrayList<>();
    for (Vertices ring : rings) {
      if (ring.twiceArea() > 0) {
        holes.add(ring);
      } else if (ring.size() > 0) {
        polygons.add(new ArrayList<>(List.of(ring)));
      }
    }
    STRtree outer = new STRtree();
    for (List<Vertices> polygon : polygons) {
      outer.insert(bounds(polygon.getFirst()), polygon);
    }
    List<List<Vertices>> alone = new ArrayList<>();
    for (Vertices hole : holes) {
      List<Vertices> around = polygons.isEmpty() ? null : around(hole, outer);
      if (around == null) {
        alone.add(List.of(hole));
      } else {
        around.add(hole);
      }
    }
    polygons.addAll(alone);
    return new Shape.Areas(polygons.size() > 1, polygons);
  }

  @SuppressWarnings("unchecked") // the tree holds what was put in above
  private @Nullable List<Vertices> around(Vertices hole, STRtree outer) throws IOException {
    List<Vertices> smallest = null;
    double area = Double.POSITIVE_INFINITY;
    for (Object found : outer.query(bounds(hole))) {
      List<Vertices> polygon = (List<Vertices>) found;
      Vertices ring = polygon.getFirst();
      tried += ring.size();
      if (tried > MapLimits.PAIRS) {
        throw Unreadable.with("map.beyond_limits", "feature", Long.toString(feature));
      }
      double size = Math.abs(ring.twiceArea());
      if (size < area && bounds(ring).covers(bounds(hole)) && contains(ring, hole)) {
        smallest = polygon;
        area = size;
      }
    }
    return smallest;
  }

  /** Whether most corners of a hole lie in a ring; one may touch it. */
  private boolean contains(Vertices ring, Vertices hole) {
    int looks = Math.min(3, hole.size());
    int inside = 0;
    for (int i = 0; i < looks; i++) {
      inside += isInside(hole.x(i), hole.y(i), ring) ? 1 : 0;
    }
    return inside * 2 > looks;
  }

  /** By the number of sides to the right of a point. */
  private static boolean isInside(double x, double y, Vertices ring) {
    boolean inside = false;
    for (int i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
      boolean crosses = ring.y(i) > y != ring.y(before) > y;
      if (crosses
          && x
              < (ring.x(before) - ring.x(i)) * (y - ring.y(i)) / (ring.y(before) - ring.y(i))
                  + ring.x(i)) {
        inside = !inside;
      }
    }
    return inside;
  }

  private static Envelope bounds(Vertices ring) {
    Envelope bounds = new Envelope();
    for (int i = 0; i < ring.size(); i++) {
      bounds.expandToInclude(ring.x(i), ring.y(i));
    }
    return bounds;
  }
}
