package jp.machi.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.ItemType;

/**
 * A place closes after it opens, an event ends after it begins. Standard forms of time and date
 * sort as texts. A place open past midnight writes {@code 24:00} or more in the remarks.
 */
final class EndBeforeStartRule implements RowRule {

  @Override
  public RuleCard card() {
    return new RuleCard(
        "period.end_before_start",
        Severity.WARNING,
        "自治体標準オープンデータセット 開始時間・終了時間、開始日・終了日",
        List.of("名称｜開始時間｜終了時間⏎市役所｜08:30｜17:15", "名称｜開始時間｜終了時間⏎市役所｜08:30｜"),
        List.of("名称｜開始時間｜終了時間⏎市役所｜17:15｜08:30"));
  }

  @Override
  public List<RowCheck> checks(List<Optional<Item>> items) {
    List<RowCheck> checks = new ArrayList<>();
    for (int start = 0; start < items.size(); start++) {
      int end = end(items, start);
      if (end >= 0) {
        checks.add(check(items.get(start).orElseThrow().type(), start, end));
      }
    }
    return checks;
  }

  private static RowCheck check(ItemType type, int start, int end) {
    int length = type == ItemType.TIME ? "08:30".length() : "2026-04-01".length();
    return (values, row) -> {
      String from = values[start][row];
      String to = values[end][row];
      boolean standard = from.length() == length && to.length() == length;
      return standard && to.compareTo(from) < 0 && isDigits(from) && isDigits(to)
          ? end
          : RowCheck.NONE;
    };
  }

  /** Text that could not be read may have the same length. */
  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != ':' && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static int end(List<Optional<Item>> items, int start) {
    Item from = items.get(start).orElse(null);
    if (from == null || (from.type() != ItemType.TIME && from.type() != ItemType.DATE)) {
      return RowCheck.NONE;
    }
    String name = from.name().replace("開始", "終了").replace("開所", "閉所");
    for (int i = 0; i < items.size(); i++) {
      if (i != start && items.get(i).filter(item -> item.name().equals(name)).isPresent()) {
        return i;
      }
    }
    return RowCheck.NONE;
  }
}
