package jp.machi.core.rule;

import java.util.HashMap;
import java.util.Map;
import jp.machi.core.personal.Masks;

/**
 * Something to know about one cell, row or table. Contains what a person needs to mend the source.
 *
 * <p>Numbers and mail addresses of persons in its texts are covered with stars, whichever rule
 * found it: a finding is shown, sent and kept in more places than the source is.
 *
 * @param code stable id {@code area.what}, never renamed, never reused; key of its message
 * @param row 1-based source row, 0 where the finding is about the whole table
 * @param column heading in the source, {@code ""} where the finding is about a row or the table
 * @param original the cell as it was written, {@code ""} where there is none
 * @param value the standard form for {@link Severity#FIXED}, else {@code ""}
 * @param parameters named placeholders of the message beyond row, column, original and value
 */
public record Finding(
    String code,
    Severity severity,
    long row,
    String column,
    String original,
    String value,
    Map<String, String> parameters) {

  public Finding {
    column = Masks.of(column);
    original = Masks.of(original);
    value = Masks.of(value);
    parameters = masked(parameters);
  }

  private static Map<String, String> masked(Map<String, String> parameters) {
    if (parameters.isEmpty()) {
      return Map.of();
    }
    Map<String, String> masked = new HashMap<>(parameters);
    masked.replaceAll((_, text) -> Masks.of(text));
    return Map.copyOf(masked);
  }
}
