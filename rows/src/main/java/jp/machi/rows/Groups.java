package jp.machi.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups in ascending order of their keys, empty cells last.
 *
 * @param groups as many as were asked for
 * @param total exact number of groups
 */
public record Groups(List<Group> groups, long total) {
  public Groups {
    groups = List.copyOf(groups);
  }

  /**
   * One group.
   *
   * @param keys values of the keys, null for empty cells
   * @param rows number of rows
   * @param measures in the order of the grouping; null where no cell has a value
   */
  public record Group(List<@Nullable Object> keys, long rows, List<@Nullable Number> measures) {}
}
