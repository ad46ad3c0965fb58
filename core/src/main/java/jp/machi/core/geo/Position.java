package jp.machi.core.geo;

/**
 * A place on an ellipsoid in degrees.
 *
 * @param longitude degrees east
 * @param latitude degrees north
 */
public record Position(double longitude, double latitude) {}
