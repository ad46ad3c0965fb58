package jp.machi.core.geo;

/** The plane of web maps (EPSG:3857): a sphere, though its degrees are those of WGS 84. */
public record WebMercator() implements Projection {
  private static final double RADIUS = Ellipsoid.WGS84.radius();

  @Override
  public Position place(double east, double north) {
    return new Position(
        Math.toDegrees(east / RADIUS), Math.toDegrees(Math.atan(Math.sinh(north / RADIUS))));
  }
}
