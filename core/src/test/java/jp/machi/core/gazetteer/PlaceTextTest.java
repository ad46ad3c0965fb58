package jp.machi.core.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTextTest {

  @ParameterizedTest
  @CsvSource({
    "澁谷区, 渋谷区",
    "霞ヶ関, 霞が関",
    "霞ケ関, 霞ｶﾞ関",
    "三ッ沢, 三ツ沢",
    "一之江, 一の江",
    "みどり町, ミドリ町",
    "大字新曽, 新曽",
    "竜ヶ崎, 龍ケ崎",
    "北十二条西二丁目, 北１２条西2丁目",
    "第三十五地割, 第35地割",
    "安原下第一号, 安原下第１号",
    "埠頭, ふ頭",
    "１ー２, 1-2",
    "1–2, 1－2",
    "葛󠄀飾区, 葛飾区"
  })
  void foldsTwoSpellingsToOne(String one, String other) {
    assertThat(PlaceText.of(one)).hasToString(PlaceText.of(other).toString());
  }

  @ParameterizedTest
  @CsvSource({"三田, 3田", "新堀町, 新堀", "センター, センタ-", "5十五番館, 515番館", "港町, 湊町"})
  void keepsTwoNamesApart(String one, String other) {
    assertThat(PlaceText.of(one).toString()).isNotEqualTo(PlaceText.of(other).toString());
  }

  @Test
  void knowsWhereEachCharacterCameFrom() {
    PlaceText text = PlaceText.of("大字港字十二条ｶﾞ丘");
    assertThat(text).hasToString("港12条ケ丘");
    assertThat(text.source(0, 1)).isEqualTo("大字港字");
    assertThat(text.source(1, 4)).isEqualTo("十二条");
    assertThat(text.source(4, 5)).isEqualTo("ｶﾞ");
    assertThat(text.source(5, 6)).isEqualTo("丘");
  }

  @Test
  void readsAndWritesNumbersInKanji() {
    for (int number = 1; number < 100; number++) {
      assertThat(KanjiNumber.value(KanjiNumber.of(number))).isEqualTo(number);
    }
    assertThat(KanjiNumber.value("二〇")).isEqualTo(20);
    assertThat(KanjiNumber.value("千二百十三")).isEqualTo(1213);
    assertThat(KanjiNumber.value("十十")).isEqualTo(-1);
    assertThat(KanjiNumber.value("九九十")).isEqualTo(-1);
    assertThat(KanjiNumber.value("")).isEqualTo(-1);
    assertThatThrownBy(() -> KanjiNumber.of(100)).hasMessage("not from 1 to 99: 100");
  }
}
