package jp.machi.core.standardise;

import java.util.List;
import java.util.SortedMap;
import jp.machi.core.rule.Finding;
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
 * @param blocked true where a finding forbids publication
 */
public record Outcome(
    long rows,
    long cellsRepaired,
    List<Column> columns,
    SortedMap<String, Long> counts,
    List<Finding> findings,
    boolean blocked) {
  /** A clerk reads some tens of examples; the counts stay exact. */
  public static final int FINDINGS_PER_CODE = 1_000;
}
