package jp.machi.server.rows;

/** A query asks for an area, and the rows of the release have no places. */
public final class NoPlacesException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Nothing more is to be said. */
  public NoPlacesException() {
    super("rows without places");
  }
}
