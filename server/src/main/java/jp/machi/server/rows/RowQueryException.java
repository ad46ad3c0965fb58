package jp.machi.server.rows;

/** A query could not be answered: it took too long, the machine is busy, or the disk failed. */
public final class RowQueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * A failure with its reason.
   *
   * @param code {@code rows.timeout}, {@code rows.busy} or {@code rows.failed}
   */
  public RowQueryException(String code, Throwable cause) {
    super(code, cause);
    this.code = code;
  }

  /** {@code rows.timeout}, {@code rows.busy} or {@code rows.failed}. */
  public String code() {
    return code;
  }
}
