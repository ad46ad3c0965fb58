package jp.machi.rows;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Texts of which there are few: each once, in order, and a code for every row. Code 0 is an empty
 * cell, code 1 the first text.
 *
 * @param words the texts in ascending order
 * @param codes a code of 1, 2 or 4 bytes for every row, not negative
 * @param width bytes of a code
 * @param rows how many rows
 */
record WordColumn(Texts words, MemorySegment codes, int width, int rows) implements StoredColumn {

  private int code(int row) {
    return switch (width) {
      case Byte.BYTES -> Byte.toUnsignedInt(codes.get(JAVA_BYTE, row));
      case Short.BYTES -> Short.toUnsignedInt(codes.get(Bytes.SHORT, (long) row << 1));
      default -> codes.get(Bytes.INT, (long) row << 2);
    };
  }

  @Override
  public @Nullable Object cell(int row) {
    int code = code(row);
    return code == 0 ? null : words.text(code - 1);
  }

  @Override
  public boolean isFilled(int row) {
    return code(row) != 0;
  }

  @Override
  public long hash(int row) {
    int code = code(row);
    return code == 0 ? 0 : words.hash(code - 1);
  }

  @Override
  public boolean isSame(int row, StoredColumn other, int otherRow) {
    int code = code(row);
    if (code == 0 || !other.isFilled(otherRow)) {
      return code == 0 && !other.isFilled(otherRow);
    }
    return switch (other) {
      case WordColumn word -> words.isSame(code - 1, word.words, word.code(otherRow) - 1);
      case TextColumn text -> words.isSame(code - 1, text.texts(), otherRow);
      case EmptyColumn _, NumberColumn _ -> false;
    };
  }

  @Override
  public Selection filled() {
    return between(1, words.size());
  }

  @Override
  public Selection compared(Filter.Operator operator, Object value) {
    MemorySegment text = Texts.segment((String) value);
    int from = rank(text, false);
    int beyond = rank(text, true);
    return switch (operator) {
      case EQ -> between(from, beyond - 1);
      case NE -> throw new IllegalArgumentException("not equal is the inverse of equal");
      case LT -> between(1, from - 1);
      case LE -> between(1, beyond - 1);
      case GT -> between(beyond, words.size());
      case GE -> between(from, words.size());
    };
  }

  /** The first code whose text is not before the text, or is behind it. */
  private int rank(MemorySegment text, boolean behind) {
    int low = 1;
    int high = words.size() + 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int compared = words.compare(middle - 1, text);
      if (compared < 0 || (behind && compared == 0)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Rows with a code from the first to the last, both included. */
  private Selection between(int first, int last) {
    if (first > last) {
      return new Selection(rows);
    }
    int span = last - first;
    return switch (width) {
      case Byte.BYTES -> scanBytes(first, span);
      case Short.BYTES -> scanShorts(first, span);
      default -> scanInts(first, span);
    };
  }

  // Three loops, each with one kind of access, so that the compiler can make them fast.

  private Selection scanBytes(int first, int span) {
    Selection found = new Selection(rows);
    for (int row = 0; row < rows; row += Long.SIZE) {
      long bits = 0;
      int end = Math.min(Long.SIZE, rows - row);
      for (int i = 0; i < end; i++) {
        int code = Byte.toUnsignedInt(codes.get(JAVA_BYTE, (long) row + i));
        bits |= (code - first >= 0 && code - first <= span ? 1L : 0L) << i;
      }
      found.word(row, bits);
    }
    return found;
  }

  private Selection scanShorts(int first, int span) {
    Selection found = new Selection(rows);
    for (int row = 0; row < rows; row += Long.SIZE) {
      long bits = 0;
      int end = Math.min(Long.SIZE, rows - row);
      for (int i = 0; i < end; i++) {
        int code = Short.toUnsignedInt(codes.get(Bytes.SHORT, ((long) row + i) << 1));
        bits |= (code - first >= 0 && code - first <= span ? 1L : 0L) << i;
      }
      found.word(row, bits);
    }
    return found;
  }

  private Selection scanInts(int first, int span) {
    Selection found = new Selection(rows);
    for (int row = 0; row < rows; row += Long.SIZE) {
      long bits = 0;
      int end = Math.min(Long.SIZE, rows - row);
      for (int i = 0; i < end; i++) {
        int code = codes.get(Bytes.INT, ((long) row + i) << 2);
        bits |= (code - first >= 0 && code - first <= span ? 1L : 0L) << i;
      }
      found.word(row, bits);
    }
    return found;
  }

  @Override
  public Selection containing(Needle needle) {
    if (needle.isEmpty()) {
      return filled();
    }
    Selection hits = words.containing(needle);
    return where(code -> code > 0 && hits.has(code - 1));
  }

  private Selection where(IntPredicate wanted) {
    Selection found = new Selection(rows);
    for (int row = 0; row < rows; row++) {
      if (wanted.test(code(row))) {
        found.set(row);
      }
    }
    return found;
  }

  @Override
  public int[] ranks() {
    int[] ranks = new int[rows];
    for (int row = 0; row < rows; row++) {
      ranks[row] = code(row);
    }
    return ranks;
  }

  @Override
  public int distinct() {
    return words.size();
  }

  @Override
  public Object value(int rank) {
    return words.text(rank - 1);
  }
}
