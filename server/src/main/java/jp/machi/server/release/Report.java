package jp.machi.server.release;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import jp.machi.core.decision.Judgement;
import jp.machi.core.rule.Finding;
import jp.machi.core.standardise.Outcome;
import jp.machi.server.catalog.FindingCounts;

/**
 * The quality report of one table, published or blocked.
 *
 * @param standard title of the standard dataset, {@code ""} where the kind is not known
 * @param columns how each released column was made
 * @param counts exact number of findings by code
 * @param severities the open ones of them by severity
 * @param findings examples, most serious first; at most {@link
 *     jp.machi.core.standardise.Outcome#FINDINGS_PER_CODE} of a code
 * @param judgement exact numbers by column: what persons answer for, and what is open
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
    List<Finding> findings,
    Judgement judgement) {

  @SuppressWarnings("NullAway") // a report of a release before there were decisions has null here
  public Report {
    columns = List.copyOf(columns);
    findings = List.copyOf(findings);
    judgement = judgement == null ? new Judgement(List.of(), List.of()) : judgement;
  }

  /** Every kind of finding, open or not. */
  public List<Outcome.Kind> kinds() {
    return Stream.concat(
            judgement.open().stream(), judgement.accepted().stream().map(Judgement.Accepted::kind))
        .toList();
  }
}
