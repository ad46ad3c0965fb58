package jp.machi.server.corpus;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a library says stands in a cell.
 *
 * @param text as written; the digits of a number
 * @param number of a workbook's number, which may be meant as a day or a time
 */
record PlainCell(String text, @Nullable BigDecimal number, @Nullable LocalDateTime moment) {
  static final PlainCell BLANK = of("");

  /** Excel shows so many digits; what is stored beyond them is the noise of a binary number. */
  private static final MathContext SHOWN = new MathContext(15);

  static PlainCell of(@Nullable String text) {
    return new PlainCell(text == null ? "" : text, null, null);
  }

  static PlainCell of(BigDecimal number, LocalDateTime moment) {
    return new PlainCell(number.toPlainString(), number, moment);
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** Whether a text says the same: a number in other digits, a day, or the text itself. */
  boolean isSaidBy(String other) {
    if (number == null || moment == null) {
      return other.equals(text);
    }
    return isNumber(number, other) || isMoment(moment, other);
  }

  private static boolean isNumber(BigDecimal number, String other) {
    try {
      return new BigDecimal(other.replace(",", "")).compareTo(number.round(SHOWN)) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isMoment(LocalDateTime moment, String other) {
    return other.equals(moment.toLocalDate().toString())
        || other.equals(moment.toLocalTime().toString())
        || other.equals(moment.toString());
  }
}
