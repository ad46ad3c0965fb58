package jp.machi.core.value;

import java.util.List;
import jp.machi.core.number.WrittenAmount;
import jp.machi.core.number.WrittenNumber;
import jp.machi.core.number.WrittenNumber.Problem;
import jp.machi.core.rule.RuleCard;
import jp.machi.core.rule.Severity;

/** Decimal numbers that an IEEE double holds exactly as written. */
final class DecimalReader implements CardedReader {
  static final String NOTATION = "number.notation";
  private static final String COUNTED = "number.unit_left_out";
  private static final String SOURCE = "自治体標準オープンデータセット 数値（半角数字）";

  /** Every decimal of so many digits is the shortest text of its double. */
  private static final int SURE_DIGITS = 15;

  @Override
  public Reading read(String cell) {
    if (cell.isEmpty() || isCanonical(cell)) {
      return new Reading.Kept(cell);
    }
    return read(cell, WrittenNumber.decimal(cell), false);
  }

  /**
   * What a number means for a cell.
   *
   * @param whole whether the column holds whole numbers
   */
  static Reading read(String cell, WrittenNumber number, boolean whole) {
    Folded folded = Folded.of(cell);
    if (folded.isEmpty()) {
      return folded.as("", NOTATION);
    }
    return switch (number) {
      case WrittenNumber.Known(var text) -> folded.as(text, NOTATION);
      case WrittenNumber.Unclear(var problem) ->
          problem == Problem.HAS_UNIT || cell.contains("無料")
              ? counted(folded, problem, whole)
              : folded.refused(problem.code());
    };
  }

  /** Without a unit that only counts: 12台, 1,000円; what measures stays, for the unit matters. */
  private static Reading counted(Folded folded, Problem problem, boolean whole) {
    return WrittenAmount.read(folded.cell())
        .filter(WrittenAmount::counts)
        .map(amount -> amount.value().stripTrailingZeros().toPlainString())
        .filter(number -> isCanonical(number) && !(whole && number.indexOf('.') >= 0))
        .map(number -> folded.as(number, COUNTED))
        .orElseGet(() -> folded.refused(problem.code()));
  }

  /** Whether the cell is plain digits with at most one point and no zero too many. */
  static boolean isCanonical(String cell) {
    int length = cell.length();
    int start = cell.charAt(0) == '-' ? 1 : 0;
    int point = -1;
    for (int i = start; i < length; i++) {
      char c = cell.charAt(i);
      if (c == '.' && point < 0) {
        point = i;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    int end = point < 0 ? length : point;
    boolean leadingZero = end - start > 1 && cell.charAt(start) == '0';
    boolean whole = end > start && !leadingZero && length - start <= SURE_DIGITS;
    boolean fraction = point < 0 || (point < length - 1 && cell.charAt(length - 1) != '0');
    return whole && fraction && !cell.equals("-0");
  }

  @Override
  public List<RuleCard> cards() {
    return List.of(
        fixed("1200.5", "1,200.5", "１，２００．５", "1200.50", "01200.5", "+1200.5", ".5", "5.", "1.5e3"),
        refused(Problem.NOT_A_NUMBER, "0", "-", "－", "ー", "なし", "1.2.3", "1,20", "NaN"),
        counted("1200", "1,200円", "￥1200", "1.2千円", "1200人"),
        refused(Problem.HAS_UNIT, "30.5", "30.5m", "約30", "3.5 ㎡"),
        refused(Problem.OUT_OF_RANGE, "100000000000000000000", "1e300", "1e-300"),
        refused(Problem.TOO_PRECISE, "0.1", "0.1000000000000000055", "9007199254740993"));
  }

  static RuleCard fixed(String good, String... forms) {
    return new RuleCard(NOTATION, Severity.FIXED, SOURCE, List.of(good), List.of(forms));
  }

  static RuleCard counted(String good, String... forms) {
    return new RuleCard(COUNTED, Severity.FIXED, SOURCE, List.of(good), List.of(forms));
  }

  static RuleCard refused(Problem problem, String good, String... forms) {
    return new RuleCard(problem.code(), Severity.ERROR, SOURCE, List.of(good), List.of(forms));
  }
}
