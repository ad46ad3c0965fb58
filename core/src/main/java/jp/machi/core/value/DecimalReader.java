package jp.machi.core.value;

import java.util.List;
import jp.machi.core.number.WrittenNumber;
import jp.machi.core.number.WrittenNumber.Problem;
import jp.machi.core.rule.RuleCard;
import jp.machi.core.rule.Severity;

/** Decimal numbers that an IEEE double holds exactly as written. */
final class DecimalReader implements CardedReader {
  static final String NOTATION = "number.notation";
  private static final String SOURCE = "自治体標準オープンデータセット 数値（半角数字）";

  /** Every decimal of so many digits is the shortest text of its double. */
  private static final int SURE_DIGITS = 15;

  private final boolean money;

  /** Numbers of anything. */
  DecimalReader() {
    this(false);
  }

  /**
   * Numbers of a column.
   *
   * @param money whether the column holds amounts of money, so that 無料 is 0
   */
  DecimalReader(boolean money) {
    this.money = money;
  }

  @Override
  public Reading read(String cell) {
    if (cell.isEmpty() || isCanonical(cell)) {
      return new Reading.Kept(cell);
    }
    return new Amounts(money, false).read(cell, WrittenNumber.decimal(cell));
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
        prices("1200", "大人1,200円 小人600円", "入館無料", "500円～1,000円"),
        refused(Problem.HAS_UNIT, "30.5", "30.5m", "約30", "3.5 ㎡"),
        refused(Problem.OUT_OF_RANGE, "100000000000000000000", "1e300", "1e-300"),
        refused(Problem.TOO_PRECISE, "0.1", "0.1000000000000000055", "9007199254740993"));
  }

  static RuleCard fixed(String good, String... forms) {
    return new RuleCard(NOTATION, Severity.FIXED, SOURCE, List.of(good), List.of(forms));
  }

  static RuleCard counted(String good, String... forms) {
    return new RuleCard(Amounts.COUNTED, Severity.FIXED, SOURCE, List.of(good), List.of(forms));
  }

  static RuleCard prices(String good, String... forms) {
    return new RuleCard(Amounts.PRICES, Severity.ERROR, SOURCE, List.of(good), List.of(forms));
  }

  static RuleCard refused(Problem problem, String good, String... forms) {
    return new RuleCard(problem.code(), Severity.ERROR, SOURCE, List.of(good), List.of(forms));
  }
}
