package jp.machi.core.standardise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import jp.machi.core.mapping.ColumnLink;
import jp.machi.core.rule.ScheduleRules;
import jp.machi.core.schedule.OpeningHours;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.ItemType;
import jp.machi.core.table.SourceRow;
import jp.machi.core.text.Spaces;
import jp.machi.core.value.TimeRole;

/**
 * Fills end, weekdays and remarks where the source writes opening hours in the cell of their
 * beginning: 月～金 9:00-17:00、土 9:00-12:00（祝日休み）. Where hours differ from day to day the first ones
 * count, and the remarks keep the text.
 */
final class SpreadHours {
  private static final String WEEKDAYS = "利用可能曜日";
  private static final String REMARKS = "特記事項";

  private final List<ColumnPlan> plans;
  private final int start;
  private final int end;
  private final int weekdays;
  private final int remarks;

  private SpreadHours(List<ColumnPlan> plans, int start, int end) {
    this.plans = plans;
    this.start = start;
    this.end = end;
    this.weekdays = absent(plans, WEEKDAYS::equals);
    this.remarks = absent(plans, name -> name.endsWith(REMARKS));
  }

  /** Where a table has the beginning from its source and the end from nowhere. */
  static Optional<SpreadHours> of(List<ColumnPlan> plans) {
    for (int i = 0; i < plans.size(); i++) {
      boolean sourced = plans.get(i).link().sourceColumn() >= 0;
      int end = sourced ? plans.get(i).item().map(item -> end(plans, item)).orElse(-1) : -1;
      if (end >= 0) {
        return Optional.of(new SpreadHours(plans, i, end));
      }
    }
    return Optional.empty();
  }

  private static int end(List<ColumnPlan> plans, Item start) {
    boolean opens = start.type() == ItemType.TIME && !end(start.name()).equals(start.name());
    return opens ? absent(plans, end(start.name())::equals) : -1;
  }

  /** Whether an item is a beginning whose end no source column holds. */
  static boolean standsForHours(ColumnLink link, List<ColumnLink> links) {
    boolean time = link.item().filter(item -> item.type() == ItemType.TIME).isPresent();
    String end = end(link.name());
    return time
        && link.sourceColumn() >= 0
        && !end.equals(link.name())
        && links.stream().anyMatch(each -> each.sourceColumn() < 0 && each.name().equals(end));
  }

  private static String end(String start) {
    return TimeRole.endOf(start);
  }

  private static int absent(List<ColumnPlan> plans, Predicate<String> name) {
    return IntStream.range(0, plans.size())
        .filter(i -> plans.get(i).link().sourceColumn() < 0)
        .filter(i -> plans.get(i).item().filter(item -> name.test(item.name())).isPresent())
        .findFirst()
        .orElse(-1);
  }

  /** The same plans; what is filled here says that it comes from another column. */
  List<ColumnPlan> marked() {
    return IntStream.range(0, plans.size())
        .mapToObj(i ->
            i == end || i == weekdays || i == remarks
                ? plans.get(i).derivedWhereAbsent()
                : plans.get(i))
        .toList();
  }

  /** Fills the rows of a chunk, where the beginning was read from the same cell. */
  void fill(String[][] values, List<SourceRow> rows, RowFindings found) {
    int source = plans.get(start).link().sourceColumn();
    for (int row = 0; row < rows.size(); row++) {
      String cell = rows.get(row).cell(source);
      if (cell.equals(values[start][row])) {
        continue; // one time, as the standard writes it, or nothing that could be read
      }
      OpeningHours read = OpeningHours.read(cell).orElse(null);
      if (read != null && read.hours().getFirst().opens().equals(values[start][row])) {
        spread(read, values, row, cell, found);
      }
    }
  }

  private void spread(
      OpeningHours read, String[][] values, int row, String cell, RowFindings found) {
    boolean several = read.hours().size() > 1;
    int[] columns = {end, weekdays, remarks};
    String[] texts = {
      read.hours().getFirst().closes(),
      read.days().text(),
      read.more() || several ? Spaces.trim(cell) : ""
    };
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] >= 0 && !texts[i].isEmpty()) {
        values[columns[i]][row] = texts[i];
        String name = plans.get(columns[i]).column().name();
        found.repaired(row, ScheduleRules.HOURS_SPREAD.card().code(), name, cell, texts[i]);
      }
    }
    if (several) {
      found.add(row, ScheduleRules.SEVERAL_HOURS, plans.get(start).heading(), cell, Map.of());
    }
  }
}
