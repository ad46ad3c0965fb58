package jp.machi.rows;

import java.util.List;

/**
 * Rows counted by the values of columns.
 *
 * @param filters only rows that meet all of them
 * @param keys indexes of the columns by which is grouped, 1 to {@link #MOST_KEYS}
 * @param measures what is computed beside the number of rows
 * @param limit most groups of the answer
 */
public record Grouping(
    List<Filter> filters, List<Integer> keys, List<Measure> measures, int limit) {
  /** More keys make groups of single rows. */
  public static final int MOST_KEYS = 4;

  public Grouping {
    filters = List.copyOf(filters);
    keys = List.copyOf(keys);
    measures = List.copyOf(measures);
    if (keys.isEmpty() || keys.size() > MOST_KEYS) {
      throw new IllegalArgumentException("keys: " + keys.size());
    }
  }

  /** What is computed of the cells of a group that are not empty. */
  public enum Function {
    COUNT,
    SUM,
    AVG,
    MIN,
    MAX
  }

  /**
   * A number of each group.
   *
   * @param column index of a column of whole numbers or decimals; of any type for {@link
   *     Function#COUNT}
   */
  public record Measure(Function function, int column) {}
}
