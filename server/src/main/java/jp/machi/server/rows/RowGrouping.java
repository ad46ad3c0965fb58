package jp.machi.server.rows;

import java.util.List;

/**
 * Rows counted by the values of columns.
 *
 * @param by names of columns, 1 to {@link #MOST_KEYS}
 * @param measures computed beside the number of rows, at most {@link RowQuery#MAX_TERMS}
 * @param limit groups wanted, 0 to {@link RowQuery#MAX_LIMIT}
 */
public record RowGrouping(
    RowCondition condition, List<String> by, List<Measure> measures, int limit) {
  /** More keys make groups of single rows. */
  public static final int MOST_KEYS = 4;

  /**
   * A grouping.
   *
   * @throws IllegalArgumentException outside the limits
   */
  public RowGrouping {
    by = List.copyOf(by);
    measures = List.copyOf(measures);
    boolean bounded =
        !by.isEmpty()
            && by.size() <= MOST_KEYS
            && measures.size() <= RowQuery.MAX_TERMS
            && limit >= 0
            && limit <= RowQuery.MAX_LIMIT;
    if (!bounded) {
      throw new IllegalArgumentException("grouping out of bounds");
    }
  }

  /** What is computed of the cells of a group that are not empty. */
  public enum Function {
    /** How many there are. */
    COUNT,
    /** Their sum. */
    SUM,
    /** Their mean. */
    AVG,
    /** The least. */
    MIN,
    /** The greatest. */
    MAX
  }

  /** A number of each group, such as the sum of a column of numbers. */
  public record Measure(Function function, String column) {}
}
