package jp.machi.formats.map;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Well-known binary (OGC 06-103r4 §8, and PostGIS' flags for height and measure) as GeoPackage
 * keeps it. Rings need not be closed, which the reader of JTS would not take; and what a file says
 * of its own depth and size is not believed.
 */
final class WkbShape {
  private static final int POINT = 1;
  private static final int LINE = 2;
  private static final int POLYGON = 3;
  private static final int MULTI_POINT = 4;
  private static final int MULTI_LINE = 5;
  private static final int MULTI_POLYGON = 6;
  private static final int COLLECTION = 7;

  private static final int HEIGHT_FLAG = 0x8000_0000;
  private static final int MEASURE_FLAG = 0x4000_0000;
  private static final int SYSTEM_FLAG = 0x2000_0000;

  /** Bytes of the bounds by their code in the header of GeoPackage. */
  private static final int[] BOUNDS_BYTES = {0, 32, 48, 48, 64};

  private final ByteBuffer wkb;
  private final long feature;
  private final Shape shape;
  private int points;
  private boolean heights;
  private boolean measures;

  private WkbShape(ByteBuffer wkb, long feature) throws IOException {
    this.wkb = wkb;
    this.feature = feature;
    try {
      this.shape = read(0);
    } catch (BufferUnderflowException tooShort) {
      throw Unreadable.broken(feature);
    }
  }

  /** Reads a geometry with the header of GeoPackage (OGC 12-128 §2.1.3). */
  static WkbShape ofGeoPackage(byte[] blob, long feature) throws IOException {
    if (blob.length < 8 || blob[0] != 'G' || blob[1] != 'P') {
      throw Unreadable.broken(feature);
    }
    int bounds = blob[3] >> 1 & 7;
    if (bounds >= BOUNDS_BYTES.length || blob.length < 8 + BOUNDS_BYTES[bounds]) {
      throw Unreadable.broken(feature);
    }
    ByteBuffer wkb = ByteBuffer.wrap(blob);
    return new WkbShape(wkb.position(8 + BOUNDS_BYTES[bounds]), feature);
  }

  Shape shape() {
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

  /**
   * What stands before each geometry.
   *
   * @param numbers how many a position has
   */
  private record Head(int type, int numbers, boolean height) {}

  private Head head() throws IOException {
    wkb.order(wkb.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int code = wkb.getInt();
    if ((code & SYSTEM_FLAG) != 0) {
      wkb.getInt();
    }
    int iso = code & 0xffff;
    boolean height = (code & HEIGHT_FLAG) != 0 || iso / 1000 == 1 || iso / 1000 == 3;
    boolean measure = (code & MEASURE_FLAG) != 0 || iso / 1000 == 2 || iso / 1000 == 3;
    int type = iso % 1000;
    if (iso >= 4000 || type < POINT || type > COLLECTION) {
      throw Unreadable.with("map.unsupported_geometry", "feature", Long.toString(feature));
    }
    return new Head(type, 2 + (height ? 1 : 0) + (measure ? 1 : 0), height);
  }

  private Shape read(int depth) throws IOException {
    if (depth > MapLimits.COLLECTION_DEPTH) {
      throw Unreadable.with("map.beyond_limits", "feature", Long.toString(feature));
    }
    Head head = head();
    return switch (head.type()) {
      case POINT -> new Shape.Points(false, place(head));
      case LINE -> new Shape.Lines(false, List.of(path(head)));
      case POLYGON -> new Shape.Areas(false, List.of(rings(head)));
      default -> several(head.type(), members(depth));
    };
  }

  /** A point of two NaN is an empty one. */
  private Vertices place(Head head) throws IOException {
    Vertices.Builder place = new Vertices.Builder(1);
    add(head, place);
    Vertices point = place.build();
    boolean empty = Double.isNaN(point.x(0)) && Double.isNaN(point.y(0));
    return empty ? new Vertices.Builder().build() : point;
  }

  private Vertices path(Head head) throws IOException {
    int count = count(head.numbers() * Double.BYTES);
    Vertices.Builder path = new Vertices.Builder(count);
    for (int i = 0; i < count; i++) {
      add(head, path);
    }
    return path.build();
  }

  private void add(Head head, Vertices.Builder path) throws IOException {
    if (++points > MapLimits.VERTICES) {
      throw Unreadable.limit("map.too_many_vertices", feature, MapLimits.VERTICES);
    }
    path.add(wkb.getDouble(), wkb.getDouble());
    for (int i = 2; i < head.numbers(); i++) {
      double more = wkb.getDouble();
      boolean told = more != 0 && !Double.isNaN(more);
      boolean height = head.height() && i == 2;
      heights |= told && height;
      measures |= told && !height;
    }
  }

  private List<Vertices> rings(Head head) throws IOException {
    int count = count(Integer.BYTES);
    List<Vertices> rings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rings.add(path(head));
    }
    return rings;
  }

  private List<Shape> members(int depth) throws IOException {
    int count = count(1 + Integer.BYTES);
    List<Shape> members = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      members.add(read(depth + 1));
    }
    return members;
  }

  private Shape several(int type, List<Shape> members) throws IOException {
    return switch (type) {
      case MULTI_POINT -> ShapeKinds.points(members).orElseThrow(this::broken);
      case MULTI_LINE -> ShapeKinds.lines(members).orElseThrow(this::broken);
      case MULTI_POLYGON -> ShapeKinds.areas(members).orElseThrow(this::broken);
      default -> new Shape.Several(members);
    };
  }

  private IOException broken() {
    return Unreadable.broken(feature);
  }

  /** A count that the rest has room for. */
  private int count(int size) throws IOException {
    int count = wkb.getInt();
    if (count < 0 || (long) count * size > wkb.remaining()) {
      throw Unreadable.broken(feature);
    }
    return count;
  }
}
