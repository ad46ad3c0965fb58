package jp.machi.formats.map;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.machi.core.table.Remark;
import jp.machi.core.table.UnreadableSourceException;
import org.jspecify.annotations.Nullable;

/**
 * The features of a Shapefile: geometries in {@code shp}, and beside it attributes in {@code dbf},
 * the coordinate system in {@code prj} and the encoding in {@code cpg}.
 *
 * <p>Source: ESRI Shapefile Technical Description, July 1998.
 */
final class ShapefileLayer implements MapLayer {
  private final Path shapes;
  private final Optional<DbfTable> attributes;
  private final StatedSystem system;
  private volatile long deleted;

  private ShapefileLayer(Path shapes, Optional<DbfTable> attributes, StatedSystem system) {
    this.shapes = shapes;
    this.attributes = attributes;
    this.system = system;
  }

  /** Opens a Shapefile by its {@code shp}; the other parts stand beside it or are missing. */
  static ShapefileLayer open(Path shapes) throws IOException {
    Optional<Path> table = beside(shapes, "dbf");
    Optional<Path> encoding = beside(shapes, "cpg");
    Optional<Path> projection = beside(shapes, "prj");
    String stated = encoding.isPresent() ? start(encoding.get()) : "";
    Optional<DbfTable> attributes =
        table.isPresent() ? Optional.of(DbfTable.open(table.get(), stated)) : Optional.empty();
    StatedSystem system =
        projection.isPresent()
            ? SystemText.ofText(start(projection.get()))
            : new StatedSystem.None();
    return new ShapefileLayer(shapes, attributes, system);
  }

  /** The part with this extension in small or capital letters. */
  private static Optional<Path> beside(Path shapes, String extension) throws IOException {
    String name = String.valueOf(shapes.getFileName());
    Path folder = shapes.toAbsolutePath().getParent();
    int dot = name.lastIndexOf('.');
    if (dot < 0 || folder == null) {
      return Optional.empty();
    }
    String wanted = name.substring(0, dot + 1) + extension;
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).equalsIgnoreCase(wanted))
          .sorted()
          .findFirst();
    }
  }

  private static String start(Path part) throws IOException {
    try (var in = Files.newInputStream(part)) {
      byte[] head = in.readNBytes(MapLimits.SYSTEM_CHARACTERS);
      String text = new String(head, StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
  }

  /** Usual name of the encoding, {@code ""} where there are no attributes. */
  String encoding() {
    return attributes.map(table -> table.text().name()).orElse("");
  }

  @Override
  public String name() {
    return "";
  }

  @Override
  public List<String> fields() {
    return attributes.map(DbfTable::fieldNames).orElse(List.of());
  }

  @Override
  public StatedSystem system() {
    return system;
  }

  @Override
  public List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    attributes.map(DbfTable::remarks).ifPresent(remarks::addAll);
    if (attributes.isEmpty()) {
      remarks.add(new Remark("map.no_attributes", 0, "", "", "", Map.of()));
    }
    if (deleted > 0) {
      Map<String, String> count = Map.of("count", String.format(Locale.ROOT, "%,d", deleted));
      remarks.add(new Remark("map.deleted_left_out", 0, "", "", "", count));
    }
    return remarks;
  }

  @Override
  public FeatureCursor open() throws IOException {
    ShpRecords geometries = new ShpRecords(shapes);
    try {
      return new Joined(geometries, attributes.isPresent() ? attributes.get().open() : null);
    } catch (IOException failure) {
      geometries.close();
      throw failure;
    }
  }

  /** Geometries and attributes side by side: the first with the first, and so on. */
  private final class Joined implements FeatureCursor {
    private final ShpRecords geometries;
    private final @Nullable DbfRows rows;
    private long count;
    private long skipped;

    Joined(ShpRecords geometries, @Nullable DbfRows rows) {
      this.geometries = geometries;
      this.rows = rows;
    }

    @Override
    public @Nullable Feature next() throws IOException {
      while (true) {
        boolean shape = geometries.next();
        boolean row = rows == null ? shape : rows.next();
        if (shape != row) {
          throw differ(shape);
        }
        if (!shape) {
          deleted = Math.max(deleted, skipped);
          return null;
        }
        count++;
        if (rows == null || !rows.isDeleted()) {
          return feature();
        }
        skipped++;
      }
    }

    private Feature feature() throws IOException {
      List<String> cells = rows == null ? List.of() : rows.cells();
      List<Remark> remarks = rows == null ? List.of() : rows.remarks();
      return new Feature(
          count,
          cells,
          geometries.shape(),
          geometries.hasHeights(),
          geometries.hasMeasures(),
          remarks);
    }

    private IOException differ(boolean moreShapes) throws IOException {
      long more = count + 1;
      while (moreShapes ? geometries.next() : rows != null && rows.next()) {
        more++;
      }
      String shapes = Long.toString(moreShapes ? more : count);
      String records = Long.toString(moreShapes ? count : more);
      return new UnreadableSourceException(
          "map.parts_differ", Map.of("shapes", shapes, "records", records));
    }

    @Override
    public void close() throws IOException {
      try (geometries) {
        if (rows != null) {
          rows.close();
        }
      }
    }
  }
}
