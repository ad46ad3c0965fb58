package jp.machi.server.rows;

/**
 * A column does not tell the rows of both releases apart: it has gaps, doubles, or is not there.
 */
public final class NoKeyException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String column;

  /** The column that was named. */
  public NoKeyException(String column) {
    super("no key");
    this.column = column;
  }

  /** The column that was named. */
  public String column() {
    return column;
  }
}
