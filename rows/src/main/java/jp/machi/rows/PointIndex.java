package jp.machi.rows;

import java.lang.foreign.MemorySegment;

/**
 * Places along a Hilbert curve, and boxes around each sixteen of them, around each sixteen of these
 * boxes, and so on: a packed R-tree (Kamel and Faloutsos 1993), as flatbush and FlatGeobuf have it.
 * Immutable; thread-safe.
 *
 * <p>The segment holds, one after the other: 4 bytes for each place with its row, padded to 8; two
 * doubles for each place, longitude and latitude; four doubles for each box, level by level from
 * the finest up.
 */
final class PointIndex {
  /** How many children a box has. */
  static final int FAN = 16;

  static final int PLACE_BYTES = 2 * Double.BYTES;
  static final int BOX_BYTES = 4 * Double.BYTES;

  private final MemorySegment data;
  private final int size;
  private final long places;
  private final long[] levels;

  /**
   * @param data as the class says
   * @param size how many places there are
   */
  PointIndex(MemorySegment data, int size) {
    this.data = data;
    this.size = size;
    this.places = rowBytes(size);
    this.levels = levels(size, places + (long) size * PLACE_BYTES);
  }

  static long rowBytes(int size) {
    return ((long) size * Integer.BYTES + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
  }

  /** Where the boxes of each level begin; the last one where they end. */
  static long[] levels(int size, long from) {
    int count = 0;
    for (int boxes = size; boxes > 1 || (count == 0 && size > 0); boxes = parents(boxes)) {
      count++;
    }
    long[] levels = new long[count + 1];
    levels[0] = from;
    int boxes = size;
    for (int level = 0; level < count; level++) {
      boxes = parents(boxes);
      levels[level + 1] = levels[level] + (long) boxes * BOX_BYTES;
    }
    return levels;
  }

  static int parents(int children) {
    return (children + FAN - 1) / FAN;
  }

  /** Is told which places lie in a box. */
  interface Visitor {
    /** One place; false ends the visit. */
    boolean place(int position);

    /**
     * All places from a position to before another lie in the box; false asks for no more.
     *
     * @param to position behind the last one
     */
    default boolean places(int from, int to) {
      for (int position = from; position < to; position++) {
        if (!place(position)) {
          return false;
        }
      }
      return true;
    }
  }

  int size() {
    return size;
  }

  int row(int position) {
    return data.get(Bytes.INT, (long) position * Integer.BYTES);
  }

  double longitude(int position) {
    return data.get(Bytes.DOUBLE, places + (long) position * PLACE_BYTES);
  }

  double latitude(int position) {
    return data.get(Bytes.DOUBLE, places + (long) position * PLACE_BYTES + Double.BYTES);
  }

  /** Visits the places in a box that does not cross the date line, along the curve. */
  void visit(Box box, Visitor visitor) {
    if (size > 0) {
      int top = levels.length - 2;
      visit(box, visitor, top, 0);
    }
  }

  private boolean visit(Box box, Visitor visitor, int level, int index) {
    long at = levels[level] + (long) index * BOX_BYTES;
    double west = data.get(Bytes.DOUBLE, at);
    double south = data.get(Bytes.DOUBLE, at + Double.BYTES);
    double east = data.get(Bytes.DOUBLE, at + 2 * Double.BYTES);
    double north = data.get(Bytes.DOUBLE, at + 3 * Double.BYTES);
    if (west > box.east() || east < box.west() || south > box.north() || north < box.south()) {
      return true;
    }
    if (box.holds(west, south) && box.holds(east, north)) {
      return visitor.places(first(level, index), first(level, index + 1));
    }
    int from = index * FAN;
    int children = level == 0 ? size : (int) ((levels[level] - levels[level - 1]) / BOX_BYTES);
    int to = Math.min(children, from + FAN);
    for (int child = from; child < to; child++) {
      boolean more =
          level > 0
              ? visit(box, visitor, level - 1, child)
              : !box.holds(longitude(child), latitude(child)) || visitor.place(child);
      if (!more) {
        return false;
      }
    }
    return true;
  }

  /** The first place below a box. */
  private int first(int level, int index) {
    long first = index;
    for (int i = 0; i <= level; i++) {
      first *= FAN;
    }
    return (int) Math.min(size, first);
  }

  /** How many places lie in a box that does not cross the date line. */
  long count(Box box) {
    long[] count = new long[1];
    visit(
        box,
        new Visitor() {
          @Override
          public boolean place(int position) {
            count[0]++;
            return true;
          }

          @Override
          public boolean places(int from, int to) {
            count[0] += to - from;
            return true;
          }
        });
    return count[0];
  }
}
