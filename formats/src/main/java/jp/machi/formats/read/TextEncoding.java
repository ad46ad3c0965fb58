package jp.machi.formats.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a text file, decided over all of its bytes.
 *
 * @param name usual name, such as {@code UTF-8} or {@code CP932}
 * @param markLength bytes of the byte order mark, 0 where there is none
 */
record TextEncoding(String name, Charset charset, int markLength) {
  private static final int BUFFER = 1 << 16;

  /** Bytes to look at for UTF-16 without a mark: some lines of any table. */
  private static final int HEAD = 1 << 12;

  /** Reads the whole file once and decides, or refuses with the line that speaks against it. */
  static TextEncoding detect(Path path) throws IOException {
    byte[] head = head(path);
    TextEncoding marked = byMark(head);
    if (marked == null) {
      marked = Utf16Pattern.of(head, Files.size(path));
    }
    if (marked != null && marked.markLength != 3) {
      return marked.verified(path);
    }
    LineCensus census = LineCensus.take(path);
    TextEncoding counted = census.decide();
    if (marked != null && !counted.charset.equals(StandardCharsets.UTF_8)) {
      throw Refusal.at("text.mixed_encoding", census.firstLineOutsideUtf8());
    }
    if (marked != null) {
      return marked;
    }
    return counted.name.equals("ISO-2022-JP") ? counted.verified(path) : counted;
  }

  /** Opens the text behind the byte order mark. A byte that has no character is an error. */
  Reader open(Path path) throws IOException {
    FileChannel channel = FileChannel.open(path);
    try {
      channel.position(markLength);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    return Channels.newReader(
        channel,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT),
        BUFFER);
  }

  static byte[] head(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(HEAD);
    }
  }

  private static @Nullable TextEncoding byMark(byte[] head) {
    if (startsWith(head, 0xef, 0xbb, 0xbf)) {
      return new TextEncoding("UTF-8", StandardCharsets.UTF_8, 3);
    }
    if (startsWith(head, 0xff, 0xfe)) {
      return new TextEncoding("UTF-16LE", StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(head, 0xfe, 0xff)) {
      return new TextEncoding("UTF-16BE", StandardCharsets.UTF_16BE, 2);
    }
    return null;
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    byte[] wanted = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      wanted[i] = (byte) bytes[i];
    }
    return head.length >= wanted.length
        && Arrays.equals(head, 0, wanted.length, wanted, 0, wanted.length);
  }

  /** Decodes everything once, so that a fault is found before anything is made of the file. */
  private TextEncoding verified(Path path) throws IOException {
    char[] buffer = new char[BUFFER];
    long line = 1;
    try (Reader reader = open(path)) {
      int read;
      while ((read = reader.read(buffer)) >= 0) {
        for (int i = 0; i < read; i++) {
          if (buffer[i] == '\0') {
            throw Refusal.at("text.nul_bytes", line);
          }
          line += buffer[i] == '\n' ? 1 : 0;
        }
      }
    } catch (CharacterCodingException e) {
      throw Refusal.at("text.undecodable", line);
    }
    return this;
  }
}
