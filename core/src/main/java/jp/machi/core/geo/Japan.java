package jp.machi.core.geo;

/**
 * The rectangle that holds all of Japan: 沖ノ鳥島 (20.4° N) to 弁天島 off 宗谷 (45.5° N), 与那国島 (122.9° E) to
 * 南鳥島 (154.0° E).
 */
public final class Japan {
  private Japan() {}

  /** Whether a latitude in degrees can lie in Japan. */
  public static boolean hasLatitude(double degrees) {
    return degrees >= 20 && degrees <= 46;
  }

  /** Whether a longitude in degrees can lie in Japan. */
  public static boolean hasLongitude(double degrees) {
    return degrees >= 122 && degrees <= 154;
  }
}
