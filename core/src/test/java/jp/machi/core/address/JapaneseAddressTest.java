package jp.machi.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jp.machi.core.address.JapaneseAddress.Level;
import jp.machi.core.code.Municipalities;
import jp.machi.core.code.Municipality;
import jp.machi.testkit.Samples;
import jp.machi.testkit.Samples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JapaneseAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          香川県高松市番町一丁目８番１５号        | 香川県   | 高松市         | 番町一丁目     | 8-15
          神奈川県川崎市川崎区宮本町1番地         | 神奈川県 | 川崎市川崎区   | 宮本町         | 1
          神奈川県 川崎市 幸区 大宮町１３１０     | 神奈川県 | 川崎市幸区     | 大宮町         | 1310
          北海道札幌市中央区北1条西2丁目          | 北海道   | 札幌市中央区   | 北一条西二丁目 | ''
          三重県四日市市諏訪町1番5号              | 三重県   | 四日市市       | 諏訪町         | 1-5
          千葉県市川市八幡1丁目1番1号             | 千葉県   | 市川市         | 八幡一丁目     | 1-1
          東京都町田市森野2-2-22                  | 東京都   | 町田市         | 森野二丁目     | 2-22
          長野県大町市大町3887                    | 長野県   | 大町市         | 大町           | 3887
          北海道余市郡余市町朝日町26              | 北海道   | 余市郡余市町   | 朝日町         | 26
          新潟県村上市三之町1番1号                | 新潟県   | 村上市         | 三之町         | 1-1
          奈良県大和郡山市北郡山町248-4           | 奈良県   | 大和郡山市     | 北郡山町       | 248-4
          広島県廿日市市下平良1-11-1              | 広島県   | 廿日市市       | 下平良一丁目   | 11-1
          東京都千代田区一番町1                   | 東京都   | 千代田区       | 一番町         | 1
          千葉県袖ヶ浦市坂戸市場1-1               | 千葉県   | 袖ケ浦市       | 坂戸市場       | 1-1
          神奈川県葉山町堀内2135                  | 神奈川県 | 三浦郡葉山町   | 堀内           | 2135
          東京都澁谷区幡ケ谷１－２－３            | 東京都   | 渋谷区         | 幡ヶ谷一丁目   | 2-3
          東京都千代田区霞ヶ関三丁目2番1号        | 東京都   | 千代田区       | 霞が関三丁目   | 2-1
          神奈川県川崎市高津区梶ケ谷2の3の4       | 神奈川県 | 川崎市高津区   | 梶ケ谷二丁目   | 3-4
          香川県高松市官有無番地                  | 香川県   | 高松市         | ''             | 官有無番地
          東京都千代田区紀尾井町壱番地三号        | 東京都   | 千代田区       | 紀尾井町       | 1-3
          東京都千代田区紀尾井町一の三            | 東京都   | 千代田区       | 紀尾井町       | 1-3
          東京都千代田区紀尾井町１–３             | 東京都   | 千代田区       | 紀尾井町       | 1-3
          岩手花巻市十二丁目704                   | 岩手県   | 花巻市         | 十二丁目       | 704
          神奈川県汐見市港区本町2丁目3-4          | 神奈川県 | 汐見市港区     | 本町2丁目      | 3-4
          神奈川県汐見市学区外1-1                 | 神奈川県 | 汐見市         | 学区外         | 1-1
          """)
  void splitsAnAddress(String text, String prefecture, String city, String town, String block) {
    JapaneseAddress address = JapaneseAddress.split(text);
    assertThat(address.prefecture()).isEqualTo(prefecture);
    assertThat(address.city()).isEqualTo(city);
    assertThat(address.town()).isEqualTo(town);
    assertThat(address.block()).isEqualTo(block);
    assertThat(address.building() + address.rest()).isEmpty();
  }

  @Test
  void saysHowFarTablesConfirmTheAddress() {
    assertThat(JapaneseAddress.split("香川県高松市番町1-8").level()).isEqualTo(Level.BLOCK);
    assertThat(JapaneseAddress.split("香川県高松市番町").level()).isEqualTo(Level.TOWN);
    assertThat(JapaneseAddress.split("香川県高松市汐見町1").level()).isEqualTo(Level.MUNICIPALITY);
    assertThat(JapaneseAddress.split("香川県汐見市港町1").level()).isEqualTo(Level.PREFECTURE);
    assertThat(JapaneseAddress.split("市役所前").level()).isEqualTo(Level.NONE);
    assertThat(JapaneseAddress.split("香川県高松市番町1-8").confidence()).isEqualTo(100);
    assertThat(JapaneseAddress.split("香川県高松市汐見町1").confidence()).isEqualTo(70);
    assertThat(JapaneseAddress.split("市役所前").confidence()).isZero();
    assertThat(JapaneseAddress.split("香川県高松市番町1-8").code()).isEqualTo("372013");
  }

  @Test
  void takesThePostalCodeInFront() {
    for (String text :
        new String[] {
          "761-8031 高松市郷東町587-1",
          "〒７６１－８０３１　高松市郷東町５８７－１",
          "〒7618031高松市郷東町587-1",
          "（〒761-8031）高松市郷東町587-1",
          "761-8031 郷東町587-1"
        }) {
      JapaneseAddress address = JapaneseAddress.split(text);
      assertThat(address.postalCode()).as(text).isEqualTo("761-8031");
      assertThat(address.prefecture() + address.city()).as(text).isEqualTo("香川県高松市");
      assertThat(address.town()).as(text).isEqualTo("郷東町");
      assertThat(address.block()).as(text).isEqualTo("587-1");
    }
    assertThat(JapaneseAddress.split("760-0017 川崎市川崎区宮本町1").doubts())
        .containsExactly(Doubt.POSTAL_CODE_ELSEWHERE);
  }

  @Test
  void takesTheBuildingBehindTheNumbers() {
    JapaneseAddress tower = JapaneseAddress.split("東京都港区芝公園4-2-8　東京タワー　２階");
    assertThat(tower.town()).isEqualTo("芝公園四丁目");
    assertThat(tower.block()).isEqualTo("2-8");
    assertThat(tower.building()).isEqualTo("東京タワー 2階");
    JapaneseAddress attached = JapaneseAddress.split("川崎市川崎区駅前本町１５番５十五番館ビル");
    assertThat(attached.block()).isEqualTo("15-5");
    assertThat(attached.building()).isEqualTo("十五番館ビル");
    JapaneseAddress beside = JapaneseAddress.split("香川県高松市郷東町587番地1地先");
    assertThat(beside.block()).isEqualTo("587-1");
    assertThat(beside.building()).isEmpty();
    assertThat(beside.rest()).isEqualTo("地先");
    JapaneseAddress floor = JapaneseAddress.split("東京都千代田区紀尾井町1-3-2F");
    assertThat(floor.block()).isEqualTo("1-3");
    assertThat(floor.building()).isEqualTo("2F");
  }

  @Test
  void namesAMunicipalityOnlyWhereItIsCertain() {
    assertThat(JapaneseAddress.split("焼津市本町2-16-32").code()).isEqualTo("222127");
    // Two cities are called 府中市; only Tokyo's has a 宮西町, both have a 府中町.
    assertThat(JapaneseAddress.split("府中市宮西町2-24").code()).isEqualTo("132063");
    assertThat(JapaneseAddress.split("府中市府中町1-1").code()).isEmpty();
    assertThat(JapaneseAddress.split("府中市府中町1-1").doubts())
        .containsExactly(Doubt.MUNICIPALITY_AMBIGUOUS);
    assertThat(JapaneseAddress.split("中央区1-1").code()).isEmpty();
    assertThat(JapaneseAddress.split("港区1-1").prefecture()).isEmpty();
    assertThat(JapaneseAddress.split("神山町1-1").prefecture()).isEmpty();
    assertThat(JapaneseAddress.split("千代田区霞が関2-1").prefecture()).isEqualTo("東京都");
    assertThat(JapaneseAddress.split("宮前区宮前平2-20-5").code()).isEqualTo("141364");
  }

  @Test
  void findsTheWardOfADesignatedCityByTheTown() {
    JapaneseAddress address = JapaneseAddress.split("神奈川県川崎市宮本町1番地");
    assertThat(address.city()).isEqualTo("川崎市川崎区");
    assertThat(address.doubts()).containsExactly(Doubt.WARD_FROM_TOWN);
    assertThat(JapaneseAddress.split("神奈川県川崎市汐見町1").code()).isEqualTo("141305");
  }

  @Test
  void knowsWardsThatAreNewerThanTheTownsOfTheTable() {
    JapaneseAddress address = JapaneseAddress.split("静岡県浜松市中央区元城町103-2");
    assertThat(address.code()).isEqualTo("221384");
    assertThat(address.town()).isEqualTo("元城町");
    assertThat(address.block()).isEqualTo("103-2");
    assertThat(JapaneseAddress.split("静岡県浜松市天竜区二俣町").code()).isEqualTo("221406");
    assertThat(JapaneseAddress.split("静岡県浜松市中区元城町103-2").code()).isEqualTo("221317");
  }

  @Test
  void dropsTheStreetsOfKyotoToTheRest() {
    JapaneseAddress address = JapaneseAddress.split("京都府京都市上京区寺町通今出川上る二丁目鶴山町14");
    assertThat(address.town()).isEqualTo("鶴山町");
    assertThat(address.block()).isEqualTo("14");
    assertThat(address.rest()).isEqualTo("寺町通今出川上る二丁目");
  }

  @Test
  void readsSmallPartsOfTowns() {
    JapaneseAddress address = JapaneseAddress.split("秋田県大仙市神宮寺字中瀬古川敷３１－４");
    assertThat(address.town()).isEqualTo("神宮寺");
    assertThat(address.koaza()).isEqualTo("中瀬古川敷");
    assertThat(address.block()).isEqualTo("31-4");
    JapaneseAddress land = JapaneseAddress.split("岩手県八幡平市大更第35地割12番地3");
    assertThat(land.town()).isEqualTo("大更");
    assertThat(land.koaza()).isEqualTo("第35地割");
    assertThat(land.block()).isEqualTo("12-3");
    JapaneseAddress mark = JapaneseAddress.split("長崎県南島原市深江町丁1234番地5");
    assertThat(mark.town() + " " + mark.block()).isEqualTo("深江町丁 1234-5");
  }

  @Test
  void passesWhatStandsBeforeTheAddress() {
    assertThat(JapaneseAddress.split("（前期）長野県長野市大字鶴賀1613").town()).isEqualTo("鶴賀");
    assertThat(JapaneseAddress.split("（前期）長野県長野市大字鶴賀1613").rest()).isEqualTo("（前期）");
    assertThat(JapaneseAddress.split("本庁舎 香川県高松市番町1-8-15").town()).isEqualTo("番町一丁目");
    assertThat(JapaneseAddress.split("所在地：香川県高松市番町1-8-15").town()).isEqualTo("番町一丁目");
  }

  @Test
  void usesTheMunicipalityOfTheListOnlyWhereItHasTheTown() {
    Optional<Municipality> takamatsu = Municipalities.shipped().find("372013");
    AddressParser parser = AddressParser.shipped();
    assertThat(parser.parse("郷東町587-1", takamatsu).city()).isEqualTo("高松市");
    assertThat(parser.parse("汐見町1-1", takamatsu).city()).isEmpty();
    assertThat(parser.parse("川崎市川崎区宮本町1", takamatsu).city()).isEqualTo("川崎市川崎区");
  }

  @Test
  void findsATownWhoseNameIsDestroyedWhereOnlyOneFits() {
    JapaneseAddress address = JapaneseAddress.split("東京都千代田区\uFFFD\uFFFD尾井町1-3");
    assertThat(address.town()).isEqualTo("紀尾井町");
    assertThat(address.doubts()).containsExactly(Doubt.TOWN_DESTROYED);
  }

  @Test
  void keepsTheWidthOfNames() {
    assertThat(JapaneseAddress.folded("高松市番町１ー２　ＡＢＣセンター")).isEqualTo("高松市番町1-2 ＡＢＣセンター");
  }

  static Stream<Sample<String>> texts() {
    String[] pieces = {
      "香川県",
      "高松市",
      "番町",
      "大字",
      "字",
      "一丁目",
      "１",
      "-",
      "ー",
      "の",
      "番地",
      "号",
      " ",
      "　",
      "（",
      "）",
      "〒",
      "760-0017",
      "京都市上京区",
      "寺町通",
      "上る",
      "十二",
      "千",
      "条",
      "ｶﾞ",
      "ﾞ",
      "\uD842",
      "\uDFB7",
      "\uFFFD",
      "葛󠄀",
      "甲",
      "A",
      "\n",
      "ヶ",
      "府中市",
      "中央区",
      "浜松市",
      "丁",
      "第",
      "地割",
      "官有無番地",
      "地先",
      "ビル",
      "2F",
      "\u0000"
    };
    return Samples.of(
        2_000,
        random -> {
          StringBuilder text = new StringBuilder();
          int count = random.nextInt(14);
          for (int i = 0; i < count; i++) {
            text.append(piece(pieces, random));
          }
          return text.toString();
        });
  }

  private static String piece(String[] pieces, RandomGenerator random) {
    return random.nextInt(12) == 0
        ? String.valueOf((char) random.nextInt(Character.MAX_VALUE + 1))
        : pieces[random.nextInt(pieces.length)];
  }

  @ParameterizedTest
  @MethodSource("texts")
  void losesNoCharacterOfAnyText(Sample<String> sample) {
    String text = sample.value();
    assertThat(JapaneseAddress.split(text).written().text())
        .isEqualTo(JapaneseAddress.folded(text));
  }

  @Test
  void losesNoCharacterOfALongText() {
    String text = "香川県高松市番町1-".repeat(1_000);
    assertThat(JapaneseAddress.split(text).written().text())
        .isEqualTo(JapaneseAddress.folded(text));
  }
}
