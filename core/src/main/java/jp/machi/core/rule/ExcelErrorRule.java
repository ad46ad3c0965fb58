package jp.machi.core.rule;

import java.util.List;
import java.util.Set;

/** A cell shows the error of a formula instead of its value. */
final class ExcelErrorRule implements CellRule {
  /** ECMA-376 part 1, 18.17.3: error constants, and two of newer versions. */
  private static final Set<String> ERRORS =
      Set.of(
          "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!");

  @Override
  public RuleCard card() {
    return new RuleCard(
        "text.excel_error",
        Severity.ERROR,
        "ECMA-376 Part 1 §18.17.3",
        List.of("#1", "＃REF", ""),
        List.of("#REF!", "#N/A", "#DIV/0!"));
  }

  @Override
  public boolean breaks(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == '#' && ERRORS.contains(cell);
  }
}
