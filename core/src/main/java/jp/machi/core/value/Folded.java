package jp.machi.core.value;

import java.util.Map;
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

  /**
   * Whether the cell is ASCII without blanks and controls, so that folding would change nothing.
   */
  static boolean isPlain(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c <= ' ' || c >= '\u007F') {
        return false;
      }
    }
    return true;
  }

  /** Whether the text is ASCII digits and nothing else. */
  static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
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
    return new Reading.Repaired(
        value, onlySpaces ? TextReader.OUTER_SPACES : TextReader.FULL_WIDTH);
  }

  /** The standard form, and one thing that the message tells of it, such as what was left out. */
  Reading as(String value, String code, String name, String told) {
    return new Reading.Repaired(value, code, Map.of(name, told));
  }

  /** Not what the column should hold. */
  Reading refused(String code) {
    return new Reading.Unreadable(cell, code);
  }

  /** Not what the column should hold, and one thing that the message tells of it. */
  Reading refused(String code, String name, String value) {
    return new Reading.Unreadable(cell, code, Map.of(name, value));
  }

  /** Whether nothing was written but spaces. */
  boolean isEmpty() {
    return text.isEmpty();
  }
}
