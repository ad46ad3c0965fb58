package jp.machi.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.ItemType;
import jp.machi.core.standard.Requirement;

/** Every record must have a value for an item marked ◎. */
final class RequiredValueRule implements RowRule {

  @Override
  public RuleCard card() {
    return new RuleCard(
        "item.required_empty",
        Severity.ERROR,
        "自治体標準オープンデータセット 区分 ◎",
        List.of("名称｜備考⏎市役所｜", "名称｜災害種別_洪水⏎市役所｜"),
        List.of("名称｜備考⏎｜北口", "名称｜備考⏎　｜北口"));
  }

  @Override
  public List<RowCheck> checks(List<Optional<Item>> items) {
    List<RowCheck> checks = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      int column = i;
      if (items.get(i).filter(RequiredValueRule::mustHaveValue).isPresent()) {
        checks.add((values, row) -> values[column][row].isEmpty() ? column : RowCheck.NONE);
      }
    }
    return checks;
  }

  /** An empty mark says "does not apply", which is an answer. */
  static boolean mustHaveValue(Item item) {
    return item.requirement() == Requirement.REQUIRED && item.type() != ItemType.MARK;
  }
}
