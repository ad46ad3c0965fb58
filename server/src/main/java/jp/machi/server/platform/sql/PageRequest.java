package jp.machi.server.platform.sql;

/**
 * Which part of a list is wanted.
 *
 * @param offset items to leave out at the start, 0 or more
 * @param limit items wanted, 1 to {@link #MAX_LIMIT}
 */
public record PageRequest(int offset, int limit) {
  /** A page is held in memory whole; a reader who wants more takes the next page. */
  public static final int MAX_LIMIT = 1_000;

  /**
   * A request for a part of a list.
   *
   * @throws IllegalArgumentException outside the limits
   */
  public PageRequest {
    if (offset < 0) {
      throw new IllegalArgumentException("offset " + offset);
    }
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit " + limit);
    }
  }
}
