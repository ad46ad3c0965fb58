package jp.machi.server.rows;

/** Where a page begins. */
public sealed interface RowStart {

  /**
   * After so many rows that meet the condition.
   *
   * @param rows at least 0
   */
  record Offset(long rows) implements RowStart {

    /**
     * An offset.
     *
     * @throws IllegalArgumentException below 0
     */
    public Offset {
      if (rows < 0) {
        throw new IllegalArgumentException("offset " + rows);
      }
    }
  }

  /**
   * Where the page before of the same question ended, as {@link RowPage#next()} told. It stays good
   * for ever, since a release never changes, and costs the same at any depth.
   *
   * @param place at least 0
   */
  record Place(int place) implements RowStart {

    /**
     * A place.
     *
     * @throws IllegalArgumentException below 0
     */
    public Place {
      if (place < 0) {
        throw new IllegalArgumentException("place " + place);
      }
    }
  }
}
