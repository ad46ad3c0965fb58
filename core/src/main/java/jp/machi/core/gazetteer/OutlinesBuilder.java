package jp.machi.core.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects outlines polygon by polygon. Not thread-safe. */
public final class OutlinesBuilder {
  /** The outlines of all Japan in the finest published form have about so many; 64 MB of memory. */
  public static final int MOST_POINTS = 8_000_000;

  private final List<Outline> outlines = new ArrayList<>();
  private final List<Integer> ringEnds = new ArrayList<>();
  private int[] points = new int[1_024];
  private int length;
  private int all;

  /**
   * Adds a point to the ring at hand.
   *
   * @return false where there are more points than {@link #MOST_POINTS}; the point was not taken
   */
  public boolean point(Position position) {
    if (all >= MOST_POINTS) {
      return false;
    }
    int x = (int) Math.round(position.longitude() * TownArrays.PARTS_OF_DEGREE);
    int y = (int) Math.round(position.latitude() * TownArrays.PARTS_OF_DEGREE);
    boolean first = length == ringStart();
    if (first || points[length - 2] != x || points[length - 1] != y) {
      if (length + 2 > points.length) {
        points = Arrays.copyOf(points, points.length * 2);
      }
      points[length++] = x;
      points[length++] = y;
      all++;
    }
    return true;
  }

  private int ringStart() {
    return ringEnds.isEmpty() ? 0 : ringEnds.getLast() * 2;
  }

  /** Closes the ring at hand; one of fewer than three sides is dropped. */
  public void endRing() {
    int start = ringStart();
    if (length > start + 1
        && (points[start] != points[length - 2] || points[start + 1] != points[length - 1])) {
      points = Arrays.copyOf(points, Math.max(points.length, length + 2));
      points[length] = points[start];
      points[length + 1] = points[start + 1];
      length += 2;
    }
    if (length - start < 8) {
      length = start;
    } else {
      ringEnds.add(length / 2);
    }
  }

  /**
   * Closes the polygon at hand.
   *
   * @param municipality index into the table of municipalities; -1 drops the polygon
   */
  public void endPolygon(int municipality) {
    if (municipality >= 0 && !ringEnds.isEmpty()) {
      outlines.add(
          new Outline(
              municipality,
              Arrays.copyOf(points, length),
              ringEnds.stream().mapToInt(Integer::intValue).toArray()));
    }
    ringEnds.clear();
    length = 0;
  }

  /** The outlines. */
  public Outlines build() {
    return new Outlines(outlines);
  }
}
