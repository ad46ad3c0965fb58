package jp.machi.core.standardise;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.Severity;
import jp.machi.core.table.Column;

/**
 * What came out of a run.
 *
 * @param rows data rows
 * @param cellsRepaired cells whose published text differs from the source
 * @param columns released columns with the type that every value fits: a column with a value that
 *     does not fit is TEXT
 * @param counts exact number of findings by code
 * @param findings findings for the report, at most {@link #FINDINGS_PER_CODE} of a code, most
 *     serious first
 * @param kinds the same counts for each column, most serious first: what a person can decide about
 * @param blocked true where a finding forbids publication
 */
public record Outcome(
    long rows,
    long cellsRepaired,
    List<Column> columns,
    SortedMap<String, Long> counts,
    List<Finding> findings,
    List<Kind> kinds,
    boolean blocked) {
  /** A clerk reads some tens of examples; the counts stay exact. */
  public static final int FINDINGS_PER_CODE = 1_000;

  public Outcome {
    kinds = kinds.stream().sorted(Kind.ORDER).toList();
  }

  /**
   * Findings of one code in one column.
   *
   * @param column heading in the source, {@code ""} where they are about rows or the table
   * @param count exact number
   */
  public record Kind(String code, String column, Severity severity, long count) {
    private static final Comparator<Kind> ORDER =
        Comparator.comparing(Kind::severity).thenComparing(Kind::code).thenComparing(Kind::column);
  }
}
