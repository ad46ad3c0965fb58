package jp.machi.core.kana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.Stream;
import jp.machi.testkit.Samples;
import jp.machi.testkit.Samples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RomajiTest {

  @ParameterizedTest
  @CsvSource({
    "かわさき, kawasaki",
    "しんばし, shinbashi",
    "とうきょう, tokyo",
    "しんいち, shin'ichi",
    "ほっかいどう, hokkaido",
    "はっちょうぼり, hatchobori",
    "おおさか, osaka",
    "にいがた, niigata",
    "キョウト, kyoto",
    "つるみ, tsurumi",
    "ジュウニソウ, juniso",
    "川崎えき, 川崎eki"
  })
  void writesPlacesInHepburn(String kana, String romaji) {
    assertThat(Romaji.HEPBURN.of(kana)).isEqualTo(romaji);
  }

  @ParameterizedTest
  @CsvSource({
    "なんば, NAMBA",
    "ほんま, HOMMA",
    "さんぺい, SAMPEI",
    "はっとり, HATTORI",
    "きっかわ, KIKKAWA",
    "ほっち, HOTCHI",
    "こうの, KONO",
    "おおの, ONO",
    "ひゅうが, HYUGA",
    "ちゅうまん, CHUMAN",
    "せのお, SENOO",
    "さとう, SATO",
    "ちいこ, CHIIKO",
    "まつい, MATSUI",
    "けいこ, KEIKO",
    "マリー, MARI",
    "ふみを, FUMIO"
  })
  void writesPersonsAsTheirPassportDoes(String kana, String romaji) {
    assertThat(Romaji.PASSPORT.of(kana)).isEqualTo(romaji);
  }

  @Test
  void turnsOneKanaIntoTheOther() {
    assertThat(Kana.katakana("かわさきし ゔ ゝ漢A")).isEqualTo("カワサキシ ヴ ヽ漢A");
    assertThat(Kana.hiragana("カワサキシ ヴ ヷ漢A")).isEqualTo("かわさきし ゔ ヷ漢A");
  }

  static Stream<Sample<String>> anyKana() {
    return Samples.of(
        300,
        random -> {
          StringBuilder text = new StringBuilder();
          for (int i = random.nextInt(10); i > 0; i--) {
            text.append((char) (0x3040 + random.nextInt(0xC0)));
          }
          return text.toString();
        });
  }

  @ParameterizedTest
  @MethodSource("anyKana")
  void takesAnyRowOfKana(Sample<String> text) {
    assertThatCode(() -> Romaji.HEPBURN.of(text.value())).doesNotThrowAnyException();
    assertThat(Romaji.PASSPORT.of(text.value())).doesNotContainPattern("[アイウエオカ-ヂツ-モヤユヨ-ヴ]");
  }
}
