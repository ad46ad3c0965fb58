package jp.machi.server.rows;

import java.util.List;
import java.util.Optional;
import jp.machi.core.table.Column;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two releases of a dataset, row by row.
 *
 * @param key the column that tells which rows are the same thing; empty where whole rows were
 *     compared, and a row that changed counts as removed and added
 * @param addedColumns columns that only the later release has
 * @param removedColumns columns that only the earlier release has; neither kind is compared
 * @param added exact number of rows that only the later release has
 * @param removed exact number of rows that only the earlier release has
 * @param changed exact number of rows whose key both have and whose other cells differ
 * @param changes a part of them: added and changed rows in the order of the later release, then
 *     removed ones
 */
public record RowDifferences(
    Optional<Column> key,
    List<Column> addedColumns,
    List<Column> removedColumns,
    long added,
    long removed,
    long changed,
    List<Change> changes) {

  public RowDifferences {
    addedColumns = List.copyOf(addedColumns);
    removedColumns = List.copyOf(removedColumns);
    changes = List.copyOf(changes);
  }

  /** All rows that differ. */
  public long total() {
    return added + removed + changed;
  }

  /**
   * One row.
   *
   * @param before its cells in the order of the earlier release's columns; null where it was added
   * @param after its cells in the order of the later release's columns; null where it was removed
   */
  public record Change(
      @Nullable List<@Nullable Object> before, @Nullable List<@Nullable Object> after) {}
}
