package jp.machi.server.rows;

import java.util.List;

/**
 * Which rows of a release are wanted, in which order.
 *
 * @param sort first is most important; rows that are equal stay in the order of the release; at
 *     most {@link #MAX_TERMS}
 * @param start where the page begins
 * @param limit rows wanted, 0 to {@link #MAX_LIMIT}; 0 asks for the total alone
 */
public record RowQuery(RowCondition condition, List<RowSort> sort, RowStart start, int limit) {
  /** A page is held in memory whole; 1,000 rows of a wide table are some megabytes. */
  public static final int MAX_LIMIT = 1_000;

  /** Nobody asks more than this at once; bounds the length of the query. */
  public static final int MAX_TERMS = 16;

  /**
   * A query.
   *
   * @throws IllegalArgumentException outside the limits
   */
  public RowQuery {
    sort = List.copyOf(sort);
    if (limit < 0 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit " + limit);
    }
    if (sort.size() > MAX_TERMS) {
      throw new IllegalArgumentException("more than " + MAX_TERMS + " terms");
    }
  }

  /** Rows that meet filters, from so many on. */
  public RowQuery(List<RowFilter> filters, List<RowSort> sort, int limit, long offset) {
    this(
        RowCondition.of(filters.toArray(RowFilter[]::new)),
        sort,
        new RowStart.Offset(offset),
        limit);
  }

  /** The first rows in the order of the release. */
  public static RowQuery first(int limit) {
    return new RowQuery(List.of(), List.of(), limit, 0);
  }

  /** The same question from another place on. */
  public RowQuery from(RowStart other) {
    return new RowQuery(condition, sort, other, limit);
  }
}
