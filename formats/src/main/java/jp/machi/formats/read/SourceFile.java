package jp.machi.formats.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.Severity;
import jp.machi.core.table.SourceTable;
import jp.machi.formats.map.MapFile;

/** A file that a department brought, opened for reading. Close it after its tables were read. */
public interface SourceFile extends AutoCloseable {

  /**
   * Opens a file by what it is, not by its name. The parts of a Shapefile (dbf, prj, cpg) are
   * looked for beside it under its own name.
   *
   * @param path where the bytes are
   * @param name the name it was brought under; a name that promises another type is reported
   * @throws jp.machi.core.table.UnreadableSourceException when it cannot be read with certainty
   */
  static SourceFile open(Path path, String name) throws IOException {
    FileKind kind = FileKind.of(path);
    List<Finding> findings =
        kind.promisedBy(name)
            ? List.of()
            : List.of(
                new Finding(
                    "file.name_mismatch",
                    Severity.WARNING,
                    0,
                    "",
                    "",
                    "",
                    Map.of("format", kind.name())));
    return switch (kind) {
      case CSV -> CsvFile.open(path, findings);
      case XLSX -> XlsxFile.open(path, findings);
      case XLS -> XlsFile.open(path, findings);
      case PDF -> PdfFile.open(path, findings);
      case ZIP -> ArchiveFile.open(path, findings);
      case GEOJSON -> MapSource.of("geojson", MapFile.geoJson(path, name), findings);
      case SHAPEFILE -> MapSource.of("shp", MapFile.shapefile(path, name), findings);
      case GEOPACKAGE -> MapSource.of("gpkg", MapFile.geoPackage(path, name), findings);
      case KML -> MapSource.of("kml", MapFile.kml(path), findings);
    };
  }

  /**
   * {@code csv}, {@code xlsx}, {@code xls}, {@code pdf}, {@code zip}, {@code geojson}, {@code shp},
   * {@code gpkg} or {@code kml}.
   */
  String format();

  /** Encoding of a text file by its usual name, such as {@code UTF-8} or {@code CP932}; or "". */
  String encoding();

  /** Every table in the file, in the order of the sheets or members. Never empty. */
  List<SourceTable> tables();

  /** What is to know about the file as a whole: a wrong name, sheets that are not published. */
  List<Finding> findings();

  @Override
  void close() throws IOException;
}
