package jp.machi.server.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A condition on one column.
 *
 * @param value compared as a value of the column's type; several between {@code |} for {@link
 *     Operator#IN}, where a bar or backslash of a value itself stands behind a backslash; not used
 *     by {@link Operator#EMPTY} and {@link Operator#FILLED}
 */
public record RowFilter(String column, Operator operator, String value) {

  /** The cell is one of several values. */
  public static RowFilter in(String column, List<String> values) {
    return new RowFilter(
        column,
        Operator.IN,
        values.stream()
            .map(value -> value.replace("\\", "\\\\").replace("|", "\\|"))
            .collect(Collectors.joining("|")));
  }

  /** The values of an {@link Operator#IN}. */
  public List<String> values() {
    List<String> values = new ArrayList<>();
    StringBuilder now = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '|') {
        values.add(now.toString());
        now.setLength(0);
      } else if (c == '\\' && i + 1 < value.length()) {
        now.append(value.charAt(++i));
      } else {
        now.append(c);
      }
    }
    values.add(now.toString());
    return values;
  }

  /** How a cell is compared. An empty cell meets {@link #EMPTY} and {@link #NE} only. */
  public enum Operator {
    /** Equal. */
    EQ,
    /** Not equal; empty cells are not equal to anything. */
    NE,
    /** Less than; texts compare by code point. */
    LT,
    /** Less than or equal. */
    LE,
    /** Greater than. */
    GT,
    /** Greater than or equal. */
    GE,
    /** One of several values. */
    IN,
    /** The cell's text contains the value, whatever the column's type. */
    CONTAINS,
    /** The cell is empty. */
    EMPTY,
    /** The cell is not empty. */
    FILLED;

    /** Whether it compares with a value. */
    public boolean takesValue() {
      return this != EMPTY && this != FILLED;
    }

    /** The operator of that lower-case name. */
    public static Optional<Operator> find(String name) {
      for (Operator operator : values()) {
        if (operator.name().toLowerCase(Locale.ROOT).equals(name)) {
          return Optional.of(operator);
        }
      }
      return Optional.empty();
    }
  }
}
