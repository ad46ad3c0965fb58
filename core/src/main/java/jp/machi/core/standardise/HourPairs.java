package jp.machi.core.standardise;

import java.util.ArrayList;
import java.util.List;
import jp.machi.core.rule.ScheduleRules;
import jp.machi.core.schedule.AllDay;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.ItemType;
import jp.machi.core.table.SourceRow;
import jp.machi.core.value.TimeRole;

/**
 * Columns of the source for a beginning and its end. Where a row says 24時間 in one of them and
 * nothing in the other, both are filled.
 *
 * @param start released column of the beginning
 * @param end released column of the end
 */
record HourPairs(List<ColumnPlan> plans, int start, int end) {

  /** Every such pair of a table. */
  static List<HourPairs> of(List<ColumnPlan> plans) {
    List<HourPairs> pairs = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      String name = plans.get(i).item().map(Item::name).orElse("");
      String last = TimeRole.endOf(name);
      int end = last.equals(name) ? -1 : ColumnPlan.called(last, plans);
      if (end >= 0 && isTime(plans.get(i)) && isTime(plans.get(end))) {
        pairs.add(new HourPairs(plans, i, end));
      }
    }
    return pairs;
  }

  private static boolean isTime(ColumnPlan plan) {
    return plan.link().sourceColumn() >= 0
        && plan.item().filter(item -> item.type() == ItemType.TIME).isPresent();
  }

  /** Fills the rows of a chunk. */
  void fill(String[][] values, List<SourceRow> rows, RowFindings found) {
    for (int row = 0; row < rows.size(); row++) {
      if (values[end][row].isEmpty() && values[start][row].equals(AllDay.OPENS)) {
        fill(end, row, values, cell(start, rows.get(row)), found);
      } else if (values[start][row].isEmpty() && values[end][row].equals(AllDay.CLOSES)) {
        fill(start, row, values, cell(end, rows.get(row)), found);
      }
    }
  }

  private String cell(int column, SourceRow row) {
    return row.cell(plans.get(column).link().sourceColumn());
  }

  private void fill(int column, int row, String[][] values, String said, RowFindings found) {
    if (AllDay.is(said)) {
      String value = column == end ? AllDay.CLOSES : AllDay.OPENS;
      values[column][row] = value;
      String name = plans.get(column).column().name();
      found.repaired(row, ScheduleRules.ALL_DAY.card().code(), name, said, value);
    }
  }
}
