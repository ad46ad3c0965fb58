package jp.machi.core.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.Standard;
import jp.machi.core.standard.Standards;
import jp.machi.core.table.SourceRow;
import jp.machi.testkit.TestData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecogniserTest {
  private static final Charset CP932 = Charset.forName("windows-31j");

  private final Recogniser recogniser = new Recogniser(Standards.shipped(), Vocabulary.shipped());

  static Stream<Standard> everyStandard() {
    return Standards.shipped().all().stream().filter(Standard::isDefined);
  }

  @ParameterizedTest
  @MethodSource("everyStandard")
  void recognisesEveryDatasetAndEditionByItsOwnHeadings(Standard standard) {
    assertThat(recognised(standard.items().stream().map(Item::name).toList()))
        .isEqualTo(standard.id() + " " + standard.edition());
  }

  @ParameterizedTest
  @MethodSource("everyStandard")
  void recognisesEveryDatasetInFullWidthWithColumnsOfTheCity(Standard standard) {
    List<String> headings =
        Stream.concat(
                standard.items().stream().map(item -> wide(item.name())),
                Stream.of("区分1", "区分2", "タグ1", "担当課", ""))
            .toList();
    assertThat(recognised(headings)).isEqualTo(standard.id() + " " + standard.edition());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          名称・住所・電話番号・緯度・経度・備考
          NO・名称・説明・緯度・経度・画像・備考
          ID・施設名・所在地・TEL・定員・開始時間・終了時間・URL
          property・latitude・longitude・name・address・telephoneNumber・referenceObject・note・availableDate・startTime・endTime・availableDateNote
          property・latitude・longitude・name・address・telephoneNumber・referenceObject・note・service・availableDate・startTime・endTime・availableDateNote・capacity
          NO・都道府県コード又は市区町村コード・都道府県名・市区町村名・名称・名称_カナ・設置場所・住所・方書・緯度・経度・電話番号・備考
          NO・市区町村コード・都道府県名・市区町村名・名称・名称_カナ・住所・方書・緯度・経度・UTMポイント・開設される災害の種類（風水害）・電話番号・備考
          ID・業種・店舗名・住所・建物名・経度・緯度
          運営主体・施設名・施設名カナ・住所・緯度・経度・電話番号・FAX番号・対象・定員・活動内容・特徴・備考
          名称・設置位置・備考
          多目的トイレ・駐車場・施設名・住所
          全国地方公共団体コード・ID・地方公共団体名・名称・所在地_連結表記・緯度・経度・備考
          日付・件数
          ''
          """)
  void leavesAnyListOfPlacesGeneric(String headings) {
    assertThat(recognised(List.of(headings.split("・", -1)))).isEqualTo("generic");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          No・施設名・所在地・緯度・経度・男性小便器・女性洋式・多目的トイレ・オストメイト, public-toilet 2026-08-01
          property・latitude・longitude・name・address・installationPosition・telephoneNumber・availableDate・startTime・endTime・availableDateNote・equipmentForChildren, aed 2026-08-01
          施設名・住所・洪水・高潮・地震・津波・大規模火災・内水氾濫, evacuation-site 2026-08-01
          property・latitude・longitude・prefCode・identification・pref・city・name・fullNameInKana・fullNameInRomaji・address・katagaki・installer・telephoneNumber・extensionNumber・ssid・area・referenceObject・note, public-wifi 2026-08-01
          """)
  void recognisesListsInOtherWords(String headings, String expected) {
    assertThat(recognised(List.of(headings.split("・", -1)))).isEqualTo(expected);
  }

  @Test
  void doesNotPutALayoutOfTheNewEditionIntoTheOldOne() {
    List<String> headings =
        List.of(
            "全国地方公共団体コード",
            "ID",
            "地方公共団体名",
            "名称",
            "名称_カナ",
            "所在地_全国地方公共団体コード",
            "町字ID",
            "所在地_連結表記",
            "所在地_都道府県",
            "所在地_市区町村",
            "所在地_町字",
            "所在地_番地以下",
            "建物名等(方書)",
            "緯度",
            "経度",
            "設置位置",
            "電話番号",
            "団体名",
            "小児対応設備の有無",
            "備考");
    assertThat(recognised(headings)).isEqualTo("aed 2026-08-01");
  }

  @Test
  void knowsADatasetWithoutItemsByWhatItIsCalled() {
    List<String> headings = List.of("番号", "名称", "住所");
    assertThat(recogniser.recognise(headings, List.of("投票所一覧（汐見市）.csv")).standard())
        .map(Standard::id)
        .contains("polling-place");
    assertThat(recogniser.recognise(headings, List.of("広報掲示板.csv")).standard()).isEmpty();
  }

  @Test
  void theTitleOfAListOfJustThatIsEnoughWhereNothingSpeaksAgainstIt() {
    List<String> headings =
        List.of("名称", "住所", "設置位置", "小児用パッド", "寄贈者", "設置年", "機種", "電極期限", "点検日", "鍵");
    assertThat(recogniser.recognise(headings, List.of("")).standard()).isEmpty();
    assertThat(recogniser.recognise(headings, List.of("AED設置箇所一覧.csv")).standard())
        .map(Standard::id)
        .contains("aed");
    for (String title :
        List.of("公衆トイレ一覧", "市内の公衆便所.csv", "【汐見市】公園トイレ設置場所一覧（令和6年4月）.xlsx", "public_toilets.csv")) {
      assertThat(recogniser.recognise(List.of("名称", "住所"), List.of(title)).standard())
          .as(title)
          .map(Standard::id)
          .contains("public-toilet");
    }
    assertThat(recogniser.recognise(List.of("年度", "区", "件数"), List.of("公衆トイレ一覧")).standard())
        .as("other columns speak against it")
        .isEmpty();
  }

  @Test
  void aTitleThatOnlyMentionsADatasetDecidesNothingAlone() {
    for (String title : List.of("公衆トイレ清掃業務委託", "公衆トイレ利用者数", "放課後等デイサービス一覧")) {
      assertThat(recogniser.recognise(List.of("名称", "住所"), List.of(title)).standard())
          .as(title)
          .isEmpty();
    }
  }

  @Test
  void knowsAListByTitlesOfCitiesElsewhere() {
    Map<String, String> kinds = new TreeMap<>();
    List<String> titles =
        List.of(
            "kanko_spot.csv", "R6_ゴミステーション.csv", "津波避難ビル一覧.csv", "予防接種協力医療機関.csv", "公園トイレについて.csv");
    for (String title : titles) {
      kinds.put(
          title,
          recogniser
              .recognise(List.of("名称", "住所", "備考"), List.of(title))
              .standard()
              .map(Standard::id)
              .orElse("none"));
    }
    assertThat(kinds)
        .containsEntry("kanko_spot.csv", "tourist-facility")
        .containsEntry("R6_ゴミステーション.csv", "waste-station")
        .containsEntry("津波避難ビル一覧.csv", "evacuation-site")
        .containsEntry("予防接種協力医療機関.csv", "medical-institution")
        .containsEntry("公園トイレについて.csv", "public-toilet");
  }

  @Test
  void figuresAreNoListOfWhatTheyCount() {
    assertThat(
            recogniser.recognise(List.of("投票区", "男", "女", "計"), List.of("投票区別有権者数.csv")).standard())
        .isEmpty();
    assertThat(
            recogniser.recognise(List.of("町名", "世帯数", "男", "女"), List.of("町別世帯数.csv")).standard())
        .map(Standard::id)
        .contains("population");
  }

  @Test
  void aTitleAndAFewSpecialItemsAreEnough() {
    List<String> headings =
        List.of("NO", "名称", "名称_カナ", "住所", "緯度", "経度", "開始時間", "終了時間", "料金(基本)", "説明", "アクセス方法");
    List<String> title = List.of("汐見市観光施設一覧（経済労働局観光課）");
    assertThat(recogniser.recognise(headings, title).standard())
        .map(Standard::id)
        .contains("tourist-facility");
    assertThat(recogniser.recognise(headings, List.of()).standard()).isEmpty();
    List<String> withOneMore = Stream.concat(headings.stream(), Stream.of("担当課")).toList();
    assertThat(recogniser.recognise(withOneMore, title).standard())
        .map(Standard::id)
        .contains("tourist-facility");
  }

  @Test
  void anUnknownHeadingOverWebAddressesDoesNotHideWhatTheNamesAre() {
    List<String> headings = List.of("name", "address", "furtherMatter");
    assertThat(recognised(headings, "汐見小学校｜番町1-1｜https://example.jp", 3))
        .isEqualTo("educational-institution");
    assertThat(recognised(headings, "汐見小学校｜番町1-1｜児童のみ", 3)).isEqualTo("generic");
  }

  @Test
  void servicesOfTheLawTellAListOfCareServices() {
    List<String> headings = List.of("name", "address", "service", "capacity");
    assertThat(recognised(headings, "汐見の家｜番町1-1｜認知症対応型共同生活介護｜9", 3)).isEqualTo("care-service");
    assertThat(recognised(headings, "汐見の家｜番町1-1｜貸室｜9", 3)).isEqualTo("generic");
  }

  @Test
  void halfOfTheNamesAndOneSpecialItemAreEnough() {
    List<String> headings = List.of("名称", "住所", "開始時間", "収容定員", "受入年齢");
    List<String> rows = List.of("汐見保育園｜番町1-1｜9:00｜9｜1歳～", "港の丘｜番町1-2｜9:00｜9｜1歳～");
    assertThat(recognised(headings, List.of(rows.get(0), rows.get(1), rows.get(0), rows.get(1))))
        .isEqualTo("childcare-facility");
    assertThat(recognised(headings, rows.get(1), 4)).isEqualTo("generic");
  }

  @Test
  void recognisesTheFilesOfACityAsWhatTheyAre() throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(TestData.require("municipal/yaizu"))) {
      for (Path file : files.filter(RecogniserTest::isTable).sorted().toList()) {
        List<String> headings = List.of(firstLine(file).split(",", -1));
        found.merge(
            recognised(headings),
            file.getName(file.getNameCount() - 2).toString(),
            RecogniserTest::join);
      }
    }
    found.remove("generic");
    assertThat(found)
        .isEqualTo(
            Map.of(
                "aed 2020", "AED設置箇所一覧",
                "evacuation-site 2020", "指定緊急避難場所一覧 避難所一覧",
                "public-facility 2020", "リサイクル拠点 中学校 図書館 小学校 市営駐車場・駐輪場 市役所・センター 福祉会館",
                "public-wifi 2020", "公衆無線LAN一覧",
                "tourist-facility 2020", "お食事 その他 ショップ レンタカー 体験・見どころ 宿泊 日帰り温泉・足湯 焼津観光マップ"));
  }

  private static String join(String one, String other) {
    return one + " " + other;
  }

  private static boolean isTable(Path file) {
    return file.toString().endsWith(".csv") && !file.endsWith("attributes.csv");
  }

  /** Good enough for headings: the files are UTF-8 or CP932 and quote no comma there. */
  private static String firstLine(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.UTF_8);
    String decoded = text.contains("\uFFFD") ? new String(bytes, CP932) : text;
    return decoded.lines().findFirst().orElse("").replace("\uFEFF", "").replace("\"", "");
  }

  private String recognised(List<String> headings) {
    Recognition recognition = recogniser.recognise(headings, List.of());
    return recognition
        .standard()
        .map(standard -> standard.id() + " " + standard.edition())
        .orElse("generic");
  }

  private String recognised(List<String> headings, String row, int times) {
    return recognised(headings, Collections.nCopies(times, row));
  }

  private String recognised(List<String> headings, List<String> rows) {
    List<SourceRow> read =
        rows.stream().map(row -> new SourceRow(2, List.of(row.split("｜", -1)))).toList();
    return recogniser
        .recognise(headings, List.of(), new Sample(read, true))
        .standard()
        .map(Standard::id)
        .orElse("generic");
  }

  private static String wide(String name) {
    StringBuilder wide = new StringBuilder();
    name.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7F ? c + 0xFEE0 : c)));
    return wide.toString();
  }
}
