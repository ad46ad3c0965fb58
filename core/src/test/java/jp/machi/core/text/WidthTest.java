package jp.machi.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WidthTest {

  @ParameterizedTest
  @CsvSource({
    "ｷﾞｬ, ギャ",
    "ﾋﾟﾝ, ピン",
    "ｳﾞ, ヴ",
    "あアｱＡA１1, あアアＡA１1",
    "ｶﾟ, カ゜",
    "ｱﾞ, ア゛",
    "ﾜﾞｦﾞ, ヷヺ",
    "｡｢｣､･ｰ, 。「」、・ー"
  })
  void widensKana(String half, String full) {
    assertThat(Width.fullKana(half)).isEqualTo(full);
  }

  /** Unicode's own compatibility mapping agrees on every single half-width letter. */
  @Test
  void widensEveryLetterAsUnicodeDoes() {
    IntStream.rangeClosed(0xFF61, 0xFF9D)
        .mapToObj(Character::toString)
        .forEach(half ->
            assertThat(Width.fullKana(half))
                .isEqualTo(Normalizer.normalize(half, Normalizer.Form.NFKC)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"①㈱№℡Ⅰ", "〜～", "髙﨑神\uFA19", "葛\uDB40\uDD00城", "𠮷", "\uE000", "ＡＢＣ"})
  void leavesOtherCharactersAlone(String text) {
    assertThat(Width.fullKana(text)).isSameAs(text);
    assertThat(Characters.composed(text)).isSameAs(text);
    assertThat(Spaces.trim(text)).isSameAs(text);
  }

  @Test
  void halvesAsciiAndKeepsTheWaveDash() {
    assertThat(Width.half("Ａ１－～　ア〜①")).isEqualTo("A1-~ ア〜①");
  }

  @Test
  void joinsLooseMarks() {
    assertThat(Characters.composed("か\u3099は\u309Ae\u0301\uFA19")).isEqualTo("がぱé\uFA19");
  }
}
