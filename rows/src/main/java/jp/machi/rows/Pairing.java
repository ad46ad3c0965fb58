package jp.machi.rows;

import java.util.Arrays;
import java.util.List;

/**
 * Which row of one table is which row of another. Rows of the earlier table stand in an open hash
 * table (linear probing), so that a million are paired in a pass over each table.
 */
final class Pairing {
  /** Below it chains stay short. */
  private static final double MOST_FILLED = 0.5;

  private final int[] partners;
  private final Selection paired;

  private Pairing(int[] partners, Selection paired) {
    this.partners = partners;
    this.paired = paired;
  }

  /** The row of the earlier table, -1 where there is none. */
  int partner(int row) {
    return partners[row];
  }

  /** Whether a row of the earlier table has a partner. */
  boolean isPaired(int row) {
    return paired.has(row);
  }

  /** Whether all values are there, and each once. */
  static boolean isUnique(StoredColumn column, int rows) {
    Slots slots = new Slots(rows);
    for (int row = 0; row < rows; row++) {
      if (!column.isFilled(row)) {
        return false;
      }
      long hash = column.hash(row);
      int slot = slots.first(hash);
      for (int other = slots.row(slot); other >= 0; other = slots.row(slot)) {
        if (slots.hash(slot) == hash && column.isSame(row, column, other)) {
          return false;
        }
        slot = slots.next(slot);
      }
      slots.put(slot, hash, row);
    }
    return true;
  }

  /** Rows of the same value; each value stands once in either column. */
  static Pairing byKey(StoredColumn before, int olds, StoredColumn after, int news) {
    return whole(List.of(before), olds, List.of(after), news);
  }

  /**
   * Rows whose cells are all the same; of several such the first with the first, and so on, so that
   * each has one partner at most.
   */
  static Pairing whole(List<StoredColumn> before, int olds, List<StoredColumn> after, int news) {
    Queues queues = new Queues(before, olds);
    for (int row = 0; row < olds; row++) {
      queues.add(row);
    }
    int[] partners = new int[news];
    Selection paired = new Selection(olds);
    for (int row = 0; row < news; row++) {
      int other = queues.take(after, row);
      partners[row] = other;
      if (other >= 0) {
        paired.set(other);
      }
    }
    return new Pairing(partners, paired);
  }

  /** Rows of a table, those that are the same in a queue each. */
  private static final class Queues {
    private final List<StoredColumn> columns;
    private final Slots slots;
    private final int[] next;
    private final int[] heads;
    private final int[] tails;

    Queues(List<StoredColumn> columns, int rows) {
      this.columns = columns;
      this.slots = new Slots(rows);
      this.next = new int[rows];
      this.heads = new int[slots.size()];
      this.tails = new int[slots.size()];
    }

    void add(int row) {
      long hash = Pairing.hash(columns, row);
      int slot = slot(hash, columns, row);
      next[row] = -1;
      if (slots.row(slot) < 0) {
        slots.put(slot, hash, row);
        heads[slot] = row;
      } else {
        next[tails[slot]] = row;
      }
      tails[slot] = row;
    }

    /** The first row of the queue of a row of another table, -1 where it has none or no more. */
    int take(List<StoredColumn> others, int row) {
      int slot = slot(Pairing.hash(others, row), others, row);
      if (slots.row(slot) < 0 || heads[slot] < 0) {
        return -1;
      }
      int first = heads[slot];
      heads[slot] = next[first];
      return first;
    }

    /** The slot of rows that are the same, or a free one. */
    private int slot(long hash, List<StoredColumn> others, int row) {
      int slot = slots.first(hash);
      while (slots.row(slot) >= 0
          && !(slots.hash(slot) == hash
              && Differences.isSame(columns, slots.row(slot), others, row))) {
        slot = slots.next(slot);
      }
      return slot;
    }
  }

  private static long hash(List<StoredColumn> columns, int row) {
    long hash = columns.size();
    for (StoredColumn column : columns) {
      hash = Bytes.mix(hash + column.hash(row));
    }
    return hash;
  }

  /** Rows by their hashes. */
  private static final class Slots {
    private final int[] rows;
    private final long[] hashes;
    private final int mask;

    Slots(int expected) {
      int size = Integer.highestOneBit(Math.max(8, (int) (expected / MOST_FILLED))) << 1;
      this.rows = new int[size];
      this.hashes = new long[size];
      this.mask = size - 1;
      Arrays.fill(rows, -1);
    }

    int size() {
      return rows.length;
    }

    int first(long hash) {
      return (int) hash & mask;
    }

    int next(int slot) {
      return slot + 1 & mask;
    }

    int row(int slot) {
      return rows[slot];
    }

    long hash(int slot) {
      return hashes[slot];
    }

    void put(int slot, long hash, int row) {
      rows[slot] = row;
      hashes[slot] = hash;
    }
  }
}
