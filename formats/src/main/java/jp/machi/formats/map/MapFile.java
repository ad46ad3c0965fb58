package jp.machi.formats.map;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.machi.core.geo.CoordinateSystem;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.Severity;
import jp.machi.core.table.SourceTable;
import jp.machi.core.table.UnreadableSourceException;
import org.jspecify.annotations.Nullable;

/**
 * A map, opened for reading. Its tables open the file anew for each reading, so there is nothing to
 * close.
 *
 * @param encoding of its texts by the usual name, {@code ""} where the format leaves no choice
 * @param tables one for each layer; never empty
 * @param findings layers that are not published
 */
public record MapFile(String encoding, List<SourceTable> tables, List<Finding> findings) {

  /**
   * Opens GeoJSON.
   *
   * @param name the name it was brought under, which may tell its system: {@code
   *     公園_EPSG6677.geojson}
   */
  public static MapFile geoJson(Path file, String name) throws IOException {
    GeoJsonLayer layer = new GeoJsonLayer(file);
    return new MapFile(layer.encoding(), List.of(MapTable.of(layer, told(name))), List.of());
  }

  /**
   * Opens a Shapefile by its {@code shp}.
   *
   * @param name as for {@link #geoJson}
   */
  public static MapFile shapefile(Path file, String name) throws IOException {
    ShapefileLayer layer = ShapefileLayer.open(file);
    return new MapFile(layer.encoding(), List.of(MapTable.of(layer, told(name))), List.of());
  }

  /**
   * Opens a GeoPackage.
   *
   * @param name as for {@link #geoJson}
   */
  public static MapFile geoPackage(Path file, String name) throws IOException {
    GeoPackage.Contents contents = GeoPackage.contents(file);
    List<Finding> findings = new ArrayList<>();
    for (String other : contents.others()) {
      findings.add(notRead(other, "map.no_features"));
    }
    return layers(contents.layers(), findings, name);
  }

  /** Opens KML. */
  public static MapFile kml(Path file) throws IOException {
    return new MapFile("", List.of(MapTable.of(new KmlLayer(file), Optional.empty())), List.of());
  }

  /** The system that a file's name tells: the last resort for a file that tells none itself. */
  private static Optional<CoordinateSystem> told(String name) {
    return SystemText.epsg(name);
  }

  /** The tables of those layers that can be read; where none can, the reason of the first. */
  private static MapFile layers(
      List<? extends MapLayer> layers, List<Finding> findings, String name) throws IOException {
    List<SourceTable> tables = new ArrayList<>();
    UnreadableSourceException first = null;
    for (MapLayer layer : layers) {
      UnreadableSourceException refusal = add(layer, name, tables);
      if (refusal != null) {
        first = first == null ? refusal : first;
        findings.add(notRead(layer.name(), refusal.code()));
      }
    }
    if (tables.isEmpty()) {
      throw first == null ? Unreadable.of("map.no_features") : first;
    }
    return new MapFile("", List.copyOf(tables), List.copyOf(findings));
  }

  private static Finding notRead(String layer, String reason) {
    Map<String, String> why = Map.of("layer", layer, "reason", reason);
    return new Finding("map.layer_not_read", Severity.WARNING, 0, "", "", "", why);
  }

  private static @Nullable UnreadableSourceException add(
      MapLayer layer, String name, List<SourceTable> tables) throws IOException {
    try {
      tables.add(MapTable.of(layer, told(name)));
      return null;
    } catch (UnreadableSourceException refusal) {
      return refusal;
    }
  }
}
