package jp.machi.rows;

import java.time.LocalDate;
import java.util.Set;

/**
 * A condition that a row meets or not. An empty cell meets {@link Empty}, {@link Operator#NE} and
 * nothing else.
 */
public sealed interface Filter {

  /** How a cell is compared with a value. Texts compare by code point. */
  enum Operator {
    EQ,
    NE,
    LT,
    LE,
    GT,
    GE
  }

  /**
   * A cell compared with a value.
   *
   * @param column index of the column
   * @param value {@code String}, {@code Long}, {@code Double} or {@code LocalDate} as the column's
   *     type says
   */
  record Compare(int column, Operator operator, Object value) implements Filter {
    public Compare {
      checkValue(value);
    }
  }

  /** The cell is one of these values; their kind is that of {@link Compare}. */
  record In(int column, Set<Object> values) implements Filter {
    public In {
      values = Set.copyOf(values);
      values.forEach(Filter::checkValue);
    }
  }

  /** The canonical text of the cell contains the text, letter by letter. */
  record Contains(int column, String text) implements Filter {}

  /** Any column of texts contains the text. */
  record AnyContains(String text) implements Filter {}

  /** The cell is empty. */
  record Empty(int column) implements Filter {}

  /** The filter is not met. */
  record Not(Filter filter) implements Filter {}

  /** The point of the row lies in a box, or the box around its geometry touches it. */
  record Within(Box box) implements Filter {}

  /**
   * The point of the row is no farther than so many metres, on a sphere.
   *
   * @param latitude degrees north
   * @param longitude degrees east
   * @param metres more than 0
   */
  record Near(double latitude, double longitude, double metres) implements Filter {}

  private static void checkValue(Object value) {
    boolean known =
        value instanceof String
            || value instanceof Long
            || value instanceof Double
            || value instanceof LocalDate;
    if (!known) {
      throw new IllegalArgumentException("no value of a column: " + value.getClass());
    }
  }
}
