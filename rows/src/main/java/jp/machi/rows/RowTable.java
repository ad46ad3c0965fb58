package jp.machi.rows;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows can be asked for. Its files are seen as memory, which the system keeps as long
 * as it has room; they are let go when nobody holds the table any more. Immutable; thread-safe.
 *
 * <p>Every answer is exact and complete. Nothing here waits for anything but the disk, so that a
 * query can be bounded by its limit alone; one pass over a million rows takes a few milliseconds.
 */
public final class RowTable {
  private final List<Column> columns;
  private final int rows;
  private final List<StoredColumn> stored;
  private final Optional<PointIndex> points;
  private final Optional<ShapeBoxes> shapes;
  private final Filtering filtering;
  private final RowOrders orders;

  private RowTable(
      TableHead head,
      List<StoredColumn> stored,
      Optional<PointIndex> points,
      Optional<ShapeBoxes> shapes) {
    this.columns = head.columns();
    this.rows = head.rows();
    this.stored = List.copyOf(stored);
    this.points = points;
    this.shapes = shapes;
    this.filtering = new Filtering(this.stored, rows, points, shapes);
    this.orders = new RowOrders(this.stored, rows);
  }

  /**
   * Opens a folder that {@link RowTableBuilder} made.
   *
   * @throws IOException where the folder is not whole or of another version
   */
  public static RowTable open(Path folder) throws IOException {
    TableHead head = TableHead.read(folder);
    Arena arena = Arena.ofAuto();
    List<StoredColumn> stored = new ArrayList<>();
    for (int i = 0; i < head.columns().size(); i++) {
      stored.add(column(head, i, folder, arena));
    }
    Optional<PointIndex> points = Optional.empty();
    int placed = head.places().points();
    if (placed > 0) {
      points = Optional.of(new PointIndex(Bytes.map(TableHead.points(folder), arena), placed));
    }
    Optional<ShapeBoxes> shapes = Optional.empty();
    if (head.places().shapes()) {
      Path file = TableHead.boxes(folder);
      shapes =
          Optional.of(
              new ShapeBoxes(whole(file, ShapeBoxes.bytes(head.rows()), arena), head.rows()));
    }
    return new RowTable(head, stored, points, shapes);
  }

  static StoredColumn column(TableHead head, int index, Path folder, Arena arena)
      throws IOException {
    TableHead.Form form = head.forms().get(index);
    Path file = TableHead.column(folder, index);
    return switch (form) {
      case TableHead.Form.Nothing _ -> new EmptyColumn(head.rows());
      case TableHead.Form.Words words -> {
        MemorySegment data = whole(file, words.bytes(head.rows()), arena);
        long offsets = TableHead.padded(words.textBytes());
        long codes = offsets + (words.count() + 1L) * Long.BYTES;
        yield new WordColumn(
            new Texts(data.asSlice(0, words.textBytes()), data.asSlice(offsets, codes - offsets)),
            data.asSlice(codes),
            words.width(),
            head.rows());
      }
      case TableHead.Form.Plain plain -> {
        MemorySegment data = whole(file, plain.bytes(head.rows()), arena);
        long offsets = TableHead.padded(plain.textBytes());
        yield new TextColumn(new Texts(data.asSlice(0, plain.textBytes()), data.asSlice(offsets)));
      }
      case TableHead.Form.Numbers numbers -> {
        MemorySegment data = whole(file, numbers.bytes(head.rows()), arena);
        long filled = (long) head.rows() * Long.BYTES;
        ColumnType type = head.columns().get(index).type();
        yield new NumberColumn(type, data.asSlice(0, filled), data.asSlice(filled), head.rows());
      }
    };
  }

  private static MemorySegment whole(Path file, long bytes, Arena arena) throws IOException {
    if (Files.size(file) != bytes) {
      throw new IOException("not whole: " + file.getFileName());
    }
    return Bytes.map(file, arena);
  }

  /** Columns in order. */
  public List<Column> columns() {
    return columns;
  }

  /** Number of rows. */
  public int rows() {
    return rows;
  }

  /** Whether rows have points, to which there is a distance. */
  public boolean hasPoints() {
    return points.isPresent();
  }

  /** Whether rows have places, points or geometries. */
  public boolean hasPlaces() {
    return points.isPresent() || shapes.isPresent();
  }

  /**
   * A cell: {@code String}, {@code Long}, {@code Double} or {@code LocalDate} as the column's type
   * says; null where it is empty.
   */
  public @Nullable Object cell(int row, int column) {
    return stored.get(column).cell(row);
  }

  /** How the cells of one of its columns are stored. */
  StoredColumn stored(Column column) {
    return stored.get(columns.indexOf(column));
  }

  /** One page of the rows that meet the filters, and how many these are. */
  public RowPage page(RowQuery query) {
    Selection selection = filtering.select(query.filters());
    if (query.sorts().isEmpty()) {
      return inOrder(selection, query);
    }
    return sorted(selection, orders.of(query.sorts()), query);
  }

  private static RowPage inOrder(Selection selection, RowQuery query) {
    int row =
        switch (query.from()) {
          case RowQuery.Start.Offset(long before) -> selection.skip(before);
          case RowQuery.Start.Place(int place) -> selection.next(Math.max(0, place));
        };
    List<Integer> rows = new ArrayList<>();
    while (row >= 0 && rows.size() < query.limit()) {
      rows.add(row);
      row = selection.next(row + 1);
    }
    boolean more = row >= 0 && !rows.isEmpty();
    return new RowPage(rows, selection.count(), more ? OptionalInt.of(row) : OptionalInt.empty());
  }

  private static RowPage sorted(Selection selection, int[] order, RowQuery query) {
    boolean all = selection.count() == order.length;
    long skip = 0;
    int place = 0;
    switch (query.from()) {
      case RowQuery.Start.Offset(long before) -> {
        skip = all ? 0 : before;
        place = all ? (int) Math.min(order.length, before) : 0;
      }
      case RowQuery.Start.Place(int from) -> place = Math.max(0, from);
    }
    List<Integer> rows = new ArrayList<>();
    for (; place < order.length && rows.size() <= query.limit(); place++) {
      if (selection.has(order[place])) {
        if (skip > 0) {
          skip--;
        } else if (rows.size() == query.limit()) {
          break;
        } else {
          rows.add(order[place]);
        }
      }
    }
    boolean more = place < order.length && !rows.isEmpty();
    return new RowPage(rows, selection.count(), more ? OptionalInt.of(place) : OptionalInt.empty());
  }

  /**
   * Rows counted by the values of columns.
   *
   * @throws IllegalArgumentException where a measure is asked of a column without numbers
   * @throws ArithmeticException where a sum has more than 64 bits, or keys have too many
   *     combinations to count
   */
  public Groups group(Grouping grouping) {
    for (Grouping.Measure measure : grouping.measures()) {
      ColumnType type = columns.get(measure.column()).type();
      boolean number = type == ColumnType.INTEGER || type == ColumnType.DECIMAL;
      if (!number && measure.function() != Grouping.Function.COUNT) {
        throw new IllegalArgumentException("no numbers: " + measure.column());
      }
    }
    return new GroupRun(stored, grouping).run(filtering.select(grouping.filters()));
  }

  /**
   * Shows the points in a box, along a curve that keeps neighbours together.
   *
   * @param viewer told row, longitude and latitude; false ends it
   */
  public void places(Box box, PlaceViewer viewer) {
    points.ifPresent(index -> {
      for (Box part : box.parts()) {
        index.visit(
            part,
            position ->
                viewer.place(
                    index.row(position), index.longitude(position), index.latitude(position)));
      }
    });
  }

  /** How many points lie in a box. */
  public long countPlaces(Box box) {
    return points.map(index -> box.parts().stream().mapToLong(index::count).sum()).orElse(0L);
  }

  /** Is shown places. */
  public interface PlaceViewer {
    /** One place in degrees; false asks for no more. */
    boolean place(int row, double longitude, double latitude);
  }
}
