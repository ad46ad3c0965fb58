package jp.machi.core.value;

import java.util.List;
import java.util.Optional;
import jp.machi.core.number.WrittenAmount;
import jp.machi.core.number.WrittenNumber;
import jp.machi.core.number.WrittenNumber.Problem;
import jp.machi.core.number.WrittenPrices;

/**
 * What the amounts of a number column mean: 12台 is 12, 五百円 is 500, and 無料 is 0 where the column
 * holds money and nowhere else. Several prices are not one number; the finding lists them.
 *
 * @param money whether the column holds amounts of money
 * @param whole whether it holds whole numbers
 */
record Amounts(boolean money, boolean whole) {
  static final String COUNTED = "number.unit_left_out";

  /** Prices among other words. */
  static final String PRICES = "number.prices";

  /** The word for no charge. */
  private static final String FREE = "無料";

  /** What tells that an item holds money. */
  private static final List<String> MONEY =
      List.of("料金", "使用料", "利用料", "入場料", "入館料", "手数料", "金額", "価格", "費用", "代金", "単価");

  /** Whether an item holds money, as its name says. */
  static boolean isMoney(String item) {
    return MONEY.stream().anyMatch(item::contains);
  }

  /** What a number means for a cell. */
  Reading read(String cell, WrittenNumber number) {
    Folded folded = Folded.of(cell);
    if (folded.isEmpty()) {
      return folded.as("", DecimalReader.NOTATION);
    }
    return switch (number) {
      case WrittenNumber.Known(var text) -> folded.as(text, DecimalReader.NOTATION);
      case WrittenNumber.Unclear(var problem) ->
          problem == Problem.HAS_UNIT || problem == Problem.NOT_A_NUMBER
              ? counted(folded, problem)
              : folded.refused(problem.code());
    };
  }

  /** Without a unit that only counts; what measures stays, for the unit matters. */
  private Reading counted(Folded folded, Problem problem) {
    Optional<WrittenAmount> amount = WrittenAmount.read(folded.cell());
    boolean free = folded.text().equals(FREE);
    Optional<String> number =
        amount
            .filter(each -> each.counts() && (!money || each.isMoney()) && (!free || money))
            .map(each -> each.value().stripTrailingZeros().toPlainString())
            .filter(text -> DecimalReader.isCanonical(text) && !(whole && text.indexOf('.') >= 0));
    if (number.isPresent()) {
      return folded.as(number.get(), COUNTED);
    }
    WrittenPrices prices = WrittenPrices.read(folded.cell());
    return amount.isPresent() || prices.prices().isEmpty()
        ? folded.refused(problem.code())
        : folded.refused(PRICES, "prices", prices.text());
  }
}
