package jp.machi.core.gazetteer;

/**
 * One polygon with its holes, in millionths of a degree. Its edges are sorted into bands of
 * latitude, so that a point is compared with the few edges at its height. Immutable.
 */
final class Outline {
  private static final int EDGES_PER_BAND = 16;
  private static final int MOST_BANDS = 4_096;

  private final int municipality;
  private final int[] points;
  private final int[] ringEnds;
  private final int[] bandStarts;
  private final int[] bandEdges;
  private int west = Integer.MAX_VALUE;
  private int south = Integer.MAX_VALUE;
  private int east = Integer.MIN_VALUE;
  private int north = Integer.MIN_VALUE;

  /**
   * A polygon.
   *
   * @param municipality index into the table of municipalities
   * @param points longitude and latitude in turn; each ring ends where it began
   * @param ringEnds for each ring the index behind its last point
   */
  Outline(int municipality, int[] points, int[] ringEnds) {
    this.municipality = municipality;
    this.points = points;
    this.ringEnds = ringEnds;
    for (int i = 0; i < points.length; i += 2) {
      west = Math.min(west, points[i]);
      east = Math.max(east, points[i]);
      south = Math.min(south, points[i + 1]);
      north = Math.max(north, points[i + 1]);
    }
    int bands = Math.clamp(points.length / 2 / EDGES_PER_BAND, 1, MOST_BANDS);
    this.bandStarts = new int[bands + 1];
    int[] next = new int[bands];
    forEachEdge((edge, band) -> bandStarts[band + 1]++);
    for (int band = 0; band < bands; band++) {
      next[band] = bandStarts[band];
      bandStarts[band + 1] += bandStarts[band];
    }
    this.bandEdges = new int[bandStarts[bands]];
    forEachEdge((edge, band) -> bandEdges[next[band]++] = edge);
  }

  private interface EdgeInBand {
    void accept(int edge, int band);
  }

  private void forEachEdge(EdgeInBand visitor) {
    int ring = 0;
    for (int point = 0; point + 1 < points.length / 2; point++) {
      if (point + 1 == ringEnds[ring]) {
        ring++; // the last point of a ring begins no edge
        continue;
      }
      int low = Math.min(points[point * 2 + 1], points[point * 2 + 3]);
      int high = Math.max(points[point * 2 + 1], points[point * 2 + 3]);
      for (int band = band(low); band <= band(high); band++) {
        visitor.accept(point, band);
      }
    }
  }

  private int band(int latitude) {
    long height = (long) north - south + 1;
    return (int) (((long) latitude - south) * (bandStarts.length - 1) / height);
  }

  int municipality() {
    return municipality;
  }

  int[] points() {
    return points;
  }

  int[] ringEnds() {
    return ringEnds;
  }

  int west() {
    return west;
  }

  int east() {
    return east;
  }

  int south() {
    return south;
  }

  int north() {
    return north;
  }

  /** Whether a point lies inside: a ray to the east crosses the edges an odd number of times. */
  boolean contains(int longitude, int latitude) {
    if (longitude < west || longitude > east || latitude < south || latitude > north) {
      return false;
    }
    boolean inside = false;
    int band = band(latitude);
    for (int i = bandStarts[band]; i < bandStarts[band + 1]; i++) {
      int at = bandEdges[i] * 2;
      long x = points[at];
      long y = points[at + 1];
      long nextX = points[at + 2];
      long nextY = points[at + 3];
      if ((y > latitude) != (nextY > latitude)) {
        double crossing = x + (double) (latitude - y) * (nextX - x) / (nextY - y);
        inside ^= longitude < crossing;
      }
    }
    return inside;
  }
}
