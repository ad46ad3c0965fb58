package jp.machi.core.gazetteer;

/**
 * Names in sorted order, walked down character by character: a range of names that begin alike is
 * narrowed to those that go on with the next character. Two arrays hold it all, so that hundreds of
 * thousands of names load at once and cost little. Immutable.
 */
final class NameIndex {
  private final char[] pool;
  private final int[] starts;

  /**
   * An index over sorted names.
   *
   * @param pool all names one behind the other; sorted by their characters within each range that
   *     is walked
   * @param starts where each begins, and behind the last the end
   */
  NameIndex(char[] pool, int[] starts) {
    this.pool = pool;
    this.starts = starts;
  }

  int length(int name) {
    return starts[name + 1] - starts[name];
  }

  String name(int name) {
    return new String(pool, starts[name], length(name));
  }

  char[] pool() {
    return pool;
  }

  int[] starts() {
    return starts;
  }

  /** The character there, NUL behind the end; so the shorter of two names comes first. */
  char at(int name, int depth) {
    int index = starts[name] + depth;
    return index < starts[name + 1] ? pool[index] : 0;
  }

  /** Whether the other name begins with the one. */
  boolean startsAlike(int one, int other) {
    int length = length(one);
    if (length(other) < length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (pool[starts[one] + i] != pool[starts[other] + i]) {
        return false;
      }
    }
    return true;
  }

  /** First name from {@code low} on whose character at the depth is not less than {@code c}. */
  int narrow(int low, int high, int depth, int c) {
    int from = low;
    int to = high;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (at(middle, depth) < c) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
