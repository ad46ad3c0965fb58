package jp.machi.core.value;

import java.util.Map;

/** What a cell turned out to be. */
public sealed interface Reading {

  /** The text to publish: the standard form, or the text as given where it cannot be read. */
  String value();

  /** Already in its standard form, or empty. */
  record Kept(String value) implements Reading {}

  /**
   * Put into standard form without loss of meaning.
   *
   * @param code finding code that names the kind of repair, such as {@code date.wareki}
   * @param parameters what the message tells beyond the cell, such as what was left out
   */
  record Repaired(String value, String code, Map<String, String> parameters) implements Reading {
    public Repaired {
      parameters = Map.copyOf(parameters);
    }

    /** One whose message tells nothing beyond the cell and its value. */
    public Repaired(String value, String code) {
      this(value, code, Map.of());
    }
  }

  /**
   * Not readable as what the column should hold; the text stays as it was given.
   *
   * @param code finding code that says what to write instead, such as {@code phone.malformed}
   * @param parameters what the message tells beyond the cell, such as the days that would fit
   */
  record Unreadable(String value, String code, Map<String, String> parameters) implements Reading {
    public Unreadable {
      parameters = Map.copyOf(parameters);
    }

    /** One whose message tells nothing beyond the cell. */
    public Unreadable(String value, String code) {
      this(value, code, Map.of());
    }
  }
}
