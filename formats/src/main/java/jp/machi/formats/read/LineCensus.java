package jp.machi.formats.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import jp.machi.core.table.UnreadableSourceException;

/**
 * Counts which encodings the lines of a file speak for, so that a file that changes its encoding
 * half-way is seen. Holds one line at a time.
 */
final class LineCensus {
  private static final int BUFFER = 1 << 18;
  private static final int ESCAPE = 0x1b;

  private final Map<LineEncoding, Long> first = new EnumMap<>(LineEncoding.class);
  private long line;
  private boolean afterReturn;
  private boolean escapes;

  /** True where a line of MAYBE_UTF_8 is not CP932. */
  private boolean onlyUtf8;

  private LineCensus() {}

  static LineCensus take(Path path) throws IOException {
    LineCensus census = new LineCensus();
    try (InputStream in = Files.newInputStream(path)) {
      census.read(in);
    }
    return census;
  }

  /** Counts lines that are at hand; none of them may hold a NUL byte. */
  static LineCensus take(byte[] lines) throws IOException {
    LineCensus census = new LineCensus();
    census.read(new ByteArrayInputStream(lines));
    return census;
  }

  private void read(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER];
    int held = 0;
    int read;
    while ((read = in.read(buffer, held, buffer.length - held)) >= 0) {
      int end = held + read;
      int start = lines(buffer, held, end);
      held = end - start;
      System.arraycopy(buffer, start, buffer, 0, held);
      if (held == buffer.length) {
        if (held >= Limits.LINE_BYTES) {
          throw Refusal.limit("text.line_too_long", line + 1, Limits.LINE_BYTES);
        }
        buffer = Arrays.copyOf(buffer, held * 2);
      }
    }
    if (held > 0) {
      count(buffer, 0, held);
    }
  }

  /** Counts the whole lines; returns where the rest starts. */
  private int lines(byte[] buffer, int from, int end) throws UnreadableSourceException {
    int start = 0;
    for (int i = from; i < end; i++) {
      byte b = buffer[i];
      if (b < 0 || (b > '\r' && b != ESCAPE)) {
        continue;
      }
      if (b == '\n' && afterReturn && i == start) {
        start = i + 1; // the second half of CR LF ends no line of its own
      } else if (b == '\n' || b == '\r') {
        count(buffer, start, i);
        start = i + 1;
      } else if (b == 0) {
        throw Refusal.at("text.nul_bytes", line + 1);
      } else {
        escapes |= b == ESCAPE;
      }
      afterReturn = b == '\r';
    }
    return start;
  }

  private void count(byte[] bytes, int from, int to) {
    line++;
    LineEncoding encoding = LineEncoding.of(bytes, from, to);
    if (!first.containsKey(encoding)) {
      first.put(encoding, line);
    }
    if (encoding == LineEncoding.MAYBE_UTF_8) {
      onlyUtf8 |= !LineEncoding.isCp932(bytes, from, to);
    }
  }

  /** The one encoding that all lines allow. */
  TextEncoding decide() throws UnreadableSourceException {
    boolean utf8 = seen(LineEncoding.UTF_8) || onlyUtf8;
    boolean cp932 = seen(LineEncoding.CP932);
    boolean euc = seen(LineEncoding.EUC_JP);
    boolean either = seen(LineEncoding.CP932_OR_EUC_JP);
    if ((utf8 ? 1 : 0) + (cp932 ? 1 : 0) + (euc ? 1 : 0) > 1 || (utf8 && either)) {
      throw Refusal.at("text.mixed_encoding", lineOfChange());
    }
    if (seen(LineEncoding.NONE)) {
      throw Refusal.at("text.undecodable", firstLine(LineEncoding.NONE));
    }
    if (cp932) {
      return of("CP932", LineEncoding.WINDOWS_31J);
    }
    if (euc) {
      return euc(seen(LineEncoding.MAYBE_UTF_8));
    }
    if (either) {
      throw Refusal.at("text.undecided_encoding", firstLine(LineEncoding.CP932_OR_EUC_JP));
    }
    if (escapes && !utf8 && !seen(LineEncoding.MAYBE_UTF_8)) {
      return of("ISO-2022-JP", Charset.forName("x-windows-iso2022jp"));
    }
    return of("UTF-8", StandardCharsets.UTF_8);
  }

  private TextEncoding euc(boolean maybeUtf8) throws UnreadableSourceException {
    if (maybeUtf8) {
      throw Refusal.at("text.mixed_encoding", firstLine(LineEncoding.MAYBE_UTF_8));
    }
    return of("EUC-JP", LineEncoding.EUC_OPEN);
  }

  /** The first line that is not UTF-8. */
  long firstLineOutsideUtf8() {
    long found = Long.MAX_VALUE;
    for (LineEncoding encoding : LineEncoding.values()) {
      boolean outside =
          switch (encoding) {
            case ASCII, UTF_8, MAYBE_UTF_8 -> false;
            case CP932, EUC_JP, CP932_OR_EUC_JP, NONE -> true;
          };
      if (outside && seen(encoding)) {
        found = Math.min(found, firstLine(encoding));
      }
    }
    return found;
  }

  /** The line where an encoding other than that of the lines before begins. */
  private long lineOfChange() {
    long utf8 = firstLine(LineEncoding.UTF_8);
    if (utf8 == 0) {
      utf8 = firstLine(LineEncoding.MAYBE_UTF_8);
    }
    long outside = firstLineOutsideUtf8();
    if (utf8 == 0) {
      return Math.max(firstLine(LineEncoding.CP932), firstLine(LineEncoding.EUC_JP));
    }
    return Math.max(utf8, outside);
  }

  private long firstLine(LineEncoding encoding) {
    return first.getOrDefault(encoding, 0L);
  }

  private boolean seen(LineEncoding encoding) {
    return first.containsKey(encoding);
  }

  private static TextEncoding of(String name, Charset charset) {
    return new TextEncoding(name, charset, 0);
  }
}
