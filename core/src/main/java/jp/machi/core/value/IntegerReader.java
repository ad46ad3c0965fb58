package jp.machi.core.value;

import java.util.List;
import jp.machi.core.number.WrittenNumber;
import jp.machi.core.number.WrittenNumber.Problem;
import jp.machi.core.rule.RuleCard;

/** Whole numbers of 64 bits. */
final class IntegerReader implements CardedReader {
  /** Any number of so many digits fits into 64 bits. */
  private static final int SURE_DIGITS = 18;

  private final boolean money;

  /** Numbers of anything. */
  IntegerReader() {
    this(false);
  }

  /**
   * Numbers of a column.
   *
   * @param money whether the column holds amounts of money, so that 無料 is 0
   */
  IntegerReader(boolean money) {
    this.money = money;
  }

  @Override
  public Reading read(String cell) {
    if (cell.isEmpty() || isCanonical(cell)) {
      return new Reading.Kept(cell);
    }
    return new Amounts(money, true).read(cell, WrittenNumber.integer(cell));
  }

  private static boolean isCanonical(String cell) {
    int start = cell.charAt(0) == '-' ? 1 : 0;
    int digits = cell.length() - start;
    if (digits < 1 || digits > SURE_DIGITS) {
      return false;
    }
    if (cell.charAt(start) == '0') {
      return cell.length() == 1;
    }
    for (int i = start; i < cell.length(); i++) {
      if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<RuleCard> cards() {
    return List.of(
        DecimalReader.fixed("1200", "1,200", "＋１２００", "01200", "1200.0", "1.2E3"),
        DecimalReader.refused(Problem.NOT_A_NUMBER, "0", "-", "－", "なし", "不明", "1,20", "△5", "無料"),
        DecimalReader.counted("500", "￥500", "500円", "５００台", "5百円", "五百円"),
        DecimalReader.prices("500", "大人500円 小人300円", "一般 500円、高校生以下 無料", "受講料500円"),
        DecimalReader.refused(Problem.HAS_UNIT, "3", "約300人", "300m", "1.5円"),
        DecimalReader.refused(Problem.NOT_WHOLE, "12", "12.5"),
        DecimalReader.refused(
            Problem.OUT_OF_RANGE, "9223372036854775807", "9223372036854775808", "1E300"));
  }
}
