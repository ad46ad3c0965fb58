package jp.machi.server.rows;

/** A sum, mean or extreme is asked of a column that holds no numbers, or is too large to tell. */
public final class NotNumbersException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String column;

  /** The column that was named. */
  public NotNumbersException(String column) {
    super("no numbers");
    this.column = column;
  }

  /** The column that was named. */
  public String column() {
    return column;
  }
}
