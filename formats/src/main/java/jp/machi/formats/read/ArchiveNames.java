package jp.machi.formats.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import jp.machi.core.table.UnreadableSourceException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/**
 * The names in an archive. General purpose bit 11 says that a name is UTF-8 (PKWARE APPNOTE 4.4.4);
 * Windows leaves it out for CP932 and old Macintoshes for UTF-8 too. So the bytes of all such names
 * together decide, as the lines of a text file do.
 *
 * @param unflagged encoding of names without the bit; null where the bytes do not tell
 */
record ArchiveNames(@Nullable Charset unflagged) {

  static ArchiveNames of(List<ZipArchiveEntry> entries) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (ZipArchiveEntry entry : entries) {
      if (!saysItsEncoding(entry)) {
        lines.writeBytes(raw(entry));
        lines.write('\n');
      }
    }
    try {
      return new ArchiveNames(LineCensus.take(lines.toByteArray()).decide().charset());
    } catch (UnreadableSourceException e) {
      return new ArchiveNames(null);
    }
  }

  /**
   * The name with {@code /} between folders, composed as Macintoshes do not; null where its bytes
   * do not tell.
   */
  @Nullable String name(ZipArchiveEntry entry) {
    String name = entry.getName();
    if (entry.getNameSource() != ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD) {
      boolean flagged = entry.getGeneralPurposeBit().usesUTF8ForNames();
      Charset charset = flagged ? StandardCharsets.UTF_8 : unflagged;
      name = charset == null ? ascii(entry) : decode(raw(entry), charset);
    }
    // A backslash parts folders for old tools of Windows; only now is it no half of a character.
    return name == null ? null : Normalizer.normalize(name, Normalizer.Form.NFC).replace('\\', '/');
  }

  private static @Nullable String ascii(ZipArchiveEntry entry) {
    return decode(raw(entry), StandardCharsets.US_ASCII);
  }

  private static @Nullable String decode(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static boolean saysItsEncoding(ZipArchiveEntry entry) {
    return entry.getGeneralPurposeBit().usesUTF8ForNames()
        || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
  }

  private static byte[] raw(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    return raw == null ? new byte[0] : raw;
  }
}
