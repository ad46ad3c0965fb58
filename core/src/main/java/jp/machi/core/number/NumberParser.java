package jp.machi.core.number;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import jp.machi.core.number.WrittenNumber.Known;
import jp.machi.core.number.WrittenNumber.Problem;
import jp.machi.core.number.WrittenNumber.Unclear;
import jp.machi.core.text.Hyphens;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.Width;

/** Reads numbers from text of bounded length. */
final class NumberParser {
  /** A double has at most 17 digits; the longest real cells carry some 30. */
  private static final int LONGEST = 64;

  /** Powers of ten beyond this are no count, amount or measure of a city. */
  private static final int LARGEST_EXPONENT = 20;

  private static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");
  private static final Pattern WITH_UNIT =
      Pattern.compile("[約¥\\\\]?\\d[\\d,.]* *\\D{1,10}|[約¥\\\\]\\d.*");

  private NumberParser() {}

  static WrittenNumber integer(String cell) {
    String text = folded(cell);
    if (!isNumber(text)) {
      return new Unclear(notANumber(text));
    }
    BigDecimal number = value(text);
    if (outOfRange(number)) {
      return new Unclear(Problem.OUT_OF_RANGE);
    }
    BigDecimal stripped = number.stripTrailingZeros();
    if (stripped.scale() > 0) {
      return new Unclear(Problem.NOT_WHOLE);
    }
    return stripped.toBigInteger().bitLength() > 63
        ? new Unclear(Problem.OUT_OF_RANGE)
        : new Known(stripped.toPlainString());
  }

  static WrittenNumber decimal(String cell) {
    String text = folded(cell);
    if (!isNumber(text)) {
      return new Unclear(notANumber(text));
    }
    BigDecimal number = value(text);
    if (outOfRange(number)) {
      return new Unclear(Problem.OUT_OF_RANGE);
    }
    BigDecimal held = held(number);
    return held.compareTo(number) == 0
        ? new Known(held.toPlainString())
        : new Unclear(Problem.TOO_PRECISE);
  }

  static WrittenNumber nearest(String cell) {
    String text = folded(cell);
    if (!isNumber(text)) {
      return new Unclear(notANumber(text));
    }
    BigDecimal number = value(text);
    return outOfRange(number)
        ? new Unclear(Problem.OUT_OF_RANGE)
        : new Known(held(number).toPlainString());
  }

  /** The number with the fewest digits that reads back as the same double. */
  private static BigDecimal held(BigDecimal number) {
    BigDecimal shortest =
        new BigDecimal(Double.toString(number.doubleValue())).stripTrailingZeros();
    return shortest.signum() == 0 ? BigDecimal.ZERO : shortest;
  }

  private static String folded(String cell) {
    return cell.length() > LONGEST ? "" : Spaces.trim(Hyphens.plain(Width.half(cell)));
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  private static BigDecimal value(String text) {
    return new BigDecimal(text.replace(",", ""));
  }

  private static boolean outOfRange(BigDecimal number) {
    if (number.signum() == 0) {
      return false;
    }
    int exponent = number.precision() - number.scale() - 1;
    return exponent > LARGEST_EXPONENT || exponent < -LARGEST_EXPONENT;
  }

  private static Problem notANumber(String text) {
    return WITH_UNIT.matcher(text).matches() ? Problem.HAS_UNIT : Problem.NOT_A_NUMBER;
  }
}
