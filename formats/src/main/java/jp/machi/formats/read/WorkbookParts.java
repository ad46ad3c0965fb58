package jp.machi.formats.read;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of a workbook's package. Sizes are checked in the central directory before anything is
 * inflated, and no part may inflate to more than it declares there.
 */
final class WorkbookParts implements Closeable {
  static final String CONTENT_TYPES = "[Content_Types].xml";
  static final String OPEN_DOCUMENT = "content.xml";

  private final ZipFile zip;

  private WorkbookParts(ZipFile zip) {
    this.zip = zip;
  }

  static WorkbookParts open(Path path) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(path.toFile());
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw Refusal.of("file.broken");
    }
    WorkbookParts parts = new WorkbookParts(zip);
    try {
      parts.checkSizes();
    } catch (IOException e) {
      zip.close();
      throw e;
    }
    return parts;
  }

  /**
   * Whether a zip file is a document of an office program; a broken one is taken for one, too.
   * Names are not decoded: those of an archive may be CP932.
   */
  static boolean isDocument(Path path) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1)) {
      return zip.getEntry(CONTENT_TYPES) != null || zip.getEntry(OPEN_DOCUMENT) != null;
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      return !Archive.canOpen(path); // a password, an uncommon method or zip64
    }
  }

  private void checkSizes() throws IOException {
    if (zip.size() > Limits.ZIP_ENTRIES) {
      throw Refusal.with("file.too_many_parts", "limit", Integer.toString(Limits.ZIP_ENTRIES));
    }
    long total = 0;
    Iterator<? extends ZipEntry> entries = zip.entries().asIterator();
    while (entries.hasNext()) {
      ZipEntry entry = entries.next();
      if (entry.getSize() < 0 || entry.getCompressedSize() < 0) {
        throw Refusal.of("file.broken");
      }
      total += entry.getSize();
      boolean dense = entry.getSize() / Limits.INFLATE_RATIO > entry.getCompressedSize();
      if (total > Limits.INFLATED_BYTES || (dense && entry.getSize() > Limits.INFLATE_FREE_BYTES)) {
        throw Refusal.with(
            "file.inflates_too_much", "limit", Long.toString(Limits.INFLATED_BYTES >> 30));
      }
    }
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /** The bytes of a part; one that is not there makes the file a broken one. */
  InputStream open(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw Refusal.of("file.broken");
    }
    return new Inflated(zip.getInputStream(entry), entry.getSize());
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Counts what comes out, and how much of it lies between two angle brackets. */
  private static final class Inflated extends FilterInputStream {
    private final long declared;
    private long bytes;
    private int run;

    Inflated(InputStream in, long declared) {
      super(in);
      this.declared = declared;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read;
      try {
        read = super.read(buffer, offset, length);
      } catch (ZipException | EOFException e) {
        throw Refusal.of("file.broken");
      }
      if (read > 0) {
        watch(buffer, offset, offset + read);
      }
      return read;
    }

    private void watch(byte[] buffer, int from, int to) throws IOException {
      bytes += to - from;
      if (bytes > declared) {
        throw Refusal.of("file.broken");
      }
      for (int i = from; i < to; i++) {
        byte b = buffer[i];
        run = b == '<' || b == '>' ? 0 : run + 1;
        if (run > Limits.XML_RUN_BYTES) {
          throw Refusal.with("file.xml_too_long", "limit", Integer.toString(Limits.XML_RUN_BYTES));
        }
      }
    }
  }
}
