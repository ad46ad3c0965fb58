package jp.machi.formats.map;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Texts of a dBASE table in one encoding. Not thread-safe. */
final class DbfText {
  private final CharsetDecoder decoder;
  private CharBuffer characters = CharBuffer.allocate(256);
  private boolean cut;

  DbfText(MapText text) {
    this.decoder = text.decoder();
  }

  /**
   * Decodes a text without the spaces that fill its field. A last character that the width of the
   * field cut in half is left out.
   *
   * @return null where a byte has no character
   */
  @Nullable String decode(ByteBuffer field) {
    ByteBuffer bytes = trimmed(field);
    if (characters.capacity() < bytes.remaining()) {
      characters = CharBuffer.allocate(bytes.remaining());
    }
    characters.clear();
    decoder.reset();
    CoderResult result = decoder.decode(bytes, characters, false);
    cut = bytes.hasRemaining();
    return result.isError() ? null : characters.flip().toString();
  }

  /** Whether the last text was cut within a character. */
  boolean wasCut() {
    return cut;
  }

  private static ByteBuffer trimmed(ByteBuffer field) {
    ByteBuffer bytes = field.duplicate();
    int end = bytes.limit();
    while (end > bytes.position() && (bytes.get(end - 1) == ' ' || bytes.get(end - 1) == 0)) {
      end--;
    }
    return bytes.limit(end);
  }

  /** What a file says its encoding is; only what Japanese maps are written in is believed. */
  static Optional<MapText> stated(String codePage, int languageDriver) {
    String dense =
        codePage.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "").replace("ansi", "");
    return switch (dense) {
      case "utf8", "65001" -> Optional.of(MapText.UTF_8);
      case "932", "cp932", "ms932", "sjis", "shiftjis", "windows31j", "windows932" ->
          Optional.of(MapText.CP932);
      case "eucjp", "51932", "20932" -> Optional.of(MapText.EUC_JP);
      default ->
          languageDriver == 0x13 || languageDriver == 0x7b
              ? Optional.of(MapText.CP932)
              : Optional.empty();
    };
  }

  /**
   * The encoding in which every text of a table has its characters. UTF-8 comes first, because
   * nothing else looks like it by chance, while CP932 takes nearly every byte.
   */
  static MapText decide(Path file, DbfTable.Layout layout, Optional<MapText> stated)
      throws IOException {
    if (firstUndecodable(file, layout, MapText.ASCII) < 0) {
      return stated.orElse(MapText.UTF_8);
    }
    List<MapText> candidates = new ArrayList<>(List.of(MapText.UTF_8));
    stated.ifPresent(candidates::add);
    candidates.add(MapText.CP932);
    long failed = 1;
    for (MapText candidate : candidates) {
      failed = firstUndecodable(file, layout, candidate);
      if (failed < 0) {
        return candidate;
      }
    }
    throw Unreadable.with("text.undecodable", "line", Long.toString(failed));
  }

  /** The first record with a text that is not in this encoding, -1 where there is none. */
  private static long firstUndecodable(Path file, DbfTable.Layout layout, MapText text)
      throws IOException {
    DbfText decoding = new DbfText(text);
    for (DbfField field : layout.fields()) {
      if (decoding.decode(field.name()) == null) {
        return 1;
      }
    }
    try (DbfRecords records = new DbfRecords(file, layout)) {
      while (records.next()) {
        for (DbfField field : layout.fields()) {
          if (field.isReadable() && decoding.decode(records.bytes(field)) == null) {
            return records.number();
          }
        }
      }
    }
    return -1;
  }
}
