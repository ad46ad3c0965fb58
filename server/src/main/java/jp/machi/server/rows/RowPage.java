package jp.machi.server.rows;

import java.util.List;
import java.util.OptionalInt;
import jp.machi.core.table.Column;
import jp.machi.formats.write.DecimalText;
import org.jspecify.annotations.Nullable;

/**
 * The rows asked for.
 *
 * @param columns every column of the release, in order
 * @param rows cells in the order of the columns: {@code String}, {@code Long}, {@code Double} or
 *     {@code java.time.LocalDate} as the column's type says; null for an empty cell
 * @param numbers for each row, its place in the release, from 1
 * @param total exact number of rows that meet the condition
 * @param next where the next page begins; empty on the last one
 */
public record RowPage(
    List<Column> columns,
    List<List<@Nullable Object>> rows,
    List<Integer> numbers,
    long total,
    OptionalInt next) {
  public RowPage {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    numbers = List.copyOf(numbers);
  }

  /**
   * A cell as people and files write it, {@code ""} for an empty one; numbers are plain decimals.
   */
  public static String text(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case Double number -> DecimalText.of(number);
      default -> cell.toString();
    };
  }
}
