package jp.machi.core.personal;

/** Check digits of personal numbers. Digits are ASCII; the callers have checked that. */
final class CheckDigit {
  private static final int MY_NUMBER_DIGITS = 12;

  private CheckDigit() {}

  /**
   * Whether the last of twelve digits is the check digit of a My Number. 行政手続における特定の個人を識別する
   * ための番号の利用等に関する法律施行令第八条、平成二十六年総務省令第八十五号第五条: 11 less the remainder by 11 of the weighted sum,
   * weights 2 to 7 and again 2 to 6 from the digit before the check digit on; 0 where the remainder
   * is 0 or 1.
   */
  static boolean myNumber(CharSequence twelveDigits) {
    int sum = 0;
    for (int n = 1; n < MY_NUMBER_DIGITS; n++) {
      int weight = n <= 6 ? n + 1 : n - 5;
      sum += digit(twelveDigits, MY_NUMBER_DIGITS - 1 - n) * weight;
    }
    int remainder = sum % 11;
    return digit(twelveDigits, MY_NUMBER_DIGITS - 1) == (remainder <= 1 ? 0 : 11 - remainder);
  }

  /** Whether digits pass the formula of ISO/IEC 7812-1 annex B (Luhn). */
  static boolean luhn(CharSequence digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digit(digits, digits.length() - 1 - i);
      int weighed = i % 2 == 0 ? digit : 2 * digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }

  /**
   * Whether a number begins and is as long as those of an issuer that people in Japan have cards
   * of: Visa, Mastercard, JCB, American Express, Diners Club, Discover, UnionPay.
   */
  static boolean issuer(CharSequence digits) {
    int four =
        1000 * digit(digits, 0) + 100 * digit(digits, 1) + 10 * digit(digits, 2) + digit(digits, 3);
    int two = four / 100;
    return switch (digits.length()) {
      case 14 -> (four >= 3000 && four <= 3059) || two == 36 || two == 38 || two == 39;
      case 15 -> two == 34 || two == 37;
      case 16 ->
          four / 1000 == 4
              || (two >= 51 && two <= 55)
              || (four >= 2221 && four <= 2720)
              || (four >= 3528 && four <= 3589)
              || four == 6011
              || (four >= 6440 && four <= 6599)
              || two == 62;
      default -> false;
    };
  }

  private static int digit(CharSequence digits, int index) {
    return digits.charAt(index) - '0';
  }
}
