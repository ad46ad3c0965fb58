package jp.machi.core.value;

import jp.machi.core.text.Spaces;
import jp.machi.core.text.Width;

/**
 * A cell whose width and outer spaces do not matter, and what was read from it.
 *
 * @param cell as given
 * @param text in half width, without outer spaces
 */
record Folded(String cell, String text) {

  static Folded of(String cell) {
    return new Folded(cell, Spaces.trim(Width.half(cell)));
  }

  /** The standard form; the code names the repair unless only width or spaces differed. */
  Reading as(String value, String code) {
    if (value.equals(cell)) {
      return new Reading.Kept(cell);
    }
    if (!value.equals(text)) {
      return new Reading.Repaired(value, code);
    }
    boolean onlySpaces = value.equals(Spaces.trim(cell));
    return new Reading.Repaired(value, onlySpaces ? TextReader.OUTER_SPACES : TextReader.WIDTH);
  }

  /** Not what the column should hold. */
  Reading refused(String code) {
    return new Reading.Unreadable(cell, code);
  }
}
