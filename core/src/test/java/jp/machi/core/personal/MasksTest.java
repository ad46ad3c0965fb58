package jp.machi.core.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

  @ParameterizedTest
  @CsvSource({
    "番号は１２３４－５６７８－９０１８です, 番号は１２**－****－**１８です",
    "4111-1111-1111-1111, 41**-****-****-**11",
    "夜間は090-1234-5678へ, 夜間は09*-****-**78へ",
    "shiomi@gmail.com, s*****@gmail.com",
    "a@gmail.com, *@gmail.com"
  })
  void coversMostOfWhatIsPersonal(String text, String masked) {
    assertThat(Masks.of(text)).isEqualTo(masked);
  }

  @Test
  void givesTheSameTextWhereNothingIsPersonal() {
    String text = "受付は 044-200-2111、info@city.shiomi.lg.jp";
    assertThat(Masks.of(text)).isSameAs(text);
  }
}
