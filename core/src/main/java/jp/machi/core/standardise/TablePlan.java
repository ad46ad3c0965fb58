package jp.machi.core.standardise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.machi.core.mapping.ColumnLink;
import jp.machi.core.mapping.Evidence;
import jp.machi.core.personal.ColumnSightings;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.RowRule;
import jp.machi.core.rule.RowRule.RowCheck;
import jp.machi.core.rule.Rules;
import jp.machi.core.rule.TableRules;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.Requirement;
import jp.machi.core.standard.Standard;
import jp.machi.core.table.Column;
import jp.machi.core.table.Remark;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.SourceTable;

/** The plan of one table. */
final class TablePlan implements Plan {

  /** A rule bound to the columns of this table. */
  private record BoundCheck(RowRule rule, RowCheck check) {}

  private final Optional<Standard> standard;
  private final List<ColumnPlan> plans;
  private final List<Finding> findings;
  private final List<BoundCheck> checks = new ArrayList<>();
  private final Optional<AddressColumns> addresses;
  private final List<JoinedColumn> joined;
  private final Optional<EventDays> eventDays;
  private final Optional<SpreadHours> hours;
  private final List<HourPairs> hourPairs;
  private final int sourceWidth;

  TablePlan(SourceTable table, MappedTable mapped, List<ColumnPlan> columns, TableContext context) {
    this.standard = mapped.standard();
    this.eventDays = EventDays.of(columns, context.months());
    List<ColumnPlan> days = eventDays.map(EventDays::marked).orElse(columns);
    this.hours = SpreadHours.of(days);
    List<ColumnPlan> open = hours.map(SpreadHours::marked).orElse(days);
    this.addresses = AddressColumns.of(List.copyOf(open), context.reference());
    this.plans = addresses.map(AddressColumns::marked).orElseGet(() -> List.copyOf(open));
    this.hourPairs = HourPairs.of(this.plans);
    this.joined = JoinedColumn.of(mapped.joins(), this.plans, table.header());
    this.sourceWidth = table.header().size();
    List<Finding> all = new ArrayList<>(findings(table.remarks()));
    all.addAll(mapped.mapping().findings());
    all.addAll(mapped.findings());
    all.addAll(destroyedHeadings(table));
    all.addAll(missingColumns());
    mapped.changedFrom().ifPresent(from -> all.addAll(unfillable(from)));
    all.addAll(PersonalFindings.beforeTheRows(table, plans, context.sample()));
    this.findings = List.copyOf(all);
    List<Optional<Item>> present = plans.stream().map(TablePlan::presentItem).toList();
    for (RowRule rule : Rules.rowRules()) {
      rule.checks(present).forEach(check -> checks.add(new BoundCheck(rule, check)));
    }
  }

  /** A column that the source lacks is reported once for the table, not in every row. */
  private static Optional<Item> presentItem(ColumnPlan plan) {
    return plan.item().filter(item -> plan.link().sourceColumn() >= 0);
  }

  private static List<Finding> destroyedHeadings(SourceTable table) {
    List<Finding> found = new ArrayList<>();
    for (String heading : table.header()) {
      Rules.brokenBy(heading)
          .ifPresent(
              rule -> found.add(rule.finding(table.headerRow(), heading, heading, Map.of())));
    }
    return found;
  }

  private static List<Finding> findings(List<Remark> remarks) {
    return remarks.stream().map(remark -> Rules.called(remark.code()).finding(remark)).toList();
  }

  private List<Finding> missingColumns() {
    List<Finding> missing = new ArrayList<>();
    for (ColumnPlan plan : plans) {
      if (plan.link().sourceColumn() < 0
          && plan.item().filter(item -> item.requirement() == Requirement.REQUIRED).isPresent()) {
        missing.add(
            TableRules.REQUIRED_COLUMN_MISSING.finding(0, plan.column().name(), "", Map.of()));
      }
    }
    return missing;
  }

  /** What the wanted edition asks for or may ask for, and the older table cannot give. */
  private List<Finding> unfillable(String from) {
    List<Finding> found = new ArrayList<>();
    for (ColumnPlan plan : plans) {
      boolean empty = plan.link().sourceColumn() < 0 && plan.link().evidence() != Evidence.DERIVED;
      Requirement asked = plan.item().map(Item::requirement).orElse(Requirement.OPTIONAL);
      if (empty && asked != Requirement.OPTIONAL) {
        found.add(
            TableRules.EDITION_CANNOT_FILL.finding(
                0, plan.column().name(), "", Map.of("from", from, "mark", asked.mark())));
      }
    }
    return found;
  }

  @Override
  public Optional<Standard> standard() {
    return standard;
  }

  @Override
  public List<ColumnLink> links() {
    return plans.stream().map(ColumnPlan::link).toList();
  }

  @Override
  public List<Column> columns() {
    return plans.stream().map(ColumnPlan::column).toList();
  }

  @Override
  public List<Finding> findings() {
    return findings;
  }

  @Override
  public Chunk standardise(List<SourceRow> rows) {
    RowFindings found = new RowFindings(rows);
    String[][] values = new String[plans.size()][];
    boolean[] unfit = new boolean[plans.size()];
    Map<Integer, ColumnSightings> sightings = new HashMap<>();
    for (int i = 0; i < plans.size(); i++) {
      ColumnRun run = new ColumnRun(plans.get(i), rows, found);
      values[i] = run.values();
      unfit[i] = run.unfit();
      if (!run.sightings().isEmpty()) {
        sightings.put(i, run.sightings());
      }
    }
    addresses.ifPresent(columns -> columns.look(values, rows.size(), found));
    eventDays.ifPresent(days -> days.fill(values, rows, found));
    hours.ifPresent(open -> open.fill(values, rows, found));
    hourPairs.forEach(pair -> pair.fill(values, rows, found));
    joined.forEach(column -> column.fill(values, rows, found));
    for (int row = 0; row < rows.size(); row++) {
      found.remarked(row, rows.get(row).remarks());
      surplus(rows.get(row), row, found);
      check(values, row, found);
    }
    long[] numbers = new long[rows.size()];
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = rows.get(row).number();
    }
    return new Chunk(numbers, values, unfit, found.inRowOrder(), sightings);
  }

  private void check(String[][] values, int row, RowFindings found) {
    for (BoundCheck bound : checks) {
      int column = bound.check().brokenColumn(values, row);
      if (column >= 0) {
        ColumnPlan plan = plans.get(column);
        found.add(row, bound.rule(), plan.heading(), values[column][row], Map.of());
      }
    }
  }

  /** What stands beyond the last heading has no column; a value there is never dropped silently. */
  private void surplus(SourceRow row, int index, RowFindings found) {
    List<String> cells = row.cells();
    for (int i = sourceWidth; i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        String text = String.join(",", cells.subList(i, cells.size()));
        found.add(
            index,
            TableRules.SURPLUS_CELLS,
            "",
            text,
            Map.of("columns", Integer.toString(sourceWidth)));
        return;
      }
    }
  }

  @Override
  public Ledger ledger() {
    return new TableLedger(this, plans);
  }
}
