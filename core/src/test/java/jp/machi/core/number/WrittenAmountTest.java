package jp.machi.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenAmountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,000円|1000|円",
        "１千円|1000|円",
        "￥500|500|円",
        "3万5千円|35000|円",
        "1億2,000万円|120000000|円",
        "1.5万人|15000|人",
        "五百円|500|円",
        "二千五百円|2500|円",
        "3百円|300|円",
        "千円|1000|円",
        "百二十人|120|人",
        "五千三万円|50030000|円",
        "二〇〇円|200|円",
        "無料|0|円",
        "12台|12|台",
        "3.5 ㎡|3.5|㎡",
        "0.5ha|0.5|ha",
        "12.5％|12.5|%",
        "300|300|",
      })
  void readsANumberWithItsUnit(String text, String value, String unit) {
    WrittenAmount amount = WrittenAmount.read(text).orElseThrow();
    assertThat(amount.value().toPlainString()).isEqualTo(value);
    assertThat(amount.unit()).isEqualTo(unit == null ? "" : unit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "約30人",
        "500円～",
        "大人500円 小人300円",
        "1,20円",
        "5千3万円",
        "三百千円",
        "十二三百円",
        "円",
        "¥5台",
        "別途"
      })
  void readsNothingThatIsNotOneAmount(String text) {
    assertThat(WrittenAmount.read(text)).isEmpty();
  }
}
