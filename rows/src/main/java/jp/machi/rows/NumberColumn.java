package jp.machi.rows;

import java.lang.foreign.MemorySegment;
import java.lang.ref.SoftReference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import jp.machi.core.table.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and days, 8 bytes each, as whole numbers that sort as the values do: days since 1970, or
 * the bits of a decimal turned round where it is negative.
 */
final class NumberColumn implements StoredColumn {
  private final ColumnType type;
  private final MemorySegment keys;
  private final MemorySegment filled;
  private final int rows;
  private SoftReference<@Nullable Ranked> ranked = new SoftReference<>(null);

  /**
   * @param keys 8 bytes for each row, anything where the cell is empty
   * @param filled a bit for each row, in words of 8 bytes
   */
  NumberColumn(ColumnType type, MemorySegment keys, MemorySegment filled, int rows) {
    this.type = type;
    this.keys = keys;
    this.filled = filled;
    this.rows = rows;
  }

  /** The rank of every row, and the key of each rank. */
  private static final class Ranked {
    final int[] ranks;
    final long[] values;

    Ranked(int[] ranks, long[] values) {
      this.ranks = ranks;
      this.values = values;
    }
  }

  /** The key of a decimal: its bits, those below the sign turned round for negative numbers. */
  static long key(double value) {
    // 0.0 and -0.0 are one number
    long bits = Double.doubleToLongBits(value + 0.0);
    return bits ^ (bits >> (Long.SIZE - 1) & Long.MAX_VALUE);
  }

  /** The key of a value of any type. */
  static long key(Object value) {
    return switch (value) {
      case Long number -> number;
      case Double number -> key(number.doubleValue());
      case LocalDate day -> day.toEpochDay();
      default -> throw new IllegalArgumentException("no number: " + value.getClass());
    };
  }

  private Object value(long key) {
    return switch (type) {
      case INTEGER -> key;
      case DECIMAL -> decimal(key);
      case DATE -> LocalDate.ofEpochDay(key);
      case TEXT -> throw new IllegalStateException("a text is no number");
    };
  }

  private long key(int row) {
    return keys.get(Bytes.LONG, (long) row * Long.BYTES);
  }

  @Override
  public boolean isFilled(int row) {
    return (filledWord(row) & 1L << row) != 0;
  }

  private long filledWord(int row) {
    return filled.get(Bytes.LONG, (long) (row / Long.SIZE) * Long.BYTES);
  }

  /** Whether the values are whole numbers. */
  boolean isWhole() {
    return type == ColumnType.INTEGER;
  }

  /** The value of a column of whole numbers; only where the cell is not empty. */
  long whole(int row) {
    return key(row);
  }

  /** The value as a double; only where the cell is not empty. */
  double number(int row) {
    long key = key(row);
    return type == ColumnType.DECIMAL ? decimal(key) : key;
  }

  private static double decimal(long key) {
    return Double.longBitsToDouble(key ^ (key >> (Long.SIZE - 1) & Long.MAX_VALUE));
  }

  @Override
  public @Nullable Object cell(int row) {
    return isFilled(row) ? value(key(row)) : null;
  }

  @Override
  public long hash(int row) {
    return isFilled(row) ? Bytes.mix(Bytes.SEED ^ key(row)) : 0;
  }

  @Override
  public boolean isSame(int row, StoredColumn other, int otherRow) {
    if (!(other instanceof NumberColumn numbers)) {
      return isFilled(row) == other.isFilled(otherRow) && !isFilled(row);
    }
    boolean filled = isFilled(row);
    return filled == numbers.isFilled(otherRow) && (!filled || key(row) == numbers.key(otherRow));
  }

  @Override
  public Selection filled() {
    return between(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  @Override
  public Selection compared(Filter.Operator operator, Object value) {
    long key = key(value);
    return switch (operator) {
      case EQ -> between(key, key);
      case NE -> throw new IllegalArgumentException("not equal is the inverse of equal");
      case LT -> key == Long.MIN_VALUE ? new Selection(rows) : between(Long.MIN_VALUE, key - 1);
      case LE -> between(Long.MIN_VALUE, key);
      case GT -> key == Long.MAX_VALUE ? new Selection(rows) : between(key + 1, Long.MAX_VALUE);
      case GE -> between(key, Long.MAX_VALUE);
    };
  }

  private Selection between(long first, long last) {
    Selection found = new Selection(rows);
    for (int row = 0; row < rows; row += Long.SIZE) {
      long bits = 0;
      int end = Math.min(Long.SIZE, rows - row);
      for (int i = 0; i < end; i++) {
        long key = key(row + i);
        bits |= (key >= first && key <= last ? 1L : 0L) << i;
      }
      found.word(row, bits & filledWord(row));
    }
    return found;
  }

  @Override
  public Selection containing(Needle needle) {
    Selection found = new Selection(rows);
    int[] ranks = ranks();
    boolean[] wanted = new boolean[distinct() + 1];
    for (int rank = 1; rank < wanted.length; rank++) {
      wanted[rank] = needle.isIn(text(value(rank)));
    }
    for (int row = 0; row < rows; row++) {
      if (wanted[ranks[row]]) {
        found.set(row);
      }
    }
    return found;
  }

  private static String text(Object value) {
    return value instanceof Double number
        ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
        : value.toString();
  }

  @Override
  public int[] ranks() {
    return ranked().ranks;
  }

  @Override
  public int distinct() {
    return ranked().values.length;
  }

  @Override
  public Object value(int rank) {
    return value(ranked().values[rank - 1]);
  }

  private synchronized Ranked ranked() {
    Ranked known = ranked.get();
    if (known == null) {
      known = rank();
      ranked = new SoftReference<>(known);
    }
    return known;
  }

  private Ranked rank() {
    long[] sorted = new long[Math.toIntExact(filled().count())];
    int count = 0;
    for (int row = 0; row < rows; row++) {
      if (isFilled(row)) {
        sorted[count++] = key(row);
      }
    }
    Arrays.sort(sorted);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || sorted[i] != sorted[distinct - 1]) {
        sorted[distinct++] = sorted[i];
      }
    }
    long[] values = Arrays.copyOf(sorted, distinct);
    int[] ranks = new int[rows];
    for (int row = 0; row < rows; row++) {
      ranks[row] = isFilled(row) ? Arrays.binarySearch(values, key(row)) + 1 : 0;
    }
    return new Ranked(ranks, values);
  }
}
