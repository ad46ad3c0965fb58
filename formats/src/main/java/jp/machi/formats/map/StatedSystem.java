package jp.machi.formats.map;

import jp.machi.core.geo.CoordinateSystem;

/** What a file says the numbers of its coordinates mean. */
sealed interface StatedSystem {

  /** Nothing. */
  record None() implements StatedSystem {}

  /** Nothing, and the format says what that means. */
  record ByFormat(CoordinateSystem system) implements StatedSystem {}

  /** A system of Japan or of the world. */
  record Known(CoordinateSystem system) implements StatedSystem {}

  /**
   * A system that is not known here.
   *
   * @param name as the file names it, shortened
   */
  record Unknown(String name) implements StatedSystem {}
}
