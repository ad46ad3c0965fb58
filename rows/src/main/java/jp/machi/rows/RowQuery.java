package jp.machi.rows;

import java.util.List;

/**
 * Which rows are wanted, in which order.
 *
 * @param filters all must be met
 * @param sorts first is most important; equal rows stay in the order of the table
 * @param from where the page begins
 * @param limit most rows of the page, 0 asks for the total alone
 */
public record RowQuery(List<Filter> filters, List<Sort> sorts, Start from, int limit) {

  public RowQuery {
    filters = List.copyOf(filters);
    sorts = List.copyOf(sorts);
    if (limit < 0) {
      throw new IllegalArgumentException("limit " + limit);
    }
  }

  /** Where a page begins. */
  public sealed interface Start {

    /** After so many rows that meet the filters. */
    record Offset(long rows) implements Start {}

    /**
     * At the place that {@link RowPage#next()} of the page before told. Such places stay good for
     * ever, since a table never changes.
     */
    record Place(int place) implements Start {}
  }

  /** The first rows in the order of the table. */
  public static RowQuery first(int limit) {
    return new RowQuery(List.of(), List.of(), new Start.Offset(0), limit);
  }
}
