package jp.machi.core.standardise;

import java.util.Arrays;

/** A set of 64-bit numbers, 8 to 16 bytes each; open addressing. Not thread-safe. */
final class LongHashes {
  private static final int FIRST_CAPACITY = 1_024;

  private long[] slots = new long[FIRST_CAPACITY];
  private boolean hasZero;
  private int size;

  /** Adds a number; false where it was there. */
  boolean add(long hash) {
    if (hash == 0) {
      boolean fresh = !hasZero;
      hasZero = true;
      return fresh;
    }
    if (size * 2 >= slots.length) {
      grow();
    }
    int slot = slot(hash);
    if (slots[slot] == hash) {
      return false;
    }
    slots[slot] = hash;
    size++;
    return true;
  }

  boolean contains(long hash) {
    return hash == 0 ? hasZero : slots[slot(hash)] == hash;
  }

  boolean isEmpty() {
    return size == 0 && !hasZero;
  }

  /** Where a number stands, or the free place where it would. */
  private int slot(long hash) {
    int mask = slots.length - 1;
    int slot = (int) (hash ^ (hash >>> 32)) & mask;
    while (slots[slot] != 0 && slots[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[Math.multiplyExact(old.length, 2)];
    Arrays.stream(old).filter(hash -> hash != 0).forEach(hash -> slots[slot(hash)] = hash);
  }

  /** A number for a text; equal texts have equal numbers, others nearly never. */
  static long of(String text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return hash;
  }
}
