package jp.machi.core.code;

/** Check digits of official codes. Digits are ASCII; the callers have checked that. */
public final class CheckDigits {
  private CheckDigits() {}

  /**
   * Check digit of a local government code (総務省 全国地方公共団体コード仕様): weights 6 to 2, modulus 11.
   *
   * @param fiveDigits prefecture and municipality, such as {@code 14130}
   */
  public static char municipality(String fiveDigits) {
    int sum = 0;
    for (int i = 0; i < 5; i++) {
      sum += (fiveDigits.charAt(i) - '0') * (6 - i);
    }
    return (char) ('0' + (11 - sum % 11) % 10);
  }

  /**
   * Check digit of a corporate number (法人番号の指定等に関する省令第二条): 9 less the remainder by 9 of the
   * weighted sum, weights 1 and 2 in turn from the last digit on. It stands in front.
   *
   * @param twelveDigits the company registration number
   */
  public static char corporate(String twelveDigits) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (twelveDigits.charAt(11 - i) - '0') * (1 + i % 2);
    }
    return (char) ('9' - sum % 9);
  }
}
