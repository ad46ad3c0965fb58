package jp.machi.rows;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One measure of every group. Decimals are added with Kahan's compensation (1965). */
final class Sums {
  private final Grouping.Function function;
  private final StoredColumn column;
  private final boolean whole;
  private final long[] counts;
  private final long[] wholes;
  private final double[] numbers;
  private final double[] lost;

  Sums(Grouping.Function function, StoredColumn column, int groups) {
    this.function = function;
    this.column = column;
    this.whole = column instanceof NumberColumn numbers && numbers.isWhole();
    this.counts = new long[groups];
    this.wholes = new long[whole ? groups : 0];
    this.numbers = new double[whole ? 0 : groups];
    this.lost = new double[whole ? 0 : groups];
    if (function == Grouping.Function.MIN) {
      Arrays.fill(wholes, Long.MAX_VALUE);
      Arrays.fill(numbers, Double.POSITIVE_INFINITY);
    } else if (function == Grouping.Function.MAX) {
      Arrays.fill(wholes, Long.MIN_VALUE);
      Arrays.fill(numbers, Double.NEGATIVE_INFINITY);
    }
  }

  void add(int group, int row) {
    if (!(column instanceof NumberColumn cells)) {
      counts[group] += column.isFilled(row) ? 1 : 0;
    } else if (cells.isFilled(row)) {
      counts[group]++;
      if (whole) {
        addWhole(group, cells.whole(row));
      } else {
        addNumber(group, cells.number(row));
      }
    }
  }

  private void addWhole(int group, long value) {
    switch (function) {
      case COUNT -> {}
      case SUM, AVG -> wholes[group] = Math.addExact(wholes[group], value);
      case MIN -> wholes[group] = Math.min(wholes[group], value);
      case MAX -> wholes[group] = Math.max(wholes[group], value);
    }
  }

  private void addNumber(int group, double value) {
    switch (function) {
      case COUNT -> {}
      case SUM, AVG -> {
        double rest = value - lost[group];
        double sum = numbers[group] + rest;
        lost[group] = sum - numbers[group] - rest;
        numbers[group] = sum;
      }
      case MIN -> numbers[group] = Math.min(numbers[group], value);
      case MAX -> numbers[group] = Math.max(numbers[group], value);
    }
  }

  @Nullable Number of(int group) {
    long count = counts[group];
    if (function == Grouping.Function.COUNT) {
      return count;
    }
    if (count == 0) {
      return null;
    }
    if (function == Grouping.Function.AVG) {
      return (whole ? (double) wholes[group] : numbers[group]) / count;
    }
    return whole ? (Number) wholes[group] : (Number) numbers[group];
  }
}
