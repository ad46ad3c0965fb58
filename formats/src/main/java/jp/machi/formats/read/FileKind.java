package jp.machi.formats.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.machi.core.table.UnreadableSourceException;

/** What a file is, by its first bytes. */
enum FileKind {
  CSV(".csv.txt.tsv."),
  XLSX(".xlsx.xlsm."),
  XLS(".xls."),
  ZIP(".zip.kmz."),
  PDF(".pdf."),
  GEOJSON(".geojson.json.geojsonl."),
  SHAPEFILE(".shp."),
  GEOPACKAGE(".gpkg."),
  KML(".kml.");

  private static final byte[] OLE2 = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  private static final byte[] ZIP_MEMBER = bytes('P', 'K', 3, 4);
  private static final byte[] PDF_MARK = bytes('%', 'P', 'D', 'F', '-');
  private static final byte[] EMPTY_ZIP = bytes('P', 'K', 5, 6);

  /** The code of a Shapefile, then five zeros (ESRI Shapefile Technical Description). */
  private static final byte[] SHAPE = bytes(0, 0, 0x27, 0x0a, 0, 0, 0, 0);

  private static final byte[] SQLITE = bytes('S', 'Q', 'L', 'i', 't', 'e', ' ', 'f');

  /** Where SQLite keeps the application that a file belongs to. */
  private static final int SQLITE_APPLICATION = 68;

  /** Members that only GeoJSON has; they stand near its start. */
  private static final Pattern GEOJSON_MEMBER =
      Pattern.compile(
          "\"type\"\\s*:\\s*\"(?:FeatureCollection|Feature|Topology|GeometryCollection"
              + "|(?:Multi)?(?:Point|LineString|Polygon))\"|\"features\"\\s*:\\s*\\[");

  private record Magic(String type, String start) {}

  /** Files that people hand in by mistake. */
  private static final List<Magic> OTHERS =
      List.of(
          new Magic("PNG", "\u0089PNG"),
          new Magic("JPEG", "\u00ff\u00d8\u00ff"),
          new Magic("GIF", "GIF8"),
          new Magic("TIFF", "II*\u0000"),
          new Magic("TIFF", "MM\u0000*"),
          new Magic("RTF", "{\\rtf"),
          new Magic("Parquet", "PAR1"),
          new Magic("SQLite", "SQLite format 3"),
          new Magic("gzip", "\u001f\u008b"),
          new Magic("bzip2", "BZh"),
          new Magic("7z", "7z\u00bc\u00af"),
          new Magic("xz", "\u00fd7zXZ"),
          new Magic("RAR", "Rar!"),
          new Magic("EXE", "MZ\u0090"),
          new Magic("ELF", "\u007fELF"),
          new Magic("PostScript", "%!PS"));

  private final String extensions;

  FileKind(String extensions) {
    this.extensions = extensions;
  }

  /** The kind of a file, or a refusal that says what it is instead. */
  static FileKind of(Path path) throws IOException {
    byte[] head = TextEncoding.head(path);
    if (head.length == 0) {
      throw Refusal.of("file.empty");
    }
    if (startsWith(head, OLE2)) {
      return XLS;
    }
    if (startsWith(head, ZIP_MEMBER) || startsWith(head, EMPTY_ZIP)) {
      return WorkbookParts.isDocument(path) ? XLSX : ZIP;
    }
    if (startsWith(head, PDF_MARK)) {
      return PDF;
    }
    if (startsWith(head, SHAPE)) {
      return SHAPEFILE;
    }
    if (startsWith(head, SQLITE) && isGeoPackage(head)) {
      return GEOPACKAGE;
    }
    for (Magic magic : OTHERS) {
      if (startsWith(head, magic.start().getBytes(StandardCharsets.ISO_8859_1))) {
        throw unsupported(magic.type());
      }
    }
    return text(head);
  }

  /** Whether a name such as {@code list.csv} promises this kind. */
  boolean promisedBy(String name) {
    int dot = name.lastIndexOf('.');
    return dot >= 0 && extensions.contains(name.substring(dot).toLowerCase(Locale.ROOT) + ".");
  }

  private static FileKind text(byte[] head) throws UnreadableSourceException {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    String text = start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start;
    String lower = text.stripLeading().toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
      throw unsupported("HTML");
    }
    if (lower.startsWith("<kml") || (lower.startsWith("<?xml") && lower.contains("<kml"))) {
      return KML;
    }
    if (lower.startsWith("<?xml") || lower.startsWith("<!doctype")) {
      throw unsupported("XML");
    }
    if (lower.startsWith("{") && GEOJSON_MEMBER.matcher(text).find()) {
      return GEOJSON;
    }
    if (lower.startsWith("{\"") || isJson(lower)) {
      throw unsupported("JSON");
    }
    return CSV;
  }

  /** GeoPackage 1.0 to 1.4 call themselves GP10, GP11 or GPKG. */
  private static boolean isGeoPackage(byte[] head) {
    return head.length > SQLITE_APPLICATION + 1
        && head[SQLITE_APPLICATION] == 'G'
        && head[SQLITE_APPLICATION + 1] == 'P';
  }

  /** An object or a list of objects; a bracket alone may begin a heading. */
  private static boolean isJson(String text) {
    String dense = text.replaceAll("\\s", "");
    return dense.startsWith("{\"") || dense.startsWith("[{") || dense.startsWith("[[");
  }

  static UnreadableSourceException unsupported(String type) {
    return Refusal.with("file.unsupported_type", "type", type);
  }

  private static boolean startsWith(byte[] head, byte[] start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= head.length || head[i] != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
