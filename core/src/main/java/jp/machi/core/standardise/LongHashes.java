package jp.machi.core.standardise;

/**
 * A set of 64-bit numbers, 11 to 22 bytes each; open addressing. Many small shelves grow one after
 * another, so that never more than one of them is there twice. Not thread-safe.
 */
final class LongHashes {
  private static final int SHELVES = 256;
  private static final int SHELF_BITS = 8;
  private static final int FIRST_CAPACITY = 16;

  private final long[][] shelves = new long[SHELVES][FIRST_CAPACITY];
  private final int[] sizes = new int[SHELVES];
  private boolean hasZero;
  private boolean hasOthers;

  /** Adds a number; false where it was there. */
  boolean add(long hash) {
    if (hash == 0) {
      boolean fresh = !hasZero;
      hasZero = true;
      return fresh;
    }
    int shelf = shelf(hash);
    if (sizes[shelf] * 4L >= shelves[shelf].length * 3L) {
      grow(shelf);
    }
    long[] slots = shelves[shelf];
    int slot = slot(slots, hash);
    if (slots[slot] == hash) {
      return false;
    }
    slots[slot] = hash;
    sizes[shelf]++;
    hasOthers = true;
    return true;
  }

  boolean contains(long hash) {
    long[] slots = shelves[shelf(hash)];
    return hash == 0 ? hasZero : slots[slot(slots, hash)] == hash;
  }

  boolean isEmpty() {
    return !hasOthers && !hasZero;
  }

  private static int shelf(long hash) {
    return (int) (hash >>> (Long.SIZE - SHELF_BITS));
  }

  /** Where a number stands, or the free place where it would. */
  private static int slot(long[] slots, long hash) {
    int mask = slots.length - 1;
    int slot = (int) (hash ^ (hash >>> 32)) & mask;
    while (slots[slot] != 0 && slots[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow(int shelf) {
    long[] grown = new long[Math.multiplyExact(shelves[shelf].length, 2)];
    for (long hash : shelves[shelf]) {
      if (hash != 0) {
        grown[slot(grown, hash)] = hash;
      }
    }
    shelves[shelf] = grown;
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
