package jp.machi.formats.map;

import java.util.Arrays;

/** Points in order, as a file has them: x to the east, y to the north. */
final class Vertices {
  private final double[] xy;

  private Vertices(double[] xy) {
    this.xy = xy;
  }

  int size() {
    return xy.length / 2;
  }

  double x(int point) {
    return xy[2 * point];
  }

  double y(int point) {
    return xy[2 * point + 1];
  }

  /** Whether the last point is the first again. */
  boolean isClosed() {
    int last = size() - 1;
    return last >= 0 && x(0) == x(last) && y(0) == y(last);
  }

  /** Whether every number is one. */
  boolean isFinite() {
    for (double number : xy) {
      if (!Double.isFinite(number)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Twice the area inside a ring, in square units: positive where the points go against the clock.
   */
  double twiceArea() {
    double sum = 0;
    for (int i = 0; i + 1 < size(); i++) {
      // From the first point on, so that far coordinates do not drown small areas.
      sum += (x(i) - x(0)) * (y(i + 1) - y(0)) - (x(i + 1) - x(0)) * (y(i) - y(0));
    }
    return sum;
  }

  /** Collects points. */
  static final class Builder {
    private double[] xy;
    private int length;

    Builder() {
      this(8);
    }

    Builder(int points) {
      xy = new double[2 * Math.max(1, points)];
    }

    Builder add(double x, double y) {
      if (length == xy.length) {
        xy = Arrays.copyOf(xy, 2 * length);
      }
      xy[length++] = x;
      xy[length++] = y;
      return this;
    }

    /** Adds a point unless it is the last one again; says whether it was added. */
    boolean addNew(double x, double y) {
      if (length > 0 && xy[length - 2] == x && xy[length - 1] == y) {
        return false;
      }
      add(x, y);
      return true;
    }

    int size() {
      return length / 2;
    }

    Vertices build() {
      return new Vertices(Arrays.copyOf(xy, length));
    }
  }

  /** One point. */
  static Vertices of(double x, double y) {
    return new Vertices(new double[] {x, y});
  }

  /** The points the other way round. */
  Vertices reversed() {
    Builder turned = new Builder(size());
    for (int i = size() - 1; i >= 0; i--) {
      turned.add(x(i), y(i));
    }
    return turned.build();
  }
}
