package jp.machi.core.standardise;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import jp.machi.core.table.ColumnType;

/** Whether a text is the canonical text of a column type. */
final class Canonical {
  /**
   * A 64-bit number has at most 19 digits and a sign; a shortest double in plain form below 340.
   */
  private static final int LONGEST = 400;

  private Canonical() {}

  /** Whether a text that is not empty fits a column of this type as it stands. */
  static boolean fits(ColumnType type, String text) {
    return switch (type) {
      case TEXT -> true;
      case INTEGER -> isInteger(text);
      case DECIMAL -> isDecimal(text);
      case DATE -> isDate(text);
    };
  }

  private static boolean isInteger(String text) {
    if (!isPlain(text, false)) {
      return false;
    }
    try {
      return Long.toString(Long.parseLong(text)).equals(text);
    } catch (NumberFormatException tooLong) {
      return false;
    }
  }

  /** Plain decimal without superfluous zeros that a double holds without loss. */
  private static boolean isDecimal(String text) {
    if (!isPlain(text, true) || text.equals("-0")) {
      return false;
    }
    try {
      double value = Double.parseDouble(text);
      String shortest = new BigDecimal(Double.toString(value)).toPlainString();
      String plain =
          shortest.endsWith(".0") ? shortest.substring(0, shortest.length() - 2) : shortest;
      return plain.equals(text);
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }

  private static boolean isPlain(String text, boolean point) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit && !(c == '-' && i == 0) && !(point && c == '.')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDate(String text) {
    if (text.length() != "2026-04-01".length()) {
      return false;
    }
    try {
      return LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeException notADate) {
      return false;
    }
  }
}
