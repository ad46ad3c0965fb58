package jp.machi.core.standardise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.machi.core.personal.ColumnSightings;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.Severity;
import jp.machi.core.rule.TableRules;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.ItemType;
import jp.machi.core.standard.Requirement;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;

/** Adds up the chunks of one run. Not thread-safe. */
final class TableLedger implements Ledger {

  /** One code's findings: all counted, the first of them kept. */
  private static final class Tally {
    private long count;
    private final Map<Severity, Map<String, long[]>> byColumn = new EnumMap<>(Severity.class);
    private final List<Finding> kept = new ArrayList<>();

    void add(Finding finding) {
      add(finding, 1);
      if (kept.size() < Outcome.FINDINGS_PER_CODE) {
        kept.add(finding);
      }
    }

    /** Counts findings like this one without keeping them. */
    void add(Finding like, long more) {
      count += more;
      Map<String, long[]> columns = byColumn.computeIfAbsent(like.severity(), _ -> new HashMap<>());
      columns.computeIfAbsent(like.column(), _ -> new long[1])[0] += more;
    }

    List<Outcome.Kind> kinds(String code) {
      List<Outcome.Kind> kinds = new ArrayList<>();
      byColumn.forEach((severity, columns) ->
          columns.forEach(
              (column, places) -> kinds.add(new Outcome.Kind(code, column, severity, places[0]))));
      return kinds;
    }
  }

  private final List<ColumnPlan> plans;
  private final Map<String, Tally> tallies = new HashMap<>();
  private final boolean[] unfit;
  private final boolean[] filled;
  private final Optional<RepeatedIds> ids;
  private final Map<Integer, ColumnSightings> sightings = new TreeMap<>();
  private long rows;
  private long cellsRepaired;
  private boolean blocked;
  private boolean looked;

  TableLedger(Plan plan, List<ColumnPlan> plans) {
    this.plans = plans;
    this.unfit = new boolean[plans.size()];
    this.filled = new boolean[plans.size()];
    this.ids = ids(plans);
    plan.findings().forEach(this::count);
  }

  private static Optional<RepeatedIds> ids(List<ColumnPlan> plans) {
    for (int i = 0; i < plans.size(); i++) {
      ColumnPlan plan = plans.get(i);
      boolean isId = plan.item().filter(TableLedger::identifiesRecord).isPresent();
      if (isId && plan.link().sourceColumn() >= 0) {
        return Optional.of(new RepeatedIds(i, plan.heading()));
      }
    }
    return Optional.empty();
  }

  /** ID (2023 on) and NO (before) are unique among the records of their publisher. */
  private static boolean identifiesRecord(Item item) {
    return item.type() == ItemType.IDENTIFIER
        && (item.name().equals("ID") || item.name().equals("NO"));
  }

  @Override
  public void add(Chunk chunk) {
    rows += chunk.rows();
    chunk.findings().forEach(this::count);
    ids.ifPresent(each -> each.add(chunk));
    chunk
        .sightings()
        .forEach((column, seen) ->
            sightings
                .computeIfAbsent(column, _ -> new ColumnSightings(seen.heading()))
                .merge(seen));
    for (int column = 0; column < filled.length; column++) {
      unfit[column] |= chunk.unfit()[column];
      filled[column] = filled[column] || hasValue(chunk.values()[column]);
    }
  }

  private static boolean hasValue(String[] values) {
    for (String value : values) {
      if (!value.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private void count(Finding finding) {
    tally(finding).add(finding);
    blocked |= finding.severity() == Severity.BLOCKING;
    cellsRepaired += finding.severity() == Severity.FIXED ? 1 : 0;
  }

  @Override
  public boolean wantsSecondLook() {
    return !looked && ids.filter(RepeatedIds::suspected).isPresent();
  }

  @Override
  public void look(Chunk chunk) {
    looked = true;
    ids.ifPresent(each -> each.look(chunk).forEach(this::count));
  }

  @Override
  public Outcome close() {
    if (rows > 0) {
      emptyColumns();
    }
    sightings.values().forEach(this::countPersonal);
    SortedMap<String, Long> counts = new TreeMap<>();
    List<Outcome.Kind> kinds = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    tallies.forEach((code, tally) -> {
      counts.put(code, tally.count);
      findings.addAll(tally.kept);
      kinds.addAll(tally.kinds(code));
    });
    findings.sort(
        Comparator.comparing(Finding::severity)
            .thenComparingLong(Finding::row)
            .thenComparing(Finding::code));
    return new Outcome(
        rows,
        cellsRepaired,
        columns(),
        Collections.unmodifiableSortedMap(counts),
        List.copyOf(findings),
        kinds,
        blocked);
  }

  private void countPersonal(ColumnSightings seen) {
    PersonalFindings.of(seen)
        .forEach(group -> {
          group.findings().forEach(this::count);
          long more = group.count() - group.findings().size();
          tally(group.findings().getFirst()).add(group.findings().getFirst(), more);
        });
  }

  private Tally tally(Finding finding) {
    return tallies.computeIfAbsent(finding.code(), _ -> new Tally());
  }

  private void emptyColumns() {
    for (int i = 0; i < plans.size(); i++) {
      boolean recommended =
          plans
              .get(i)
              .item()
              .filter(item -> item.requirement() == Requirement.RECOMMENDED)
              .isPresent();
      if (recommended && !filled[i]) {
        count(
            TableRules.RECOMMENDED_COLUMN_EMPTY.finding(
                0, plans.get(i).column().name(), "", Map.of()));
      }
    }
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      Column column = plans.get(i).column();
      columns.add(unfit[i] ? new Column(column.name(), ColumnType.TEXT) : column);
    }
    return List.copyOf(columns);
  }
}
