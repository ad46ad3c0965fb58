package jp.machi.formats.read;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import jp.machi.core.table.UnreadableSourceException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/**
 * A zip archive whose directory was checked before anything of it is unpacked: how many entries it
 * has, what they say to inflate to, and that no two of them share bytes, as entries of a bomb do.
 */
final class Archive implements Closeable {
  private static final int BUFFER = 1 << 16;

  /** {@code PK 1 2} begins each entry of the directory. */
  private static final int DIRECTORY_ENTRY = 0x504b0102;

  private final ZipFile zip;
  private final List<ZipArchiveEntry> entries;

  private Archive(ZipFile zip, List<ZipArchiveEntry> entries) {
    this.zip = zip;
    this.entries = entries;
  }

  static Archive open(Path path) throws IOException {
    refuseLongDirectory(path);
    ZipFile zip;
    try {
      zip =
          ZipFile.builder()
              .setPath(path)
              .setCharset(StandardCharsets.ISO_8859_1)
              .setUseUnicodeExtraFields(true)
              .get();
    } catch (IOException | RuntimeException e) {
      throw Refusal.of("archive.broken"); // hostile headers meet exceptions of any kind
    }
    Archive archive = new Archive(zip, Collections.list(zip.getEntries()));
    try {
      archive.check();
    } catch (IOException e) {
      zip.close();
      throw e;
    }
    return archive;
  }

  /** Whether the directory can be read, whatever it says. */
  static boolean canOpen(Path path) throws IOException {
    try (Archive archive = open(path)) {
      return !archive.entries.isEmpty();
    } catch (UnreadableSourceException e) {
      return !e.code().equals("archive.broken");
    }
  }

  /** Every entry, folders too, in the order of the directory. */
  List<ZipArchiveEntry> entries() {
    return entries;
  }

  /** The library holds the directory in memory, so its length is looked at first. */
  private static void refuseLongDirectory(Path path) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
      int last = 0;
      int found = 0;
      int b;
      while ((b = in.read()) >= 0) {
        last = last << 8 | b;
        if (last == DIRECTORY_ENTRY && ++found > Limits.ARCHIVE_SIGNATURES) {
          throw tooMany();
        }
      }
    }
  }

  /** Refuses more members than may be. */
  static UnreadableSourceException tooMany() {
    return Refusal.with(
        "archive.too_many_members", "limit", Integer.toString(Limits.ARCHIVE_MEMBERS));
  }

  private void check() throws IOException {
    if (entries.size() > Limits.ARCHIVE_MEMBERS) {
      throw tooMany();
    }
    long total = 0;
    for (ZipArchiveEntry entry : entries) {
      if (entry.getSize() < 0 || entry.getCompressedSize() < 0 || entry.getDataOffset() < 0) {
        throw Refusal.of("archive.broken");
      }
      boolean dense = entry.getSize() / Limits.INFLATE_RATIO > entry.getCompressedSize();
      if (dense && entry.getSize() > Limits.INFLATE_FREE_BYTES) {
        throw inflatesTooMuch();
      }
      total += entry.getSize();
      if (total > Limits.ARCHIVE_BYTES) {
        throw inflatesTooMuch();
      }
    }
    refuseOverlaps();
  }

  /** Refuses what passed a limit of inflated bytes. */
  static UnreadableSourceException inflatesTooMuch() {
    return Refusal.with(
        "archive.inflates_too_much", "limit", Long.toString(Limits.ARCHIVE_BYTES >> 30));
  }

  private void refuseOverlaps() throws IOException {
    List<ZipArchiveEntry> inOrder = new ArrayList<>(entries);
    inOrder.sort(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset));
    long end = 0;
    for (ZipArchiveEntry entry : inOrder) {
      if (entry.getLocalHeaderOffset() < end) {
        throw Refusal.of("archive.broken");
      }
      end = entry.getDataOffset() + entry.getCompressedSize();
    }
  }

  /**
   * Writes the bytes of an entry to a new file.
   *
   * @return how many bytes were written
   */
  long unpack(ZipArchiveEntry entry, Path file) throws IOException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw Refusal.of("archive.encrypted");
    }
    if (entry.isUnixSymlink()) {
      throw Refusal.of("archive.link");
    }
    if (!isKnown(entry.getMethod())) {
      throw Refusal.of("archive.unknown_method");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return copy(in, entry.getSize(), file);
    } catch (UnreadableSourceException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw Refusal.of("archive.broken");
    }
  }

  /** Explorer writes deflate, and deflate64 for files beyond 2 GiB; others need other programs. */
  private static boolean isKnown(int method) {
    return method == ZipEntry.STORED
        || method == ZipEntry.DEFLATED
        || method == ZipMethod.ENHANCED_DEFLATED.getCode();
  }

  /** What comes out may not be longer than the directory says; the directory was checked. */
  private static long copy(InputStream in, long declared, Path file) throws IOException {
    long bytes = Files.copy(new UpTo(in, declared), file);
    if (bytes != declared) {
      throw Refusal.of("archive.broken");
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Fails on the first byte beyond a number of bytes. */
  private static final class UpTo extends FilterInputStream {
    private long left;

    UpTo(InputStream in, long left) {
      super(in);
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      left -= Math.max(0, read);
      if (left < 0) {
        throw Refusal.of("archive.broken");
      }
      return read;
    }
  }
}
