package jp.machi.server.publish.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.machi.core.mapping.ColumnLink;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.Severity;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.Standard;
import jp.machi.core.standardise.Outcome;
import jp.machi.core.standardise.Plan;
import jp.machi.core.table.ColumnType;
import jp.machi.formats.convert.Conversion;
import jp.machi.server.catalog.FindingCounts;
import jp.machi.server.release.MappedColumn;
import jp.machi.server.release.Report;

/** Makes the quality report of a conversion. */
final class Reports {
  private Reports() {}

  static Report report(Conversion conversion) {
    Plan plan = conversion.plan();
    Outcome outcome = conversion.outcome();
    return new Report(
        plan.standard().map(Standard::title).orElse(""),
        plan.standard().map(Standard::edition).orElse(""),
        plan.standard().map(Standard::verified).orElse(false),
        outcome.rows(),
        outcome.cellsRepaired(),
        columns(plan, outcome),
        outcome.counts(),
        severities(outcome),
        outcome.findings());
  }

  private static List<MappedColumn> columns(Plan plan, Outcome outcome) {
    List<MappedColumn> columns = new ArrayList<>();
    for (int i = 0; i < plan.links().size(); i++) {
      columns.add(column(plan.links().get(i), outcome.columns().get(i).type()));
    }
    return columns;
  }

  private static MappedColumn column(ColumnLink link, ColumnType type) {
    return new MappedColumn(
        link.name(),
        type,
        link.sourceColumn(),
        link.sourceHeading(),
        link.evidence(),
        link.item().map(Item::type).orElse(null),
        link.item().map(Item::requirement).orElse(null));
  }

  /**
   * Counts by severity. Exact counts exist by code; a code whose examples were capped and have
   * different severities is counted under its most serious one beyond the cap.
   */
  static FindingCounts severities(Outcome outcome) {
    Map<String, Map<Severity, Long>> examples = new HashMap<>();
    for (Finding finding : outcome.findings()) {
      examples
          .computeIfAbsent(finding.code(), _ -> new EnumMap<>(Severity.class))
          .merge(finding.severity(), 1L, Long::sum);
    }
    Map<Severity, Long> totals = new EnumMap<>(Severity.class);
    outcome
        .counts()
        .forEach((code, count) -> {
          Map<Severity, Long> seen = examples.getOrDefault(code, Map.of(Severity.WARNING, 0L));
          long shown = seen.values().stream().mapToLong(Long::longValue).sum();
          seen.forEach((severity, number) -> totals.merge(severity, number, Long::sum));
          Severity worst = seen.keySet().stream().min(Severity::compareTo).orElseThrow();
          totals.merge(worst, count - shown, Long::sum);
        });
    return new FindingCounts(
        totals.getOrDefault(Severity.BLOCKING, 0L),
        totals.getOrDefault(Severity.ERROR, 0L),
        totals.getOrDefault(Severity.WARNING, 0L),
        totals.getOrDefault(Severity.FIXED, 0L));
  }
}
