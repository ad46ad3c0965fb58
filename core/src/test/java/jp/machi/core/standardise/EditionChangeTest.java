package jp.machi.core.standardise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.machi.core.gazetteer.Reference;
import jp.machi.core.mapping.ColumnLink;
import jp.machi.core.mapping.Evidence;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.Standard;
import jp.machi.core.standard.Standards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EditionChangeTest {
  private static final String NEW = "2026-08-01";

  /** Two AEDs of the made-up city 汐見市 in the layout of 2020. */
  private static final String AED =
      "都道府県コード又は市区町村コード｜NO｜都道府県名｜市区町村名｜名称｜名称_カナ｜住所｜方書｜緯度｜経度｜設置位置｜小児対応設備の有無｜点検日｜備考⏎"
          + "142018｜1｜神奈川県｜汐見市｜市役所｜シヤクショ｜神奈川県横須賀市小川町11番地｜｜35.281341｜139.672005｜玄関｜有｜4月｜⏎"
          + "142018｜2｜神奈川県｜｜港湾会館｜コウワンカイカン｜神奈川県横須賀市小川町12番地｜｜35.28｜139.67｜受付｜○｜｜";

  private static Run changed(String table, String edition, MappingOverrides person) {
    return Run.of(
        new Standardiser(Standards.shipped(), Optional.of(edition), Reference.SHIPPED),
        table,
        person);
  }

  private static ColumnLink link(Run run, String column) {
    return run.plan().links().stream()
        .filter(link -> link.name().equals(column))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void takesEveryColumnOverUnderItsNewName() {
    Run run = changed(AED, NEW, MappingOverrides.NONE);
    assertThat(run.plan().standard().map(Standard::edition)).contains(NEW);
    assertThat(run.values("全国地方公共団体コード")).containsExactly("142018", "142018");
    assertThat(run.values("ID")).containsExactly("1", "2");
    assertThat(run.values("所在地_連結表記")).containsExactly("神奈川県横須賀市小川町11番地", "神奈川県横須賀市小川町12番地");
    assertThat(run.values("設置位置")).containsExactly("玄関", "受付");
    assertThat(link(run, "所在地_連結表記").evidence()).isEqualTo(Evidence.NAME);
  }

  @Test
  void joinsWhatTheNewEditionJoined() {
    Run run = changed(AED, NEW, MappingOverrides.NONE);
    assertThat(run.values("地方公共団体名")).containsExactly("神奈川県汐見市", "神奈川県");
    assertThat(link(run, "地方公共団体名").evidence()).isEqualTo(Evidence.DERIVED);
    assertThat(run.columns()).doesNotContain("都道府県名", "市区町村名");
    assertThat(run.found("edition.joined")).isEqualTo("2 地方公共団体名  → 神奈川県汐見市\n3 地方公共団体名  → 神奈川県");
  }

  @Test
  void splitsTheAddressAndWritesFlagsAsTheNewEditionDoes() {
    Run run = changed(AED, NEW, MappingOverrides.NONE);
    assertThat(run.values("所在地_都道府県")).containsExactly("神奈川県", "神奈川県");
    assertThat(run.values("所在地_市区町村")).containsExactly("横須賀市", "横須賀市");
    assertThat(run.values("小児対応設備の有無")).containsExactly("有", "有");
  }

  @Test
  void keepsColumnsThatNoEditionKnows() {
    assertThat(changed(AED, NEW, MappingOverrides.NONE).values("点検日")).containsExactly("4月", "");
  }

  @Test
  void listsWhatCannotBeFilled() {
    Run run = changed(AED, NEW, MappingOverrides.NONE);
    assertThat(run.outcome().findings())
        .filteredOn(finding -> finding.code().equals("edition.cannot_fill"))
        .extracting(finding -> finding.column() + finding.parameters().get("mark"))
        .containsExactly(
            "町字ID?",
            "高度の種別?",
            "高度の値?",
            "電話番号?",
            "内線番号?",
            "連絡先メールアドレス?",
            "連絡先FormURL?",
            "連絡先備考（その他、SNSなど）?",
            "郵便番号?",
            "法人番号?",
            "団体名?",
            "利用可能曜日?",
            "開始時間?",
            "終了時間?",
            "利用可能日時特記事項?",
            "URL?",
            "画像?",
            "画像_ライセンス?");
  }

  @Test
  void listsOnlyWhatAVerifiedEditionRequiresOrRecommends() {
    Run run =
        changed(
            "都道府県コード又は市区町村コード｜NO｜名称｜名称_カナ｜住所｜設置位置｜男性トイレ総数｜多機能トイレ数｜車椅子使用者用トイレ有無｜オストメイト設置トイレ有無⏎"
                + "142018｜1｜港｜ミナト｜横須賀市小川町1｜北口｜2｜1｜有｜無",
            NEW,
            MappingOverrides.NONE);
    assertThat(run.values("バリアフリートイレ数")).containsExactly("1");
    assertThat(run.outcome().findings())
        .filteredOn(finding -> finding.code().equals("edition.cannot_fill"))
        .extracting(finding -> finding.parameters().get("mark"))
        .containsOnly("○");
  }

  @Test
  void looksForDestroyedTextInJoinedColumnsToo() {
    Run run = changed(AED.replace("神奈川県｜汐見市", "神奈川県｜汐\uFFFD市"), NEW, MappingOverrides.NONE);
    assertThat(run.outcome().blocked()).isTrue();
  }

  @Test
  void aPersonMayNameItemsAsEitherEditionDoes() {
    String table = AED.replace("住所｜方書", "建っている所｜方書");
    for (String item : new String[] {"住所", "所在地_連結表記"}) {
      MappingOverrides person = new MappingOverrides(Optional.of("aed"), Map.of("建っている所", item));
      Run run = changed(table, NEW, person);
      assertThat(link(run, "所在地_連結表記").evidence()).isEqualTo(Evidence.OVERRIDE);
      assertThat(link(run, "所在地_連結表記").sourceHeading()).isEqualTo("建っている所");
    }
  }

  @Test
  void splitsFusedCoordinatesInTheNewEdition() {
    String table =
        AED.replace("緯度｜経度", "緯度経度｜予備").replace("35.281341｜139.672005", "35.281341,139.672005｜");
    Run run = changed(table, NEW, MappingOverrides.NONE);
    assertThat(run.values("緯度").getFirst()).isEqualTo("35.281341");
    assertThat(run.values("経度").getFirst()).isEqualTo("139.672005");
  }

  static Stream<Standard> everyOldList() {
    return Standards.shipped().all().stream().filter(each -> each.edition().equals("2020"));
  }

  @ParameterizedTest
  @MethodSource("everyOldList")
  void losesNoColumnOfAnyOldList(Standard old) {
    String headings = old.items().stream().map(Item::name).collect(Collectors.joining("｜"));
    String row = "1｜".repeat(old.items().size() - 1) + "1";
    Run run = changed(headings + "⏎" + row, NEW, MappingOverrides.NONE);
    assertThat(run.plan().standard()).isEqualTo(Standards.shipped().find(old.id(), NEW));
    Set<String> kept =
        run.plan().links().stream().map(ColumnLink::sourceHeading).collect(Collectors.toSet());
    Set<String> joined = Set.of("都道府県名", "市区町村名");
    assertThat(old.items())
        .extracting(Item::name)
        .filteredOn(name -> !kept.contains(name))
        .isSubsetOf(joined);
    assertThat(run.values("地方公共団体名")).containsExactly("11");
  }

  @Test
  void goesBackToTheOlderEditionAsFarAsNamesAllow() {
    Run run =
        changed(
            "全国地方公共団体コード｜ID｜地方公共団体名｜名称｜所在地_連結表記｜建物名等(方書)｜設置位置｜小児対応設備の有無⏎"
                + "142018｜1｜神奈川県汐見市｜港｜横須賀市小川町1｜会館2階｜北口｜有",
            "2020",
            MappingOverrides.NONE);
    assertThat(run.values("NO")).containsExactly("1");
    assertThat(run.values("方書")).containsExactly("会館2階");
    assertThat(run.values("地方公共団体名")).containsExactly("神奈川県汐見市");
  }

  @Test
  void saysWhereAnEditionCannotBeHad() {
    assertThat(changed("番号｜場所⏎1｜北口", NEW, MappingOverrides.NONE).codes())
        .contains("edition.unchanged");
    MappingOverrides polling = new MappingOverrides(Optional.of("polling-place"), Map.of());
    assertThat(changed("番号｜場所⏎1｜北口", "2020", polling).codes()).contains("edition.unchanged");
  }

  @Test
  void keepsTheColumnsOfADatasetWhoseItemsAreNotKnown() {
    MappingOverrides polling = new MappingOverrides(Optional.of("polling-place"), Map.of());
    Run run = Run.of(Standards.shipped(), "投票区｜施設｜緯度経度⏎1｜港｜35.28,139.67", polling);
    assertThat(run.plan().standard().map(Standard::id)).contains("polling-place");
    assertThat(run.columns()).containsExactly("投票区", "施設", "緯度", "経度");
  }
}
