package jp.machi.core.kanji;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.machi.testkit.Samples;
import jp.machi.testkit.Samples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShrinkMapTest {
  private static final String FAMILY_REGISTER = "戸籍統一文字情報_親字正字";

  @Test
  void namesEveryCandidateAndTheTableThatSaysSo() {
    assertThat(ShrinkMap.shipped().candidates("邉"))
        .containsExactly(
            new Shrink("邉", "MJ026190", "辺", FAMILY_REGISTER, 0, 1),
            new Shrink("邉", "MJ026190", "邊", FAMILY_REGISTER, 0, 1));
  }

  @ParameterizedTest
  @CsvSource({"髙, 高", "𠮷, 吉", "﨑, 崎", "齋, 斎"})
  void knowsTheKanjiOfManyNames(String character, String candidate) {
    assertThat(ShrinkMap.shipped().candidates(character))
        .isNotEmpty()
        .allMatch(shrink -> shrink.candidate().equals(candidate));
  }

  @Test
  void tellsAVariantByItsSelector() {
    assertThat(ShrinkMap.shipped().candidates("邉\uDB40\uDD19"))
        .isNotEmpty()
        .allMatch(shrink -> shrink.glyph().equals("MJ026191"));
  }

  @Test
  void hasNothingToSayAboutCommonCharacters() {
    assertThat(List.of("川", "あ", "A", "", "\uE000"))
        .allMatch(each -> ShrinkMap.shipped().candidates(each).isEmpty());
  }

  @Test
  void keepsASelectorWithItsKanji() {
    assertThat(WrittenCharacters.of("葛\uDB40\uDD00城𠮷\uE000"))
        .containsExactly("葛\uDB40\uDD00", "城", "𠮷", "\uE000");
    assertThat(WrittenCharacters.isPrivate("\uE000")).isTrue();
    assertThat(WrittenCharacters.isPrivate("髙")).isFalse();
  }

  static Stream<Sample<String>> anyTexts() {
    return Samples.of(
        200,
        random -> {
          StringBuilder text = new StringBuilder();
          for (int i = random.nextInt(12); i > 0; i--) {
            text.append((char) random.nextInt(0x10000));
          }
          return text.toString();
        });
  }

  @ParameterizedTest
  @MethodSource("anyTexts")
  void losesNothingWhenATextIsTakenApart(Sample<String> text) {
    assertThat(String.join("", WrittenCharacters.of(text.value()))).isEqualTo(text.value());
  }
}
