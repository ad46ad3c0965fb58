package jp.machi.rows;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import jp.machi.core.geo.WellKnownText;
import org.jspecify.annotations.Nullable;

/**
 * The box around the geometry of each row: west, south, east and north as doubles, row by row; NaN
 * where a row has none. They are looked through one after the other, since maps of a city have some
 * thousand shapes and a million take a few milliseconds. Immutable; thread-safe.
 */
final class ShapeBoxes {
  private static final int BOX_BYTES = 4 * Double.BYTES;
  private static final Pattern GEOMETRY =
      Pattern.compile(
          "(?:MULTI)?(?:POINT|LINESTRING|POLYGON) ?\\(.*|GEOMETRYCOLLECTION ?\\(.*",
          Pattern.DOTALL);

  private final MemorySegment boxes;
  private final int rows;

  ShapeBoxes(MemorySegment boxes, int rows) {
    this.boxes = boxes;
    this.rows = rows;
  }

  static long bytes(int rows) {
    return (long) rows * BOX_BYTES;
  }

  /** Measures the geometries of a column of well-known text. */
  static void write(StoredColumn geometries, int rows, Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (int row = 0; row < rows; row++) {
        for (double side : around(geometries.cell(row))) {
          out.writeLong(Long.reverseBytes(Double.doubleToLongBits(side)));
        }
      }
    }
  }

  private static double[] around(@Nullable Object cell) {
    double[] box = {
      Double.POSITIVE_INFINITY,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    if (cell instanceof String text && GEOMETRY.matcher(text).matches()) {
      try {
        WellKnownText.positions(text, (x, y) -> widen(box, x, y));
      } catch (NumberFormatException _) {
        return nowhere();
      }
    }
    return box[0] <= box[2] ? box : nowhere();
  }

  private static void widen(double[] box, double x, double y) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }

  private static double[] nowhere() {
    return new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
  }

  /** Adds the rows whose boxes touch a box that does not cross the date line. */
  void mark(Box box, Selection found) {
    for (int row = 0; row < rows; row++) {
      long at = (long) row * BOX_BYTES;
      // comparisons with NaN are false
      boolean touches =
          boxes.get(Bytes.DOUBLE, at) <= box.east()
              && boxes.get(Bytes.DOUBLE, at + Double.BYTES) <= box.north()
              && boxes.get(Bytes.DOUBLE, at + 2 * Double.BYTES) >= box.west()
              && boxes.get(Bytes.DOUBLE, at + 3 * Double.BYTES) >= box.south();
      if (touches) {
        found.set(row);
      }
    }
  }
}
