package jp.machi.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JapaneseAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          香川県高松市番町一丁目８番１５号        | 香川県   | 高松市         | 番町一丁目     | 8番15号
          神奈川県川崎市川崎区宮本町1番地         | 神奈川県 | 川崎市川崎区   | 宮本町         | 1番地
          神奈川県 川崎市 幸区 大宮町１３１０     | 神奈川県 | 川崎市幸区     | 大宮町         | 1310
          神奈川県汐見市港区本町2丁目3-4          | 神奈川県 | 汐見市港区     | 本町2丁目      | 3-4
          神奈川県汐見市学区外1-1                 | 神奈川県 | 汐見市         | 学区外         | 1-1
          北海道札幌市中央区北1条西2丁目          | 北海道   | 札幌市中央区   | 北1条西2丁目   | ''
          三重県四日市市諏訪町1番5号              | 三重県   | 四日市市       | 諏訪町         | 1番5号
          千葉県市川市八幡1丁目1番1号             | 千葉県   | 市川市         | 八幡1丁目      | 1番1号
          東京都町田市森野2-2-22                  | 東京都   | 町田市         | 森野           | 2-2-22
          長野県大町市大町3887                    | 長野県   | 大町市         | 大町           | 3887
          北海道余市郡余市町朝日町26              | 北海道   | 余市郡余市町   | 朝日町         | 26
          新潟県村上市三之町1番1号                | 新潟県   | 村上市         | 三之町         | 1番1号
          奈良県大和郡山市北郡山町248-4           | 奈良県   | 大和郡山市     | 北郡山町       | 248-4
          広島県廿日市市下平良1-11-1              | 広島県   | 廿日市市       | 下平良         | 1-11-1
          東京都千代田区一番町1                   | 東京都   | 千代田区       | 一番町         | 1
          千葉県袖ヶ浦市坂戸市場1-1               | 千葉県   | 袖ヶ浦市       | 坂戸市場       | 1-1
          静岡県浜松市中央区元城町103-2           | 静岡県   | 浜松市中央区   | 元城町         | 103-2
          神奈川県葉山町堀内2135                  | 神奈川県 | 葉山町         | 堀内           | 2135
          香川県高松市塩江町安原下第２号1612      | 香川県   | 高松市         | 塩江町安原下第2号 | 1612
          香川県高松市官有無番地                  | 香川県   | 高松市         | 官有無番地     | ''
          青森県外ヶ浜町字蟹田高銅屋44番地2       | 青森県   | 外ヶ浜町       | 字蟹田高銅屋   | 44番地2
          """)
  void splitsAnAddress(String text, String prefecture, String city, String town, String rest) {
    JapaneseAddress address = JapaneseAddress.split(text);
    assertThat(address).isEqualTo(new JapaneseAddress("", prefecture, false, city, town, rest, ""));
  }

  @Test
  void takesThePostalCodeInFront() {
    JapaneseAddress expected =
        new JapaneseAddress("761-8031", "香川県", true, "高松市", "郷東町", "587-1", "");
    assertThat(JapaneseAddress.split("761-8031 高松市郷東町587-1")).isEqualTo(expected);
    assertThat(JapaneseAddress.split("〒７６１－８０３１　高松市郷東町５８７－１")).isEqualTo(expected);
    assertThat(JapaneseAddress.split("〒7618031高松市郷東町587-1")).isEqualTo(expected);
  }

  @Test
  void takesTheBuildingBehindASpace() {
    assertThat(JapaneseAddress.split("東京都港区芝公園4-2-8　東京タワー　２階"))
        .isEqualTo(new JapaneseAddress("", "東京都", false, "港区", "芝公園", "4-2-8", "東京タワー 2階"));
  }

  @Test
  void derivesThePrefectureOnlyWhereOneHasSuchACity() {
    assertThat(JapaneseAddress.split("焼津市本町2-16-32").prefecture()).isEqualTo("静岡県");
    assertThat(JapaneseAddress.split("焼津市本町2-16-32").prefectureDerived()).isTrue();
    assertThat(JapaneseAddress.split("府中市宮西町2-24").prefecture()).isEmpty();
    assertThat(JapaneseAddress.split("中央区1-1").prefecture()).isEmpty();
    assertThat(JapaneseAddress.split("港区1-1").prefecture()).isEmpty();
    assertThat(JapaneseAddress.split("神山町1-1").prefecture()).isEmpty();
    assertThat(JapaneseAddress.split("千代田区霞が関2-1").prefecture()).isEqualTo("東京都");
  }

  @Test
  void keepsTheWidthOfNames() {
    assertThat(JapaneseAddress.folded("高松市番町１ー２　ＡＢＣセンター")).isEqualTo("高松市番町1-2 ＡＢＣセンター");
  }
}
