package jp.machi.formats.map;

import java.math.BigDecimal;
import java.nio.ByteBuffer;

/**
 * A field of a dBASE table.
 *
 * @param name bytes of its name
 * @param type letter of its type
 * @param offset where it begins in a record
 * @param length bytes
 */
record DbfField(ByteBuffer name, char type, int offset, int length) {
  private static final int DATE_DIGITS = 8;

  /** Beyond, a number is no longer worth writing out. */
  private static final int MOST_DIGITS = 400;

  /** Whether its values can be told as text; memos stand in another file, others are binary. */
  boolean isReadable() {
    return "CNFDL".indexOf(type) >= 0;
  }

  boolean isText() {
    return type == 'C';
  }

  /** The value of a field that is no text: numbers plain, days as ISO, truth as Excel shows it. */
  static String value(char type, String raw) {
    String text = raw.strip();
    return switch (type) {
      case 'D' -> day(text);
      case 'L' -> truth(text);
      case 'N', 'F' -> number(text);
      default -> text;
    };
  }

  private static String day(String text) {
    boolean digits = text.length() == DATE_DIGITS && text.chars().allMatch(Character::isDigit);
    if (!digits) {
      return text;
    }
    return text.equals("00000000")
        ? ""
        : text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6);
  }

  private static String truth(String text) {
    return switch (text) {
      case "T", "t", "Y", "y" -> "TRUE";
      case "F", "f", "N", "n" -> "FALSE";
      default -> "";
    };
  }

  /** Without the zeros that only fill the width of the field; stars of an overflow stay. */
  private static String number(String text) {
    if (text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0) {
      return text;
    }
    try {
      BigDecimal number = new BigDecimal(text).stripTrailingZeros();
      boolean plain = Math.abs((long) number.scale()) + number.precision() <= MOST_DIGITS;
      return plain ? number.toPlainString() : text;
    } catch (NumberFormatException notANumber) {
      return text;
    }
  }
}
