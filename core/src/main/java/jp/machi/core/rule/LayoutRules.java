package jp.machi.core.rule;

import static jp.machi.core.rule.TableRule.rule;

import java.util.List;

/** The rules about how a sheet is laid out; readers find them and say so in remarks. */
public final class LayoutRules {
  private static final String LAYOUT = "総務省 機械判読可能なデータ表記方法 チェック項目";
  private static final String MACHI = "Machi";

  private static final List<TableRule> RULES =
      List.of(
          rule("column.hidden", Severity.WARNING, MACHI),
          rule("row.hidden", Severity.WARNING, MACHI),
          rule("table.aside_left_out", Severity.WARNING, LAYOUT),
          rule("table.cross_table", Severity.WARNING, LAYOUT),
          rule("table.header_again", Severity.WARNING, LAYOUT),
          rule("table.header_joined", Severity.WARNING, LAYOUT),
          rule("table.heading_to_column", Severity.WARNING, LAYOUT),
          rule("table.lone_text", Severity.WARNING, LAYOUT),
          rule("table.made_up_header", Severity.ERROR, LAYOUT),
          rule("table.maybe_cross_table", Severity.WARNING, LAYOUT),
          rule("table.maybe_other_table", Severity.WARNING, LAYOUT),
          rule("table.maybe_side_by_side", Severity.WARNING, LAYOUT),
          rule("table.merged_filled", Severity.FIXED, LAYOUT),
          rule("table.note_left_out", Severity.WARNING, LAYOUT),
          rule("table.side_by_side", Severity.WARNING, LAYOUT),
          rule("table.total_left_out", Severity.WARNING, LAYOUT),
          rule("table.too_many_merges", Severity.ERROR, LAYOUT),
          rule("table.total_mismatch", Severity.ERROR, MACHI));

  private LayoutRules() {}

  /** Every rule of this kind. */
  static List<TableRule> all() {
    return RULES;
  }
}
