package jp.machi.rows;

import dev.hardwood.Hardwood;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;

/**
 * Lays the rows of a Parquet file out by columns. Memory stays bounded however many rows there are,
 * but for 4 bytes of each row outside the heap.
 */
public final class RowTableBuilder {
  private RowTableBuilder() {}

  /** Where the places of a table are. */
  public sealed interface Places {
    /**
     * A point for each row.
     *
     * @param latitude index of the column of latitudes, degrees
     * @param longitude index of the column of longitudes, degrees
     */
    record Points(int latitude, int longitude) implements Places {}

    /**
     * A geometry for each row.
     *
     * @param column index of the column of geometries in degrees, as well-known text
     */
    record Shapes(int column) implements Places {}
  }

  /**
   * Fills an empty folder. It is whole when this returns; the caller moves it to its place.
   *
   * @param columns the file's columns, with the types that they were written with
   * @param threads how many columns are read at once
   * @throws IOException where the file cannot be read, does not have these columns, or has more
   *     rows than 2³¹ − 1
   */
  public static void build(
      Path parquet, List<Column> columns, Optional<Places> places, Path folder, int threads)
      throws IOException {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("columns-", 1).daemon().factory());
    try (Hardwood hardwood = Hardwood.create();
        ParquetFileReader file = hardwood.open(InputFile.of(parquet))) {
      int rows = rows(file, columns);
      List<Future<TableHead.Form>> made = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        ColumnWriter writer =
            new ColumnWriter(file, i, columns.get(i), rows, TableHead.column(folder, i));
        made.add(pool.submit(() -> writer.write()));
      }
      List<TableHead.Form> forms = new ArrayList<>();
      for (Future<TableHead.Form> form : made) {
        forms.add(done(form));
      }
      TableHead.Places placed =
          switch (places.orElse(null)) {
            case null -> TableHead.Places.NONE;
            case Places.Points points -> points(columns, forms, points, rows, folder);
            case Places.Shapes shapes -> shapes(columns, forms, shapes, rows, folder);
          };
      new TableHead(columns, rows, forms, placed).write(folder);
    } finally {
      pool.shutdownNow();
    }
  }

  private static int rows(ParquetFileReader file, List<Column> columns) throws IOException {
    long rows = file.getFileMetaData().numRows();
    if (rows > Integer.MAX_VALUE - Long.SIZE) {
      throw new IOException("too many rows for one machine: " + rows);
    }
    if (file.getFileSchema().getColumnCount() != columns.size()) {
      throw new IOException("other columns than expected");
    }
    return (int) rows;
  }

  private static TableHead.Form done(Future<TableHead.Form> form) throws IOException {
    try {
      return form.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException broken
          ? broken
          : new IOException("column not made", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static TableHead.Places points(
      List<Column> columns, List<TableHead.Form> forms, Places.Points places, int rows, Path folder)
      throws IOException {
    boolean both =
        isNumber(columns, forms, places.latitude()) && isNumber(columns, forms, places.longitude());
    if (!both) {
      return TableHead.Places.NONE;
    }
    try (Arena arena = Arena.ofShared()) {
      int placed =
          PointIndexWriter.write(
              numbers(columns, places.longitude(), rows, folder, arena),
              numbers(columns, places.latitude(), rows, folder, arena),
              rows,
              TableHead.points(folder));
      return new TableHead.Places(placed, false);
    }
  }

  private static TableHead.Places shapes(
      List<Column> columns, List<TableHead.Form> forms, Places.Shapes places, int rows, Path folder)
      throws IOException {
    if (columns.get(places.column()).type() != ColumnType.TEXT) {
      return TableHead.Places.NONE;
    }
    try (Arena arena = Arena.ofShared()) {
      TableHead soFar = new TableHead(columns, rows, forms, TableHead.Places.NONE);
      StoredColumn geometries = RowTable.column(soFar, places.column(), folder, arena);
      ShapeBoxes.write(geometries, rows, TableHead.boxes(folder));
      return new TableHead.Places(0, true);
    }
  }

  private static boolean isNumber(List<Column> columns, List<TableHead.Form> forms, int index) {
    ColumnType type = columns.get(index).type();
    boolean number = type == ColumnType.DECIMAL || type == ColumnType.INTEGER;
    return number && forms.get(index) instanceof TableHead.Form.Numbers;
  }

  private static NumberColumn numbers(
      List<Column> columns, int index, int rows, Path folder, Arena arena) throws IOException {
    MemorySegment data = Bytes.map(TableHead.column(folder, index), arena);
    long filled = (long) rows * Long.BYTES;
    return new NumberColumn(
        columns.get(index).type(), data.asSlice(0, filled), data.asSlice(filled), rows);
  }
}
