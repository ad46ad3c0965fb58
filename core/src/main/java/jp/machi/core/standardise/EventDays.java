package jp.machi.core.standardise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import jp.machi.core.mapping.ColumnLink;
import jp.machi.core.rule.Rule;
import jp.machi.core.rule.ScheduleRules;
import jp.machi.core.schedule.WrittenDays;
import jp.machi.core.schedule.WrittenDays.Known;
import jp.machi.core.schedule.YearWindow;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.ItemType;
import jp.machi.core.table.SourceRow;
import jp.machi.core.text.Spaces;

/**
 * Fills the last day of an event, and the remarks on its days, where the source writes all days in
 * the cell of the first one: 1月11日（土）～19日（日）. One row stays one event: days apart from each other
 * give the first and the last of them, the remarks keep the text, and a finding asks for a row
 * each.
 */
final class EventDays {
  private static final String REMARKS = "日時特記事項";

  private final List<ColumnPlan> plans;
  private final int start;
  private final int end;
  private final int remarks;
  private final Optional<YearWindow> window;

  private EventDays(List<ColumnPlan> plans, int start, int end, Optional<YearWindow> window) {
    this.plans = plans;
    this.start = start;
    this.end = end;
    this.remarks = absent(plans, name -> name.endsWith(REMARKS));
    this.window = window;
  }

  /** Where a table has the first day from its source and the last day from nowhere. */
  static Optional<EventDays> of(List<ColumnPlan> plans, ListMonths months) {
    for (int i = 0; i < plans.size(); i++) {
      int source = plans.get(i).link().sourceColumn();
      int end = source < 0 ? -1 : plans.get(i).item().map(item -> end(plans, item)).orElse(-1);
      if (end >= 0) {
        return Optional.of(new EventDays(plans, i, end, months.of(source)));
      }
    }
    return Optional.empty();
  }

  private static int end(List<ColumnPlan> plans, Item start) {
    boolean first = start.type() == ItemType.DATE && start.name().contains("開始");
    return first ? absent(plans, start.name().replace("開始", "終了")::equals) : -1;
  }

  /** Whether an item is the first day of something whose last day no source column holds. */
  static boolean standsForAllDays(Item start, List<ColumnLink> links) {
    String last = start.name().replace("開始", "終了");
    return !last.equals(start.name())
        && links.stream().anyMatch(link -> link.sourceColumn() < 0 && link.name().equals(last));
  }

  /** The released column of an item that the source lacks, -1 where there is none. */
  private static int absent(List<ColumnPlan> plans, Predicate<String> name) {
    return IntStream.range(0, plans.size())
        .filter(i -> plans.get(i).link().sourceColumn() < 0)
        .filter(i -> plans.get(i).item().filter(item -> name.test(item.name())).isPresent())
        .findFirst()
        .orElse(-1);
  }

  /** The same plans; last day and remarks say that they come from another column. */
  List<ColumnPlan> marked() {
    return IntStream.range(0, plans.size())
        .mapToObj(i -> i == end || i == remarks ? plans.get(i).derivedWhereAbsent() : plans.get(i))
        .toList();
  }

  /** Fills the rows of a chunk, where the first day was read from the same cell. */
  void fill(String[][] values, List<SourceRow> rows, RowFindings found) {
    int source = plans.get(start).link().sourceColumn();
    for (int row = 0; row < rows.size(); row++) {
      String first = values[start][row];
      String cell = rows.get(row).cell(source);
      if (!first.isEmpty() && WrittenDays.read(cell, window) instanceof Known known) {
        LocalDate last = known.last().orElse(null);
        boolean read = known.first().filter(day -> day.toString().equals(first)).isPresent();
        if (read && last != null) {
          values[end][row] = last.toString();
          derived(end, row, cell, values, found);
        }
        if (read && !(known.isOneSpan() && !known.more())) {
          remark(values, row, known, cell, found);
        }
      }
    }
  }

  private void remark(String[][] values, int row, Known known, String cell, RowFindings found) {
    if (remarks >= 0) {
      values[remarks][row] = Spaces.trim(cell);
      derived(remarks, row, cell, values, found);
    }
    int count = known.spans().size();
    if (count > 1) {
      Map<String, String> more =
          Map.of("count", Integer.toString(count), "first", values[start][row]);
      found.add(row, ScheduleRules.SEVERAL_DAYS, plans.get(start).heading(), cell, more);
    }
  }

  private void derived(int column, int row, String cell, String[][] values, RowFindings found) {
    Rule rule = column == end ? ScheduleRules.LAST_DAY : ScheduleRules.REMARKS;
    String name = plans.get(column).column().name();
    found.repaired(row, rule.card().code(), name, cell, values[column][row]);
  }
}
