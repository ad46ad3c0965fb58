package jp.machi.rows;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/**
 * Texts one after the other, and where each begins.
 *
 * @param bytes UTF-8 of all texts
 * @param offsets of 8 bytes: where each text begins, and where the last one ends
 */
record Texts(MemorySegment bytes, MemorySegment offsets) {

  int size() {
    return Math.toIntExact(offsets.byteSize() / Long.BYTES) - 1;
  }

  long begin(int index) {
    return offsets.get(Bytes.LONG, (long) index * Long.BYTES);
  }

  boolean isEmpty(int index) {
    return begin(index) == begin(index + 1);
  }

  String text(int index) {
    long begin = begin(index);
    byte[] text = new byte[Math.toIntExact(begin(index + 1) - begin)];
    MemorySegment.copy(bytes, JAVA_BYTE, begin, text, 0, text.length);
    return new String(text, StandardCharsets.UTF_8);
  }

  /** A number that equal texts share; 0 for an empty one. */
  long hash(int index) {
    long begin = begin(index);
    long end = begin(index + 1);
    if (begin == end) {
      return 0;
    }
    long hash = Bytes.SEED + (end - begin);
    long at = begin;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      hash = Bytes.mix(hash ^ bytes.get(Bytes.LONG, at));
    }
    long rest = 0;
    for (; at < end; at++) {
      rest = rest << Byte.SIZE | Byte.toUnsignedLong(bytes.get(JAVA_BYTE, at));
    }
    return Bytes.mix(hash ^ rest);
  }

  boolean isSame(int index, Texts other, int otherIndex) {
    long begin = begin(index);
    long end = begin(index + 1);
    long otherBegin = other.begin(otherIndex);
    long otherEnd = other.begin(otherIndex + 1);
    return end - begin == otherEnd - otherBegin
        && MemorySegment.mismatch(bytes, begin, end, other.bytes, otherBegin, otherEnd) < 0;
  }

  int compare(int index, MemorySegment other) {
    return Bytes.compare(bytes, begin(index), begin(index + 1), other, 0, other.byteSize());
  }

  int compare(int index, int other) {
    return Bytes.compare(
        bytes, begin(index), begin(index + 1), bytes, begin(other), begin(other + 1));
  }

  static MemorySegment segment(String text) {
    return MemorySegment.ofArray(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Texts that are the same, one bit for each; their length is looked at first. */
  Selection equalTo(MemorySegment text) {
    Selection found = new Selection(size());
    long length = text.byteSize();
    long begin = begin(0);
    for (int index = 0; index < size() && length > 0; index++) {
      long end = begin(index + 1);
      if (end - begin == length && MemorySegment.mismatch(bytes, begin, end, text, 0, length) < 0) {
        found.set(index);
      }
      begin = end;
    }
    return found;
  }

  /** Texts that contain the needle, one bit for each. */
  Selection containing(Needle needle) {
    Selection found = new Selection(size());
    long end = begin(size());
    if (needle.isEmpty() || end == 0) {
      return found;
    }
    int anchor = needle.anchor(bytes, 0, end);
    int index = 0;
    for (long at = needle.find(bytes, 0, end, anchor); at >= 0; ) {
      index = indexOf(at, index);
      long next = begin(index + 1);
      boolean within = at + needle.length() <= next;
      if (within) {
        found.set(index);
      }
      at = needle.find(bytes, within ? next : at + 1, end, anchor);
    }
    return found;
  }

  /** The text that a byte belongs to, not before a text that begins at it or earlier. */
  private int indexOf(long at, int from) {
    int step = 1;
    int low = from;
    while (low + step < size() && begin(low + step) <= at) {
      low += step;
      step <<= 1;
    }
    int high = Math.min(size(), low + step);
    while (low + 1 < high) {
      int middle = (low + high) >>> 1;
      if (begin(middle) <= at) {
        low = middle;
      } else {
        high = middle;
      }
    }
    // of several that begin there all but the last are empty
    return low;
  }
}
