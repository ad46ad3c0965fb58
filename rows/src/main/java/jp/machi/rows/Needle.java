package jp.machi.rows;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/**
 * Looks for a text in many bytes of UTF-8, eight at a time: for the byte of the text that is rarest
 * in them, then for the text around it.
 */
final class Needle {
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGHS = 0x8080_8080_8080_8080L;

  /** So many bytes tell which byte is rare. */
  private static final int SAMPLE = 1 << 14;

  private final byte[] bytes;
  private final MemorySegment text;

  Needle(String text) {
    this.bytes = text.getBytes(StandardCharsets.UTF_8);
    this.text = MemorySegment.ofArray(bytes);
  }

  boolean isEmpty() {
    return bytes.length == 0;
  }

  /** Whether a text contains this one. */
  boolean isIn(String other) {
    return other.contains(new String(bytes, StandardCharsets.UTF_8));
  }

  int length() {
    return bytes.length;
  }

  /** The place of the byte that is rarest in a sample of these bytes. */
  int anchor(MemorySegment in, long from, long to) {
    int[] counts = new int[1 << Byte.SIZE];
    long step = Math.max(1, (to - from) / SAMPLE);
    for (long at = from; at < to; at += step) {
      counts[Byte.toUnsignedInt(in.get(JAVA_BYTE, at))]++;
    }
    int best = 0;
    for (int i = 1; i < bytes.length; i++) {
      if (counts[Byte.toUnsignedInt(bytes[i])] < counts[Byte.toUnsignedInt(bytes[best])]) {
        best = i;
      }
    }
    return best;
  }

  /** Where the text next begins within bounds, -1 where it does not. */
  long find(MemorySegment in, long from, long to, int anchor) {
    long first = from + anchor;
    long last = to - bytes.length + anchor;
    long pattern = Byte.toUnsignedLong(bytes[anchor]) * ONES;
    long at = first;
    for (; at + Long.BYTES - 1 <= last; at += Long.BYTES) {
      long difference = in.get(Bytes.LONG, at) ^ pattern;
      long hits = (difference - ONES) & ~difference & HIGHS;
      while (hits != 0) {
        long begin = at + (Long.numberOfTrailingZeros(hits) >> 3) - anchor;
        if (isAt(in, begin)) {
          return begin;
        }
        hits &= hits - 1;
      }
    }
    for (; at <= last; at++) {
      if (in.get(JAVA_BYTE, at) == bytes[anchor] && isAt(in, at - anchor)) {
        return at - anchor;
      }
    }
    return -1;
  }

  private boolean isAt(MemorySegment in, long begin) {
    return MemorySegment.mismatch(in, begin, begin + bytes.length, text, 0, bytes.length) < 0;
  }
}
