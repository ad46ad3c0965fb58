package jp.machi.server.catalog;

/**
 * The smallest rectangle that holds every place of a release, in degrees (JGD2011). Japan does not
 * cross the line where longitudes begin anew, so {@code west} is never east of {@code east}.
 */
public record Box(double west, double south, double east, double north) {

  /**
   * A rectangle.
   *
   * @throws IllegalArgumentException where it is none
   */
  public Box {
    if (!(west <= east && south <= north)) {
      throw new IllegalArgumentException("not a rectangle");
    }
  }
}
