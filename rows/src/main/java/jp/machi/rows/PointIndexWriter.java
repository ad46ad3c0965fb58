package jp.machi.rows;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Packs places into the file of a {@link PointIndex}. */
final class PointIndexWriter {
  /** Along each side of the square that the curve fills: 16 bits. */
  private static final int SIDE = 1 << 16;

  private PointIndexWriter() {}

  /**
   * Writes the file; gives how many places it holds. Rows without a place, or with one outside
   * degrees, are left out.
   */
  static int write(NumberColumn longitudes, NumberColumn latitudes, int rows, Path file)
      throws IOException {
    long[] keys = keys(longitudes, latitudes, rows);
    int size = keys.length;
    long places = PointIndex.rowBytes(size);
    long[] levels = PointIndex.levels(size, places + (long) size * PointIndex.PLACE_BYTES);
    long bytes = levels[levels.length - 1];
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        Arena arena = Arena.ofConfined()) {
      MemorySegment out = channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, arena);
      for (int i = 0; i < size; i++) {
        int row = (int) keys[i];
        out.set(Bytes.INT, (long) i * Integer.BYTES, row);
        long at = places + (long) i * PointIndex.PLACE_BYTES;
        out.set(Bytes.DOUBLE, at, longitudes.number(row));
        out.set(Bytes.DOUBLE, at + Double.BYTES, latitudes.number(row));
      }
      boxes(out, places, levels, size);
    }
    return size;
  }

  /** The place along the curve, and the row below it; sorted. */
  private static long[] keys(NumberColumn longitudes, NumberColumn latitudes, int rows) {
    Scale across = Scale.of(longitudes, rows);
    Scale up = Scale.of(latitudes, rows);
    long[] keys = new long[rows];
    int size = 0;
    for (int row = 0; row < rows; row++) {
      if (longitudes.isFilled(row) && latitudes.isFilled(row)) {
        double longitude = longitudes.number(row);
        double latitude = latitudes.number(row);
        if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) {
          keys[size++] = hilbert(across.step(longitude), up.step(latitude)) << Integer.SIZE | row;
        }
      }
    }
    long[] sorted = Arrays.copyOf(keys, size);
    Arrays.sort(sorted);
    return sorted;
  }

  /**
   * The stretch of degrees that most places lie in; what lies outside is put to its ends, so that
   * one place at 0, 0 does not press a city into one cell.
   */
  private record Scale(double from, double width) {
    private static final int SAMPLE = 10_000;
    private static final int PERCENT = 100;

    static Scale of(NumberColumn column, int rows) {
      int step = Math.max(1, rows / SAMPLE);
      double[] sample = new double[rows / step + 1];
      int size = 0;
      for (int row = 0; row < rows; row += step) {
        if (column.isFilled(row)) {
          sample[size++] = column.number(row);
        }
      }
      if (size == 0) {
        return new Scale(0, 1);
      }
      double[] sorted = Arrays.copyOf(sample, size);
      Arrays.sort(sorted);
      double low = sorted[size / PERCENT];
      double high = sorted[size - 1 - size / PERCENT];
      double width = Math.max(high - low, Math.ulp(1f));
      return new Scale(low - width / 2, 2 * width);
    }

    int step(double degrees) {
      double step = Math.floor((degrees - from) / width * SIDE);
      return (int) Math.clamp(step, 0, SIDE - 1);
    }
  }

  /** Place of a cell along the curve, 0 to 2³² − 1, of which a sign bit is shifted away. */
  private static long hilbert(int x, int y) {
    long place = 0;
    int column = x;
    int row = y;
    for (int side = SIDE / 2; side > 0; side /= 2) {
      int right = (column & side) > 0 ? 1 : 0;
      int upper = (row & side) > 0 ? 1 : 0;
      place += (long) side * side * (3 * right ^ upper);
      if (upper == 0) {
        if (right == 1) {
          column = SIDE - 1 - column;
          row = SIDE - 1 - row;
        }
        int swapped = column;
        column = row;
        row = swapped;
      }
    }
    return place >>> 1;
  }

  private static void boxes(MemorySegment out, long places, long[] levels, int size) {
    int children = size;
    for (int level = 0; level + 1 < levels.length; level++) {
      int parents = PointIndex.parents(children);
      for (int parent = 0; parent < parents; parent++) {
        double[] box = {
          Double.POSITIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.NEGATIVE_INFINITY
        };
        int to = Math.min(children, (parent + 1) * PointIndex.FAN);
        for (int child = parent * PointIndex.FAN; child < to; child++) {
          widen(box, out, level == 0 ? places : levels[level - 1], child, level == 0);
        }
        long at = levels[level] + (long) parent * PointIndex.BOX_BYTES;
        for (int side = 0; side < box.length; side++) {
          out.set(Bytes.DOUBLE, at + (long) side * Double.BYTES, box[side]);
        }
      }
      children = parents;
    }
  }

  private static void widen(double[] box, MemorySegment out, long from, int child, boolean place) {
    long at = from + (long) child * (place ? PointIndex.PLACE_BYTES : PointIndex.BOX_BYTES);
    long far = place ? at : at + 2 * Double.BYTES;
    box[0] = Math.min(box[0], out.get(Bytes.DOUBLE, at));
    box[1] = Math.min(box[1], out.get(Bytes.DOUBLE, at + Double.BYTES));
    box[2] = Math.max(box[2], out.get(Bytes.DOUBLE, far));
    box[3] = Math.max(box[3], out.get(Bytes.DOUBLE, far + Double.BYTES));
  }
}
