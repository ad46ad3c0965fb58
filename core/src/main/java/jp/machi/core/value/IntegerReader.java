package jp.machi.core.value;

import java.util.List;
import jp.machi.core.number.WrittenNumber;
import jp.machi.core.number.WrittenNumber.Problem;
import jp.machi.core.rule.RuleCard;

/** Whole numbers of 64 bits. */
final class IntegerReader implements CardedReader {
  /** Any number of so many digits fits into 64 bits. */
  private static final int SURE_DIGITS = 18;

  @Override
  public Reading read(String cell) {
    if (cell.isEmpty() || isCanonical(cell)) {
      return new Reading.Kept(cell);
    }
    return DecimalReader.read(cell, WrittenNumber.integer(cell), true);
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
        DecimalReader.refused(Problem.NOT_A_NUMBER, "0", "-", "－", "なし", "不明", "1,20", "△5"),
        DecimalReader.counted("500", "￥500", "500円", "５００台", "5百円"),
        DecimalReader.refused(Problem.HAS_UNIT, "3", "約300人", "300m", "1.5円"),
        DecimalReader.refused(Problem.NOT_WHOLE, "12", "12.5"),
        DecimalReader.refused(
            Problem.OUT_OF_RANGE, "9223372036854775807", "9223372036854775808", "1E300"));
  }
}
