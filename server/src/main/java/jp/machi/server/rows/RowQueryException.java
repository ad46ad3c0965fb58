package jp.machi.server.rows;

/**
 * A query could not be answered: it took too long, the machine is busy, a sum is too large, or the
 * disk failed.
 */
public final class RowQueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * A failure with its reason.
   *
   * @param code {@code rows.timeout}, {@code rows.preparing}, {@code rows.busy}, {@code
   *     rows.too_large} or {@code rows.failed}
   */
  public RowQueryException(String code, Throwable cause) {
    super(code, cause);
    this.code = code;
  }

  /** Why, as a code. */
  public String code() {
    return code;
  }
}
