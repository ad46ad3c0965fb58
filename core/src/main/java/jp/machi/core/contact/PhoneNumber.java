package jp.machi.core.contact;

import jp.machi.core.text.Characters;

/** What a text says about one telephone number in Japan. */
public sealed interface PhoneNumber {

  /** A number with hyphens, such as {@code 044-200-2111}. */
  record Known(String text) implements PhoneNumber {}

  /** Not certainly a telephone number. */
  record Unclear(Problem problem) implements PhoneNumber {}

  /** Why a text is no telephone number that can be published. */
  enum Problem {
    MALFORMED("phone.malformed"),
    NO_AREA_CODE("phone.no_area_code"),
    /** Only digits: where the area code ends cannot be known without the table of area codes. */
    NO_HYPHENS("phone.no_hyphens"),
    WRONG_LENGTH("phone.wrong_length"),
    WRONG_GROUPS("phone.wrong_groups");

    private final String code;

    Problem(String code) {
      this.code = code;
    }

    /** Finding code. */
    public String code() {
      return code;
    }
  }

  /** Reads one number: digits with hyphens, brackets or spaces between. Linear, never throws. */
  static PhoneNumber read(String text) {
    return PhoneParser.read(text);
  }

  /** Whether a text already is a number with hyphens, found without allocation. */
  static boolean isStandard(String text) {
    int length = text.length();
    if ((length != 12 && length != 13) || text.charAt(0) != '0') {
      return false;
    }
    int first = text.indexOf('-');
    int second = text.indexOf('-', first + 1);
    if (second < 0) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '-' ? i != first && i != second : !Characters.isDigit(c)) {
        return false;
      }
    }
    boolean free = text.startsWith("0800");
    boolean elevenDigits = free || PhoneParser.isMobile(text);
    boolean groups = first >= 2 && first <= 5 && second - first > 1 && length - second == 5;
    boolean mobile = free ? first == 4 : first == 3;
    return groups && (elevenDigits ? length == 13 && mobile : length == 12);
  }
}
