package jp.machi.core.mapping;

import java.util.List;
import java.util.function.Predicate;
import jp.machi.core.table.SourceRow;

/**
 * The first rows of a table.
 *
 * @param whole true where the table has no further rows
 */
public record Sample(List<SourceRow> rows, boolean whole) {

  public Sample {
    rows = List.copyOf(rows);
  }

  /** The cells of a column that hold something. */
  public List<String> values(int column) {
    return rows.stream().map(row -> row.cell(column)).filter(cell -> !cell.isBlank()).toList();
  }

  /** Whether every value of a column fits, and there is one. */
  public boolean all(int column, Predicate<String> fits) {
    List<String> values = values(column);
    return !values.isEmpty() && values.stream().allMatch(fits);
  }

  /** Whether at least half of a column's values fit; true for a column without values. */
  public boolean mostly(int column, Predicate<String> fits) {
    List<String> values = values(column);
    return values.stream().filter(fits).count() * 2 >= values.size();
  }

  /** What the values of a column look like. */
  ColumnProfile profile(int column) {
    return new ColumnProfile(values(column));
  }
}
