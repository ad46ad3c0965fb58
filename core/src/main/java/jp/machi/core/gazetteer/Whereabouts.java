package jp.machi.core.gazetteer;

import java.util.Optional;
import jp.machi.core.code.Municipality;

/**
 * What lies at a place.
 *
 * @param municipality municipality or ward
 * @param town the nearest town of that municipality, where the table has coordinates
 * @param metres how far that town's point is; 0 without one
 * @param by how the municipality was found
 */
public record Whereabouts(Municipality municipality, Optional<Town> town, double metres, By by) {

  /** How a municipality was found. */
  public enum By {
    /** The place lies inside its outline. */
    OUTLINE,
    /** Its outline is not known; the nearest point of a town is one of its own. */
    NEAREST_TOWN
  }
}
