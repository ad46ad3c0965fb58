package jp.machi.formats.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip archives for tests: good ones, and ones whose headers were changed. */
final class Zips {
  private static final int LOCAL = 0x04034b50;
  private static final int DIRECTORY = 0x02014b50;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip;

  private Zips(Charset names) {
    this.zip = new ZipOutputStream(bytes, names);
  }

  /** Names in UTF-8 with the bit that says so. */
  static Zips utf8() {
    return new Zips(StandardCharsets.UTF_8);
  }

  /** Names in this encoding, as Windows and old Macintoshes write them: nothing says which. */
  static Zips unflagged(Charset names) {
    return new Zips(names);
  }

  Zips add(String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
    return this;
  }

  Zips add(String name, String content) throws IOException {
    return add(name, content.getBytes(StandardCharsets.UTF_8));
  }

  byte[] bytes() throws IOException {
    zip.close();
    return bytes.toByteArray();
  }

  /** Changes every directory entry, with the buffer at its first byte. */
  static byte[] withDirectory(byte[] zip, Consumer<ByteBuffer> change) {
    return with(zip, DIRECTORY, change);
  }

  /** Changes every header before a member's bytes, with the buffer at its first byte. */
  static byte[] withLocals(byte[] zip, Consumer<ByteBuffer> change) {
    return with(zip, LOCAL, change);
  }

  private static byte[] with(byte[] zip, int signature, Consumer<ByteBuffer> change) {
    byte[] changed = zip.clone();
    ByteBuffer whole = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i + 46 < changed.length; i++) {
      if (whole.getInt(i) == signature) {
        change.accept(
            ByteBuffer.wrap(changed, i, changed.length - i).slice().order(ByteOrder.LITTLE_ENDIAN));
      }
    }
    return changed;
  }
}
