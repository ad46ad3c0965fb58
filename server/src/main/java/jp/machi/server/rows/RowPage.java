package jp.machi.server.rows;

import java.util.List;
import jp.machi.core.table.Column;
import org.jspecify.annotations.Nullable;

/**
 * The rows asked for.
 *
 * @param columns every column of the release, in order
 * @param rows cells in the order of the columns: {@code String}, {@code Long}, {@code Double} or
 *     {@code java.time.LocalDate} as the column's type says; null for an empty cell
 * @param total exact number of rows that meet the filters
 */
public record RowPage(List<Column> columns, List<List<@Nullable Object>> rows, long total) {
  public RowPage {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
