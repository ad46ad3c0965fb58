package jp.machi.server.rows;

import java.util.List;
import java.util.Optional;

/**
 * Which rows are meant: those that meet all of it.
 *
 * @param filters at most {@link RowQuery#MAX_TERMS}
 * @param text what any column of texts contains, letter by letter; empty where nothing is looked
 *     for
 * @param area where the place of a row lies
 */
public record RowCondition(List<RowFilter> filters, String text, Optional<RowArea> area) {
  /** Every row. */
  public static final RowCondition NONE = new RowCondition(List.of(), "", Optional.empty());

  /**
   * A condition.
   *
   * @throws IllegalArgumentException with more filters than allowed
   */
  public RowCondition {
    filters = List.copyOf(filters);
    if (filters.size() > RowQuery.MAX_TERMS) {
      throw new IllegalArgumentException("more than " + RowQuery.MAX_TERMS + " filters");
    }
  }

  /** Rows that meet these filters. */
  public static RowCondition of(RowFilter... filters) {
    return new RowCondition(List.of(filters), "", Optional.empty());
  }
}
