package jp.machi.server.portal.map;

/**
 * A named point.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Place(String name, double latitude, double longitude) {

  /** Whether the point lies in the box around all of Japan, its outer islands included. */
  boolean isInJapan() {
    return latitude >= 20 && latitude <= 46 && longitude >= 122 && longitude <= 154;
  }
}
