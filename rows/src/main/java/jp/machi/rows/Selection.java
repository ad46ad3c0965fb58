package jp.machi.rows;

/** Rows of a table, one bit for each. Built by one thread, then read by any. */
final class Selection {
  private static final int BITS = 6;

  private final long[] words;
  private final int rows;
  private long count = -1;

  Selection(int rows) {
    this.rows = rows;
    this.words = new long[(rows + Long.SIZE - 1) >> BITS];
  }

  /** Every row. */
  static Selection all(int rows) {
    Selection all = new Selection(rows);
    all.setAll(0, rows);
    return all;
  }

  /** Rows of the table, chosen or not. */
  int rows() {
    return rows;
  }

  void set(int row) {
    words[row >> BITS] |= 1L << row;
  }

  void setAll(int from, int to) {
    for (int row = from; row < to; ) {
      if ((row & (Long.SIZE - 1)) == 0 && to - row >= Long.SIZE) {
        words[row >> BITS] = -1;
        row += Long.SIZE;
      } else {
        set(row++);
      }
    }
  }

  boolean has(int row) {
    return (words[row >> BITS] & 1L << row) != 0;
  }

  /** Puts 64 rows at once, from a row that is a multiple of 64 on. */
  void word(int row, long bits) {
    words[row >> BITS] = bits;
  }

  /** Only the rows that are in the other selection as well. */
  void retain(Selection other) {
    for (int i = 0; i < words.length; i++) {
      words[i] &= other.words[i];
    }
    count = -1;
  }

  /** The rows of the other selection as well. */
  void add(Selection other) {
    for (int i = 0; i < words.length; i++) {
      words[i] |= other.words[i];
    }
    count = -1;
  }

  /** The rows that are not in it. */
  Selection inverse() {
    Selection inverse = new Selection(rows);
    for (int i = 0; i < words.length; i++) {
      inverse.words[i] = ~words[i];
    }
    int beyond = words.length * Long.SIZE - rows;
    if (beyond > 0) {
      inverse.words[words.length - 1] &= -1L >>> beyond;
    }
    return inverse;
  }

  long count() {
    if (count < 0) {
      long sum = 0;
      for (long word : words) {
        sum += Long.bitCount(word);
      }
      count = sum;
    }
    return count;
  }

  /** The first chosen row from a row on, -1 where there is none. */
  int next(int from) {
    if (from >= rows) {
      return -1;
    }
    int i = from >> BITS;
    long word = words[i] & -1L << from;
    while (word == 0) {
      if (++i == words.length) {
        return -1;
      }
      word = words[i];
    }
    return (i << BITS) + Long.numberOfTrailingZeros(word);
  }

  /** The chosen row that so many chosen rows stand before, -1 where there are fewer. */
  int skip(long before) {
    long left = before;
    for (int i = 0; i < words.length; i++) {
      int here = Long.bitCount(words[i]);
      if (left < here) {
        long word = words[i];
        for (; left > 0; left--) {
          word &= word - 1;
        }
        return (i << BITS) + Long.numberOfTrailingZeros(word);
      }
      left -= here;
    }
    return -1;
  }
}
