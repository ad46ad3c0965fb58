package jp.machi.core.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * One walk along a text through sorted names, to the longest name that the text begins with. A bare
 * number counts as that of a numbered part (新井1-16 is 新井一丁目16) where there is such a part; one
 * character that people leave out may be missing.
 */
final class TownWalk {
  private final NameIndex names;
  private final int @Nullable [] order;
  private final PlaceText text;
  private final int start;
  private @Nullable Best best;

  /**
   * Where a walk came to.
   *
   * @param first first of the names that are all the same, as a place in the order
   * @param count how many these are
   * @param way how the name is written
   */
  @SuppressWarnings("ArrayRecordComponent") // lives for one walk, never compared
  record Best(int @Nullable [] order, int first, int count, int start, int end, TownMatch.Way way) {

    int name(int index) {
      return order == null ? first + index : order[first + index];
    }
  }

  /**
   * A walk from there.
   *
   * @param order names in sorted order where they do not stand so, else null
   */
  TownWalk(NameIndex names, int @Nullable [] order, PlaceText text, int start) {
    this.names = names;
    this.order = order;
    this.text = text;
    this.start = start;
  }

  @Nullable Best best(int from, int to, char[] leftOut) {
    int low = from;
    int high = to;
    int depth = 0;
    boolean shortened = false;
    for (int i = start; low < high; i++) {
      complete(low, high, depth, i, shortened);
      if (i >= text.length()) {
        withoutLast(low, high, depth, i, leftOut, shortened);
        break;
      }
      char c = text.at(i);
      if (PlaceLetters.isDigit(c) && !text.isDigit(i - 1)) {
        numbered(low, high, depth, i);
      }
      int next = narrow(low, high, depth, c);
      int end = narrow(next, high, depth, c + 1);
      if (next < end) {
        low = next;
        high = end;
        depth++;
      } else if (c != ' ') {
        char missing = shortened ? 0 : missing(low, high, depth, c, leftOut);
        if (missing == 0) {
          withoutLast(low, high, depth, i, leftOut, shortened);
          break;
        }
        int old = low;
        low = narrow(low, high, depth, missing);
        high = narrow(old, high, depth, missing + 1);
        depth++;
        i--;
        shortened = true;
      }
    }
    return best;
  }

  /** A character that, put in, lets the walk go on; NUL where none does. */
  private char missing(int low, int high, int depth, char c, char[] leftOut) {
    if (depth == 0) {
      return 0;
    }
    for (char candidate : leftOut) {
      int from = narrow(low, high, depth, candidate);
      int to = narrow(from, high, depth, candidate + 1);
      int next = narrow(from, to, depth + 1, c);
      if (next < to && narrow(next, to, depth + 1, c + 1) > next) {
        return candidate;
      }
    }
    return 0;
  }

  /** 紀尾井1-3 for 紀尾井町1-3: only before a number or the end, and where nothing else fits. */
  private void withoutLast(int low, int high, int depth, int i, char[] leftOut, boolean shortened) {
    boolean ends = i >= text.length() || text.isDigit(i);
    if (best != null || shortened || depth < 2 || !ends || leftOut.length == 0) {
      return;
    }
    int from = narrow(low, high, depth, '町');
    int to = narrow(from, high, depth, '町' + 1);
    complete(from, to, depth + 1, i, true);
  }

  /** Takes the names that end here. */
  private void complete(int low, int high, int depth, int end, boolean shortened) {
    if (depth == 0 || low >= high || names.length(index(low)) != depth) {
      return;
    }
    if (text.isDigit(end) && text.isDigit(end - 1)) {
      return;
    }
    int count = narrow(low, high, depth, 1) - low;
    TownMatch.Way way = shortened ? TownMatch.Way.SHORTENED : TownMatch.Way.WHOLE;
    best = new Best(order, low, count, start, end, way);
  }

  /** 3-4 behind a name that has a part 3丁目. */
  private void numbered(int low, int high, int depth, int i) {
    int end = text.digitsEnd(i);
    if (end - i > 2 || text.at(i) == '0') {
      return;
    }
    int from = low;
    int to = high;
    int at = depth;
    for (int digit = i; digit < end; digit++) {
      int old = from;
      from = narrow(from, to, at, text.at(digit));
      to = narrow(old, to, at, text.at(digit) + 1);
      at++;
    }
    int old = from;
    from = narrow(from, to, at, '丁');
    to = narrow(old, to, at, '丁' + 1);
    at++;
    if (from < to && names.length(index(from)) != at) {
      old = from;
      from = narrow(from, to, at, '目');
      to = narrow(old, to, at, '目' + 1);
      at++;
    }
    if (from < to && names.length(index(from)) == at && text.at(end) != '丁') {
      int count = narrow(from, to, at, 1) - from;
      best = new Best(order, from, count, start, end, TownMatch.Way.NUMBERED);
    }
  }

  private int index(int place) {
    return order == null ? place : order[place];
  }

  private int narrow(int low, int high, int depth, int c) {
    if (order == null) {
      return names.narrow(low, high, depth, c);
    }
    int from = low;
    int to = high;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (names.at(order[middle], depth) < c) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
