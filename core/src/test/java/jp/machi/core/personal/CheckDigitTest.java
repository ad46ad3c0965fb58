package jp.machi.core.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDigitTest {

  @ParameterizedTest
  @CsvSource({
    "123456789018, true",
    "123456789012, false",
    "000000000000, true",
    // remainder 1: the check digit is 0, not 10
    "000000000060, true",
    "000000000061, false"
  })
  void weighsElevenDigitsAsTheOrdinanceSays(String digits, boolean right) {
    assertThat(CheckDigit.myNumber(digits)).isEqualTo(right);
  }

  @Test
  void exactlyOneOfTenLastDigitsIsRight() {
    for (int body = 0; body < 1_000; body++) {
      String eleven = String.format(Locale.ROOT, "%011d", 7_919L * body * body);
      long right = 0;
      for (char last = '0'; last <= '9'; last++) {
        right += CheckDigit.myNumber(eleven + last) ? 1 : 0;
      }
      assertThat(right).as(eleven).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"4111111111111111, true", "4111111111111112, false", "378282246310005, true"})
  void knowsLuhn(String digits, boolean right) {
    assertThat(CheckDigit.luhn(digits)).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({
    "4111111111111111, true",
    "5555555555554444, true",
    "3530111333300000, true",
    "378282246310005, true",
    "30569309025904, true",
    "6200000000000005, true",
    "1234567812345670, false",
    "3600000000000000, false"
  })
  void knowsWhereIssuersBegin(String digits, boolean known) {
    assertThat(CheckDigit.issuer(digits)).isEqualTo(known);
  }
}
