package jp.machi.server.rows;

import jp.machi.core.table.Column;

/** A filter's value does not fit the type of its column. */
public final class UnreadableValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Column column;

  /** The column whose type the value does not fit. */
  public UnreadableValueException(Column column) {
    super("value does not fit " + column.type());
    this.column = column;
  }

  /** The column whose type the value does not fit. */
  public Column column() {
    return column;
  }
}
