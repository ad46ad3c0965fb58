package jp.machi.core.geo;

/** How metres on a plane stand for places on an ellipsoid. */
public sealed interface Projection permits TransverseMercator, WebMercator {

  /**
   * The place of a point. Coordinates far outside the plane give a place outside Japan, or no
   * number; nothing is thrown.
   *
   * @param east metres to the east (Y of the Japanese plane systems)
   * @param north metres to the north (X of the Japanese plane systems)
   */
  Position place(double east, double north);
}
