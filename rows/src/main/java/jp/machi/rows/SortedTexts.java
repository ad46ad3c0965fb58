package jp.machi.rows;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Sorts texts by their bytes: by the first eight of them, then the few that are alike in these. */
final class SortedTexts {
  /** Texts that are alike for so long are compared whole: the stack is not for long texts. */
  private static final int DEEPEST = 1_024;

  private final Texts texts;

  private SortedTexts(Texts texts) {
    this.texts = texts;
  }

  /** The indexes of texts in ascending order; equal texts keep their order. */
  static int[] of(Texts texts) {
    int[] order = new int[texts.size()];
    Arrays.setAll(order, i -> i);
    new SortedTexts(texts).sort(order, 0, order.length, 0);
    return order;
  }

  /** Sorts a stretch of texts that are alike up to a depth. */
  private void sort(int[] order, int from, int to, int depth) {
    if (depth >= DEEPEST) {
      int[] sorted =
          IntStream.range(from, to)
              .mapToObj(i -> order[i])
              .sorted(texts::compare)
              .mapToInt(Integer::intValue)
              .toArray();
      System.arraycopy(sorted, 0, order, from, sorted.length);
      return;
    }
    Prefix[] prefixes = new Prefix[to - from];
    for (int i = from; i < to; i++) {
      prefixes[i - from] = prefix(order[i], depth);
    }
    Arrays.sort(prefixes);
    int start = 0;
    for (int i = 0; i < prefixes.length; i++) {
      order[from + i] = prefixes[i].index;
      boolean last = i + 1 == prefixes.length || !prefixes[i].isLike(prefixes[i + 1]);
      if (last) {
        if (i > start && prefixes[i].length == Long.BYTES) {
          sort(order, from + start, from + i + 1, depth + Long.BYTES);
        }
        start = i + 1;
      }
    }
  }

  /** Eight bytes from a depth on, filled with zeros, so that they compare as a number does. */
  private Prefix prefix(int index, int depth) {
    long begin = texts.begin(index) + depth;
    int length = (int) Math.min(Long.BYTES, texts.begin(index + 1) - begin);
    MemorySegment bytes = texts.bytes();
    long prefix = 0;
    for (int i = 0; i < length; i++) {
      long next = Byte.toUnsignedLong(bytes.get(JAVA_BYTE, begin + i));
      prefix |= next << (Long.SIZE - Byte.SIZE * (i + 1));
    }
    return new Prefix(prefix, length, index);
  }

  private record Prefix(long bytes, int length, int index) implements Comparable<Prefix> {
    boolean isLike(Prefix other) {
      return bytes == other.bytes && length == other.length;
    }

    @Override
    public int compareTo(Prefix other) {
      int compared = Long.compareUnsigned(bytes, other.bytes);
      if (compared == 0) {
        compared = Integer.compare(length, other.length);
      }
      return compared != 0 ? compared : Integer.compare(index, other.index);
    }
  }
}
