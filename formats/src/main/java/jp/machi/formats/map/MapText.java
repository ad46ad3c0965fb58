package jp.machi.formats.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Encodings that texts of Japanese maps are in, tried in this order. A text that is UTF-8 by chance
 * and meant as CP932 would have to be so in every character.
 *
 * @param name usual name
 */
record MapText(String name, Charset charset) {
  static final MapText UTF_8 = new MapText("UTF-8", StandardCharsets.UTF_8);

  static final MapText ASCII = new MapText("US-ASCII", StandardCharsets.US_ASCII);

  /** Windows' Shift_JIS, with 髙, ① and ～. */
  static final MapText CP932 = new MapText("CP932", Charset.forName("windows-31j"));

  static final MapText EUC_JP = new MapText("EUC-JP", Charset.forName("EUC-JP"));

  private static final int BUFFER = 1 << 16;
  private static final int BYTE_ORDER_MARK = 0xfeff;

  /** The first encoding in which every byte of a file has a character. */
  static MapText of(Path file) throws IOException {
    for (MapText candidate : List.of(UTF_8, CP932)) {
      if (candidate.reads(file)) {
        return candidate;
      }
    }
    throw Unreadable.with("text.undecodable", "line", "1");
  }

  private boolean reads(Path file) throws IOException {
    char[] buffer = new char[BUFFER];
    try (Reader reader = open(file)) {
      int read;
      do {
        read = reader.read(buffer);
      } while (read >= 0);
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** A decoder that stops at bytes without a character. */
  CharsetDecoder decoder() {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Opens a file as text, behind its byte order mark. */
  Reader open(Path file) throws IOException {
    BufferedReader text =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder()), BUFFER);
    try {
      text.mark(1);
      if (text.read() != BYTE_ORDER_MARK) {
        text.reset();
      }
      return text;
    } catch (IOException failure) {
      text.close();
      throw failure;
    }
  }
}
