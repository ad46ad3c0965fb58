package jp.machi.core.decision;

import java.time.Instant;
import jp.machi.core.personal.Masks;
import org.jspecify.annotations.Nullable;

/**
 * A person's word about one kind of finding in one dataset.
 *
 * @param code finding code
 * @param column heading in the source, {@code ""} for findings about rows or the table, null for
 *     every column
 * @param by name of the person
 * @param at when it was decided
 * @param reason why, in the person's words; numbers and mail addresses of persons are covered
 * @param source SHA-256 of the file that the person saw, in lower-case hexadecimal digits
 */
public record Decision(
    String code,
    @Nullable String column,
    Scope scope,
    String by,
    Instant at,
    String reason,
    String source) {

  public Decision {
    column = column == null ? null : Masks.of(column);
    reason = Masks.of(reason);
  }

  /** How far a decision reaches. */
  public enum Scope {
    /** These very bytes, under whatever name they come. */
    THIS_FILE,
    /** This file and every later one of the dataset. */
    FROM_NOW_ON,
    /** What was accepted before is accepted no longer. */
    WITHDRAWN
  }

  /** Whether it is about findings of this kind in this file. */
  boolean isAbout(String findingCode, String findingColumn, String file) {
    return code.equals(findingCode)
        && (column == null || column.equals(findingColumn))
        && (scope != Scope.THIS_FILE || source.equals(file));
  }
}
