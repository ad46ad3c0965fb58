package jp.machi.formats.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import jp.machi.core.table.UnreadableSourceException;

/** What a file is, by its first bytes. */
enum FileKind {
  CSV("csv", "txt", "tsv"),
  XLSX("xlsx", "xlsm"),
  XLS("xls");

  private static final byte[] OLE2 = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  private static final byte[] ZIP = bytes('P', 'K', 3, 4);
  private static final byte[] EMPTY_ZIP = bytes('P', 'K', 5, 6);

  private record Magic(String type, byte[] start) {}

  /** Files that people hand in by mistake. */
  private static final List<Magic> OTHERS =
      List.of(
          new Magic("PDF", ascii("%PDF-")),
          new Magic("PNG", bytes(0x89, 'P', 'N', 'G')),
          new Magic("JPEG", bytes(0xff, 0xd8, 0xff)),
          new Magic("GIF", ascii("GIF8")),
          new Magic("TIFF", bytes('I', 'I', 42, 0)),
          new Magic("TIFF", bytes('M', 'M', 0, 42)),
          new Magic("RTF", ascii("{\\rtf")),
          new Magic("Parquet", ascii("PAR1")),
          new Magic("SQLite", ascii("SQLite format 3")),
          new Magic("gzip", bytes(0x1f, 0x8b)),
          new Magic("bzip2", ascii("BZh")),
          new Magic("7z", bytes('7', 'z', 0xbc, 0xaf)),
          new Magic("xz", bytes(0xfd, '7', 'z', 'X', 'Z')),
          new Magic("RAR", ascii("Rar!")),
          new Magic("EXE", bytes('M', 'Z', 0x90)),
          new Magic("ELF", bytes(0x7f, 'E', 'L', 'F')),
          new Magic("PostScript", ascii("%!PS")));

  private final List<String> extensions;

  FileKind(String... extensions) {
    this.extensions = List.of(extensions);
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
    if (startsWith(head, ZIP) || startsWith(head, EMPTY_ZIP)) {
      return XLSX;
    }
    for (Magic magic : OTHERS) {
      if (startsWith(head, magic.start())) {
        throw unsupported(magic.type());
      }
    }
    refuseMarkup(head);
    return CSV;
  }

  /** Whether a name such as {@code list.csv} promises this kind. */
  boolean promisedBy(String name) {
    int dot = name.lastIndexOf('.');
    return dot >= 0 && extensions.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  private static void refuseMarkup(byte[] head) throws UnreadableSourceException {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    String text = start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start;
    String lower = text.stripLeading().toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
      throw unsupported("HTML");
    }
    if (lower.startsWith("<?xml") || lower.startsWith("<!doctype")) {
      throw unsupported("XML");
    }
    if (lower.startsWith("{\"") || isJson(lower)) {
      throw unsupported("JSON");
    }
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

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
