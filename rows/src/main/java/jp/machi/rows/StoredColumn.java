package jp.machi.rows;

import org.jspecify.annotations.Nullable;

/** The cells of one column, in one of four forms. Immutable; thread-safe. */
sealed interface StoredColumn permits EmptyColumn, WordColumn, TextColumn, NumberColumn {

  /** {@code String}, {@code Long}, {@code Double} or {@code LocalDate}; null for an empty cell. */
  @Nullable Object cell(int row);

  /** Whether the cell is not empty. */
  boolean isFilled(int row);

  /**
   * A number that equal cells of columns of one type share, whatever their form; 0 for an empty
   * cell. Different cells of a million rarely do. Good for as long as the program runs.
   */
  long hash(int row);

  /** Whether the cell is that of a row of another column of the same type. */
  boolean isSame(int row, StoredColumn other, int otherRow);

  /** Rows whose cell is not empty. */
  Selection filled();

  /** Rows whose cell is compared so with a value; empty cells are in none. */
  Selection compared(Filter.Operator operator, Object value);

  /** Rows whose canonical text contains the text. */
  Selection containing(Needle needle);

  /**
   * The place of each cell among the distinct values of the column, from 1 on in ascending order; 0
   * for an empty cell.
   */
  int[] ranks();

  /** How many distinct values there are. */
  int distinct();

  /** A value by its rank. */
  Object value(int rank);
}
