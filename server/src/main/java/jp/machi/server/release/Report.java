package jp.machi.server.release;

import java.util.List;
import java.util.SortedMap;
import jp.machi.core.rule.Finding;
import jp.machi.server.catalog.FindingCounts;

/**
 * The quality report of one table, published or blocked.
 *
 * @param standard title of the standard dataset, {@code ""} where the kind is not known
 * @param columns how each released column was made
 * @param counts exact number of findings by code
 * @param severities the same by severity
 * @param findings examples, most serious first; at most {@link
 *     jp.machi.core.standardise.Outcome#FINDINGS_PER_CODE} of a code
 */
public record Report(
    String standard,
    String edition,
    boolean verified,
    long rows,
    long cellsRepaired,
    List<MappedColumn> columns,
    SortedMap<String, Long> counts,
    FindingCounts severities,
    List<Finding> findings) {

  public Report {
    columns = List.copyOf(columns);
    findings = List.copyOf(findings);
  }
}
