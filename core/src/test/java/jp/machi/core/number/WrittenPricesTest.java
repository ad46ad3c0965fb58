package jp.machi.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenPricesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "大人500円 小人300円|大人 500円、小人 300円",
        "一般 1,000円、高校生以下 無料|一般 1000円、高校生以下 無料",
        "（平日）大人700円/小人350円|大人 700円、小人 350円",
        "前売券１，５００円、当日券１，８００円（入園料を含みます）|前売券 1500円、当日券 1800円",
        "500円～1,000円|500円、1000円",
        "五百円（資料代等）|500円",
        "定員20人、1人500円|1人 500円",
      })
  void findsEachPriceWithItsWords(String text, String prices) {
    assertThat(WrittenPrices.read(text).text()).isEqualTo(prices);
  }

  @ParameterizedTest
  @CsvSource({"席種により異なります", "第三土曜日", "300", "千代田区"})
  void findsNoneWhereNoneIsWritten(String text) {
    assertThat(WrittenPrices.read(text).prices()).isEmpty();
  }

  @Test
  void stopsAtManyPrices() {
    assertThat(WrittenPrices.read("1円、".repeat(300)).prices()).hasSize(WrittenPrices.MOST);
  }
}
