package jp.machi.server.rows;

import java.util.List;

/** A query names a column that the release does not have. */
public final class UnknownColumnException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String column;
  private final transient List<String> known;

  /** The column asked for and those that exist. */
  public UnknownColumnException(String column, List<String> known) {
    super("unknown column");
    this.column = column;
    this.known = List.copyOf(known);
  }

  /** The column asked for. */
  public String column() {
    return column;
  }

  /** The columns of the release. */
  public List<String> known() {
    return known;
  }
}
