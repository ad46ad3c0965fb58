package jp.machi.core.contact;

import java.util.Optional;
import jp.machi.core.text.Characters;
import jp.machi.core.text.Hyphens;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.TextCursor;
import jp.machi.core.text.Width;

/** What a text says about one telephone number in Japan. */
public sealed interface PhoneNumber {
  /** Ten digits and two hyphens. */
  int LENGTH_OF_FIXED = 12;

  /**
   * A number with hyphens, such as {@code 044-200-2111}.
   *
   * @param completed whether its area code was not written
   */
  record Known(String text, boolean completed) implements PhoneNumber {}

  /** Not certainly a telephone number. */
  record Unclear(Problem problem) implements PhoneNumber {}

  /** Why a text is no telephone number that can be published. */
  enum Problem {
    MALFORMED("phone.malformed"),
    NO_AREA_CODE("phone.no_area_code"),
    /** Only digits, and the table of area codes does not say where the area code ends. */
    NO_HYPHENS("phone.no_hyphens"),
    WRONG_LENGTH("phone.wrong_length"),
    WRONG_GROUPS("phone.wrong_groups"),
    /** Zeros where a number would stand: 000-0000-0000, 03-0000-0000. */
    PLACEHOLDER("phone.placeholder"),
    /** A fax number where a telephone number belongs, or the other way round. */
    WRONG_KIND("phone.wrong_kind");

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
    TextCursor cursor = new TextCursor(Spaces.trim(Hyphens.plain(Width.half(text))));
    Optional<PhoneDigits> digits = PhoneDigits.take(cursor);
    return digits.isPresent() && cursor.atEnd()
        ? PhoneParser.read(digits.get(), "")
        : new Unclear(Problem.MALFORMED);
  }

  /** The area code of a number with hyphens, {@code ""} where it has none: 090, 0120, 110. */
  static String areaCode(String number) {
    boolean service = number.startsWith("0120") || number.startsWith("0570");
    boolean fixed = isStandard(number) && number.length() == LENGTH_OF_FIXED && !service;
    return fixed ? number.substring(0, number.indexOf('-')) : "";
  }

  /** Whether a text already is a number with hyphens, found without allocation. */
  static boolean isStandard(String text) {
    int length = text.length();
    if ((length != LENGTH_OF_FIXED && length != LENGTH_OF_FIXED + 1) || text.charAt(0) != '0') {
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
    if (PhoneParser.isZeros(text, first)) {
      return false;
    }
    boolean free = text.startsWith("0800");
    boolean elevenDigits = free || PhoneParser.isMobile(text);
    boolean groups = first >= 2 && first <= 5 && second - first > 1 && length - second == 5;
    boolean mobile = free ? first == 4 : first == 3;
    return groups
        && (elevenDigits ? length == LENGTH_OF_FIXED + 1 && mobile : length == LENGTH_OF_FIXED);
  }
}
