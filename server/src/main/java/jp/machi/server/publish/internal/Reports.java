package jp.machi.server.publish.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.machi.core.decision.Judgement;
import jp.machi.core.mapping.ColumnLink;
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

  static Report report(Conversion conversion, Judgement judgement) {
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
        severities(judgement.open()),
        outcome.findings(),
        judgement);
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

  /** Exact numbers of the kinds by severity. */
  static FindingCounts severities(List<Outcome.Kind> kinds) {
    Map<Severity, Long> totals = new EnumMap<>(Severity.class);
    kinds.forEach(kind -> totals.merge(kind.severity(), kind.count(), Long::sum));
    return new FindingCounts(
        totals.getOrDefault(Severity.BLOCKING, 0L),
        totals.getOrDefault(Severity.ERROR, 0L),
        totals.getOrDefault(Severity.WARNING, 0L),
        totals.getOrDefault(Severity.FIXED, 0L));
  }
}
