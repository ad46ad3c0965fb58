package jp.machi.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTextTest {

  @ParameterizedTest
  @CsvSource({"abc,3", "公衆トイレ,10", "ｶﾞｲﾄﾞ,5", "Ａ１,4", "か\u3099,2", "𠮷野家,6", "葛\uDB40\uDD00,2"})
  void countsTheColumnsThatATextTakes(String text, int columns) {
    assertThat(DisplayText.width(text)).isEqualTo(columns);
  }

  @ParameterizedTest
  @CsvSource({"公衆トイレ一覧,7,公衆ト…", "公衆トイレ一覧,14,公衆トイレ一覧", "𠮷𠮷𠮷,5,𠮷𠮷…"})
  void keepsTheStartThatFits(String text, int columns, String start) {
    assertThat(DisplayText.start(text, columns)).isEqualTo(start);
  }

  @ParameterizedTest
  @CsvSource({"toilets/公衆トイレ.csv,10,…イレ.csv", "𠮷𠮷𠮷,5,…𠮷𠮷"})
  void keepsTheEndThatFits(String text, int columns, String end) {
    assertThat(DisplayText.end(text, columns)).isEqualTo(end);
  }

  @Test
  void padsToTheSameWidth() {
    assertThat(DisplayText.left("区", 4)).isEqualTo("区  ");
    assertThat(DisplayText.right("12", 4)).isEqualTo("  12");
  }

  @Test
  void takesAwayWhatCouldSteerTheTerminal() {
    assertThat(DisplayText.harmless("a\u001B[2Jb\r\nc\u202Ed\u2028e\uD800f"))
        .isEqualTo("a [2Jb  c d e f");
  }
}
