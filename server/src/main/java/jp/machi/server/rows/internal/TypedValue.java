package jp.machi.server.rows.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import jp.machi.core.table.Column;
import jp.machi.server.rows.UnreadableValueException;

/** A filter's value as a value of its column's type. */
final class TypedValue {
  private TypedValue() {}

  /**
   * The value of that text.
   *
   * @throws UnreadableValueException where it is none of the column's type
   */
  static Object parse(Column column, String text) {
    try {
      return switch (column.type()) {
        case TEXT -> text;
        case INTEGER -> Long.valueOf(text);
        case DECIMAL -> finite(Double.valueOf(text), column);
        case DATE -> LocalDate.parse(text);
      };
    } catch (NumberFormatException | DateTimeParseException e) {
      UnreadableValueException unreadable = new UnreadableValueException(column);
      unreadable.initCause(e);
      throw unreadable;
    }
  }

  private static Double finite(Double value, Column column) {
    if (!Double.isFinite(value)) {
      throw new UnreadableValueException(column);
    }
    return value;
  }
}
