package jp.machi.core.geo;

import java.util.Optional;

/**
 * A place in Japan in degrees (JGD2011).
 *
 * @param latitude plain decimal text, 20 to 46
 * @param longitude plain decimal text, 122 to 154
 */
public record Coordinates(String latitude, String longitude) {

  /**
   * Splits one cell that holds both, such as {@code 34.33,134.03}, in either order: Japan's ranges
   * do not overlap. Empty where the cell is not certainly a pair.
   */
  public static Optional<Coordinates> split(String cell) {
    return CoordinatePair.split(cell);
  }
}
