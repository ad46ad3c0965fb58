package jp.machi.server.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups in ascending order of their keys, empty cells last.
 *
 * @param groups as many as were asked for
 * @param total exact number of groups
 */
public record RowGroups(List<Group> groups, long total) {
  public RowGroups {
    groups = List.copyOf(groups);
  }

  /**
   * One group.
   *
   * @param keys values of the columns, null for empty cells
   * @param rows number of rows
   * @param measures in the order asked for; null where no cell has a value
   */
  public record Group(List<@Nullable Object> keys, long rows, List<@Nullable Number> measures) {}
}
