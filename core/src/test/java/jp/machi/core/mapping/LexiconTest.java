package jp.machi.core.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
  private final Lexicon lexicon = Lexicon.shipped();

  @ParameterizedTest
  @CsvSource({
    "施設の電話番号, 施設 電話",
    "facilityPhoneNumber, 施設 電話",
    "ＴＥＬ, 電話",
    "available_start_time, 利用 開始 時間",
    "利用　開始　時間, 利用 開始 時間",
    "名称（ふりがな）, 名 カナ",
    "0-4歳の男性, 0 4 年齢 男性",
    "画像2_ライセンス, 画像 2 ライセンス",
    "農園名, 公園 名",
  })
  void splitsAHeadingIntoWords(String heading, String words) {
    assertThat(String.join(" ", lexicon.phrase(heading).words())).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"電話番号備考, 備考", "numberOfBeds, 病床", "料金（基本）, 料金", "設備の有無, 設備"})
  void knowsWhichWordIsMeant(String heading, String head) {
    assertThat(lexicon.phrase(heading).head()).isEqualTo(head);
  }

  @ParameterizedTest
  @CsvSource({"_1", "Column1", "列1", "F3", "10:text", "''"})
  void headingsThatAProgramMadeSayNothing(String heading) {
    assertThat(lexicon.phrase(heading).saysNothing()).isTrue();
  }

  @Test
  void aWordThatIsNotKnownStaysInOnePiece() {
    assertThat(lexicon.phrase("貯留量").words()).containsExactly("貯留量");
  }
}
