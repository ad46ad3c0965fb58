package jp.machi.formats.write;

import java.math.BigDecimal;

/** Canonical text of decimal numbers: plain digits, the shortest that read back equal. */
public final class DecimalText {
  private DecimalText() {}

  /** {@code 34.34}, {@code 35} for 35.0, {@code 0.00001} for 1.0E-5; the number must be finite. */
  public static String of(double number) {
    // Since JDK 19 Double.toString gives the shortest digits that read back equal.
    String text = Double.toString(number);
    if (text.indexOf('E') >= 0) {
      return new BigDecimal(text).stripTrailingZeros().toPlainString();
    }
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
