package jp.machi.rows;

import java.util.Arrays;

/** A list of ints that grows. Not thread-safe. */
final class IntList {
  private static final int FIRST = 16;

  private int[] items = new int[FIRST];
  private int size;

  void add(int item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size * 2);
    }
    items[size++] = item;
  }

  int[] toArray() {
    return Arrays.copyOf(items, size);
  }
}
