package jp.machi.formats.map;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The geometries of a {@code shp}, one record in memory at a time. */
final class ShpRecords implements Closeable {
  private static final int HEADER_BYTES = 100;
  private static final int RECORD_HEADER_BYTES = 8;
  private static final int BOX_BYTES = 32;
  private static final int POINT_BYTES = 16;

  /** Values below mean that there is none. */
  private static final double NO_DATA = -1e38;

  private final InputStream in;
  private long number;
  private @Nullable Shape shape;
  private boolean heights;
  private boolean measures;

  ShpRecords(Path file) throws IOException {
    this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    try {
      if (in.readNBytes(HEADER_BYTES).length < HEADER_BYTES) {
        throw Unreadable.broken(1);
      }
    } catch (IOException failure) {
      in.close();
      throw failure;
    }
  }

  /** Goes to the next record; false after the last. */
  boolean next() throws IOException {
    byte[] header = in.readNBytes(RECORD_HEADER_BYTES);
    if (header.length == 0) {
      return false;
    }
    number++;
    if (header.length < RECORD_HEADER_BYTES) {
      throw Unreadable.broken(number);
    }
    long length = 2L * ByteBuffer.wrap(header).getInt(4);
    if (length < 0) {
      throw Unreadable.broken(number);
    }
    if (length > MapLimits.RECORD_BYTES) {
      throw Unreadable.limit("map.too_many_vertices", number, MapLimits.VERTICES);
    }
    byte[] content = in.readNBytes((int) length);
    if (content.length < length) {
      throw Unreadable.broken(number);
    }
    try {
      read(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN));
    } catch (BufferUnderflowException tooShort) {
      throw Unreadable.broken(number);
    }
    return true;
  }

  /** The geometry of this record, null where it has none. */
  @Nullable Shape shape() {
    return shape;
  }

  /** Whether a height other than zero was left out. */
  boolean hasHeights() {
    return heights;
  }

  /** Whether a measure other than zero was left out. */
  boolean hasMeasures() {
    return measures;
  }

  private void read(ByteBuffer record) throws IOException {
    heights = false;
    measures = false;
    int type = record.getInt();
    shape =
        switch (type) {
          case 0 -> null;
          case 1, 11, 21 -> point(record, type);
          case 3, 13, 23 -> new Shape.Lines(true, parts(record, type));
          case 5, 15, 25 -> RingGroups.group(parts(record, type), number);
          case 8, 18, 28 -> points(record, type);
          default ->
              throw Unreadable.with(
                  "map.unsupported_geometry", "feature", Long.toString(number)); // multipatch
        };
    if (shape instanceof Shape.Lines(_, var lines) && lines.size() == 1) {
      shape = new Shape.Lines(false, lines);
    }
  }

  private Shape point(ByteBuffer record, int type) {
    Vertices place = Vertices.of(record.getDouble(), record.getDouble());
    if (hasHeight(type) && record.remaining() >= Double.BYTES) {
      heights = isTold(record.getDouble());
    }
    if (hasMeasure(type) && record.remaining() >= Double.BYTES) {
      measures = isTold(record.getDouble());
    }
    return new Shape.Points(false, place);
  }

  private Shape points(ByteBuffer record, int type) throws IOException {
    skip(record, BOX_BYTES);
    int count = count(record, record.getInt(), POINT_BYTES);
    Vertices places = vertices(record, count);
    readMore(record, count, type);
    return new Shape.Points(true, places);
  }

  private List<Vertices> parts(ByteBuffer record, int type) throws IOException {
    skip(record, BOX_BYTES);
    int partCount = record.getInt();
    int pointCount = record.getInt();
    count(record, partCount, Integer.BYTES);
    int[] starts = new int[partCount + 1];
    for (int part = 0; part < partCount; part++) {
      starts[part] = record.getInt();
    }
    starts[partCount] = count(record, pointCount, POINT_BYTES);
    List<Vertices> parts = new ArrayList<>(partCount);
    for (int part = 0; part < partCount; part++) {
      int points = starts[part + 1] - starts[part];
      if (points < 0 || (part == 0 && starts[0] != 0)) {
        throw Unreadable.broken(number);
      }
      parts.add(vertices(record, points));
    }
    readMore(record, pointCount, type);
    return parts;
  }

  private Vertices vertices(ByteBuffer record, int count) {
    Vertices.Builder vertices = new Vertices.Builder(count);
    for (int i = 0; i < count; i++) {
      vertices.add(record.getDouble(), record.getDouble());
    }
    return vertices.build();
  }

  /** Heights, then measures, which a file may leave away. */
  private void readMore(ByteBuffer record, int count, int type) {
    heights = hasHeight(type) && isAnyTold(record, count);
    measures = hasMeasure(type) && isAnyTold(record, count);
  }

  /** Kinds 11 to 18 are those with height, and may have a measure too. */
  private static boolean hasHeight(int type) {
    return type > 10 && type < 20;
  }

  private static boolean hasMeasure(int type) {
    return type > 10;
  }

  /** Moves over the least number, the greatest, and one for each point. */
  private static boolean isAnyTold(ByteBuffer record, int count) {
    if (record.remaining() < 2 * Double.BYTES) {
      return false;
    }
    record.getDouble();
    record.getDouble();
    boolean told = false;
    for (int i = 0; i < count && record.remaining() >= Double.BYTES; i++) {
      told |= isTold(record.getDouble());
    }
    return told;
  }

  private static boolean isTold(double number) {
    return number != 0 && number > NO_DATA;
  }

  private void skip(ByteBuffer record, int bytes) throws IOException {
    if (record.remaining() < bytes) {
      throw Unreadable.broken(number);
    }
    record.position(record.position() + bytes);
  }

  /** A count that the rest of the record has room for. */
  private int count(ByteBuffer record, int count, int size) throws IOException {
    if (count < 0 || (long) count * size > record.remaining()) {
      throw Unreadable.broken(number);
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
