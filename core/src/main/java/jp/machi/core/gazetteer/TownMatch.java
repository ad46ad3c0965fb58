package jp.machi.core.gazetteer;

/**
 * A town found in a text.
 *
 * @param town index of the town
 * @param start folded place where its name begins
 * @param end folded place behind its name
 * @param way how its name is written there
 */
public record TownMatch(int town, int start, int end, Way way) {

  /** How the name of a town is written. */
  public enum Way {
    /** As the table has it, but for spelling. */
    WHOLE,
    /** With a bare number for that of a numbered part: 新井1-16 for 新井一丁目16. */
    NUMBERED,
    /** Without a character of its name. */
    SHORTENED,
    /** With characters that were destroyed (U+FFFD). */
    DESTROYED
  }
}
