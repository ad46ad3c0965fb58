package jp.machi.core.rule;

import java.util.Map;
import jp.machi.core.table.Remark;

/** One thing that can be wrong with a table. Immutable. */
public sealed interface Rule permits CellRule, RowRule, TableRule {

  /** What the rule says about itself, with examples. */
  RuleCard card();

  /** A finding of this rule. */
  default Finding finding(long row, String column, String original, Map<String, String> more) {
    RuleCard card = card();
    return new Finding(card.code(), card.severity(), row, column, original, "", more);
  }

  /** What a reader remarked, as a finding of this rule. */
  default Finding finding(Remark remark) {
    RuleCard card = card();
    return new Finding(
        card.code(),
        card.severity(),
        remark.row(),
        remark.column(),
        remark.original(),
        remark.value(),
        remark.parameters());
  }
}
