package jp.machi.core.standardise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import jp.machi.core.mapping.ColumnLink;
import jp.machi.core.mapping.Evidence;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.rule.Finding;
import jp.machi.core.standard.Standard;
import jp.machi.core.standard.Standards;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import org.junit.jupiter.api.Test;

class StandardiserTest {

  @Test
  void putsAMessyToiletListIntoTheStandard() {
    Run run =
        Run.of(
            "No｜施設名｜所在地｜緯度経度｜男性トイレ数（小便器）｜女性トイレ数（洋式）｜多目的トイレ｜オストメイト｜担当課⏎"
                + "1｜中央公園 ｜香川県高松市番町一丁目11番1号｜34.3411,134.0466｜2｜3｜1｜有｜公園緑地課⏎"
                + "2｜駅前広場｜香川県高松市浜ノ町1番20号｜34.3505,134.0469｜4｜6｜2｜無｜都市計画課");
    assertThat(run.plan().standard().map(Standard::id)).contains("public-toilet");
    assertThat(run.plan().standard().map(Standard::edition)).contains("2026-08-01");
    assertThat(run.values("名称")).containsExactly("中央公園", "駅前広場");
    assertThat(run.values("緯度")).containsExactly("34.3411", "34.3505");
    assertThat(run.values("経度")).containsExactly("134.0466", "134.0469");
    assertThat(run.values("バリアフリートイレ数")).containsExactly("1", "2");
    assertThat(run.values("担当課")).containsExactly("公園緑地課", "都市計画課");
    assertThat(run.columns()).hasSize(40).endsWith("備考", "担当課");
  }

  @Test
  void keepsATableOfAnUnknownKindAsItIs() {
    Run run = Run.of("日付｜件数｜割合｜コード｜内容⏎2026-04-01｜12｜0.5｜007｜受付⏎2026-04-02｜3｜1.25｜010｜受付");
    assertThat(run.plan().standard()).isEmpty();
    assertThat(run.outcome().columns())
        .containsExactly(
            new Column("日付", ColumnType.DATE),
            new Column("件数", ColumnType.INTEGER),
            new Column("割合", ColumnType.DECIMAL),
            new Column("コード", ColumnType.TEXT),
            new Column("内容", ColumnType.TEXT));
    assertThat(run.values("コード")).containsExactly("007", "010");
    assertThat(run.outcome().findings()).isEmpty();
  }

  @Test
  void keepsOfTwoColumnsForOneItemTheBetterAndTheOtherUnderItsOwnHeading() {
    Run run = toilets("施設名｜名称｜設置位置⏎中央公園トイレ｜中央公園｜北口");
    assertThat(run.values("名称")).containsExactly("中央公園");
    assertThat(run.values("施設名")).containsExactly("中央公園トイレ");
    assertThat(run.plan().links())
        .filteredOn(link -> link.name().equals("名称"))
        .extracting(ColumnLink::evidence)
        .containsExactly(Evidence.NAME);
    assertThat(run.codes()).contains("column.repeated_item");
  }

  @Test
  void aPersonsWordWinsOverTheHeading() {
    MappingOverrides word =
        new MappingOverrides(
            Optional.of("public-toilet"),
            Map.of("通り名", "名称", "名称", "", "無い見出し", "備考", "場所", "無い項目"));
    Run run = Run.of(Standards.shipped(), "名称｜通り名｜場所⏎中央公園トイレ｜中央公園｜北口", word);
    assertThat(run.values("名称")).containsExactly("中央公園");
    assertThat(run.values("名称_2")).containsExactly("中央公園トイレ");
    assertThat(run.outcome().findings())
        .filteredOn(finding -> finding.code().equals("mapping.unknown"))
        .extracting(Finding::column)
        .containsExactlyInAnyOrder("場所", "無い見出し");
  }

  @Test
  void theMappingFileCanSayThatNoStandardFits() {
    Run run =
        Run.of(
            Standards.shipped(),
            "SSID｜提供エリア｜設置者｜名称｜住所⏎a｜b｜c｜d｜e",
            new MappingOverrides(Optional.of("none"), Map.of()));
    assertThat(run.plan().standard()).isEmpty();
    assertThat(run.columns()).containsExactly("SSID", "提供エリア", "設置者", "名称", "住所");
  }

  @Test
  void namesBlankAndRepeatedHeadings() {
    Run run = Run.of("件数｜｜メモ｜メモ｜⏎1｜x｜a｜b｜");
    assertThat(run.columns()).containsExactly("件数", "列2", "メモ", "メモ_2");
    assertThat(run.codes()).containsExactly("column.blank_heading", "column.repeated_heading");
  }

  @Test
  void splitsCoordinatesAlsoWithoutAStandardAndInEitherOrder() {
    Run run = Run.of("件数｜location｜内容⏎1｜34.33,134.03｜a⏎2｜134.05,34.35｜b");
    assertThat(run.columns()).containsExactly("件数", "緯度", "経度", "内容");
    assertThat(run.values("緯度")).containsExactly("34.33", "34.35");
    assertThat(run.values("経度")).containsExactly("134.03", "134.05");
    assertThat(run.outcome().cellsRepaired()).isEqualTo(4);
    assertThat(run.found("coordinate.split"))
        .isEqualTo(
            """
            2 location 34.33,134.03 → 34.33
            2 location 34.33,134.03 → 134.03
            3 location 134.05,34.35 → 34.35
            3 location 134.05,34.35 → 134.05\
            """);
  }

  @Test
  void aColumnWithOneUnfitValueBecomesTextAndLosesNothing() {
    StringBuilder table = new StringBuilder("件数｜内容");
    for (int i = 0; i < Standardiser.SAMPLE_ROWS; i++) {
      table.append("⏎").append(i).append("｜x");
    }
    Run run = Run.of(table + "⏎約10｜x");
    assertThat(run.plan().columns().getFirst().type()).isEqualTo(ColumnType.INTEGER);
    assertThat(run.outcome().columns().getFirst().type()).isEqualTo(ColumnType.TEXT);
    assertThat(run.values("件数")).endsWith("998", "999", "約10");
  }

  @Test
  void blocksATableWhoseTextIsDestroyed() {
    Run run = Run.of("件数｜内容⏎1｜\uFFFD\uFFFDs");
    assertThat(run.outcome().blocked()).isTrue();
    assertThat(run.found("text.replacement_character")).isEqualTo("2 内容 \uFFFD\uFFFDs → ");
    assertThat(run.values("内容")).containsExactly("\uFFFD\uFFFDs");
    assertThat(Run.of("件\uFFFD｜内容⏎1｜a").outcome().blocked()).isTrue();
  }

  @Test
  void blocksARowThatIsLongerThanTheHeadingsAndSaysWhatWouldBeLost() {
    Run run = Run.of("件数｜内容⏎1｜a⏎2｜b｜c｜d");
    assertThat(run.outcome().blocked()).isTrue();
    assertThat(run.found("row.surplus_cells")).isEqualTo("3  c,d → ");
    assertThat(Run.of("件数｜内容⏎1⏎2｜b｜｜").outcome().findings()).isEmpty();
  }

  @Test
  void reportsRepeatedIdentifiersWithTheFirstRow() {
    Run run = toilets("ID｜名称⏎1｜a⏎2｜b⏎1｜c⏎1｜d⏎｜e⏎｜f");
    assertThat(run.found("id.repeated")).isEqualTo("4 ID 1 → \n5 ID 1 → ");
    assertThat(run.outcome().findings())
        .filteredOn(finding -> finding.code().equals("id.repeated"))
        .allMatch(finding -> finding.parameters().equals(Map.of("first", "2")));
  }

  @Test
  void countsExactlyButKeepsNotMoreThanAClerkReads() {
    StringBuilder table = new StringBuilder("名称｜設置位置");
    for (int i = 0; i < 1_500; i++) {
      table.append("⏎｜北口");
    }
    Run run = toilets(table.toString());
    assertThat(run.outcome().counts()).containsEntry("item.required_empty", 1_500L);
    assertThat(run.outcome().findings())
        .filteredOn(finding -> finding.code().equals("item.required_empty"))
        .hasSize(Outcome.FINDINGS_PER_CODE);
  }

  @Test
  void reportsAMissingRequiredColumnOnceForTheTable() {
    Run run = toilets("名称⏎a⏎b");
    assertThat(run.found("column.required_missing")).isEqualTo("0 所在地_連結表記  → \n0 設置位置  → ");
    assertThat(run.outcome().counts()).doesNotContainKey("item.required_empty");
  }

  @Test
  void aTableWithoutRowsHasColumnsAndNoComplaintsAboutEmptyOnes() {
    Run run = toilets("名称｜所在地_連結表記｜設置位置");
    assertThat(run.outcome().rows()).isZero();
    assertThat(run.outcome().findings()).isEmpty();
    assertThat(run.columns()).hasSize(39);
  }

  @Test
  void fillsThePartsOfAnAddressOnlyWhereAllAreEmpty() {
    Run run =
        toilets(
            "名称｜所在地_連結表記｜所在地_市区町村⏎"
                + "a｜香川県高松市番町一丁目8番15号｜⏎"
                + "b｜香川県高松市番町一丁目8番15号｜高松市⏎"
                + "c｜駅前広場のとなり｜");
    assertThat(run.values("所在地_都道府県")).containsExactly("香川県", "", "");
    assertThat(run.plan().links())
        .filteredOn(link -> link.name().equals("所在地_都道府県"))
        .extracting(ColumnLink::evidence)
        .containsExactly(Evidence.DERIVED);
    assertThat(run.values("所在地_市区町村")).containsExactly("高松市", "高松市", "");
    assertThat(run.values("所在地_町字").getFirst()).startsWith("番町");
    assertThat(run.found("address.derived"))
        .startsWith("2 所在地_都道府県  → 香川県\n2 所在地_市区町村  → 高松市\n2 所在地_町字  → 番町")
        .doesNotContain("3 所在地_都道府県");
  }

  @Test
  void codesStayTextAlsoWhereNoLeadingZeroShowsInTheSample() {
    Run run = Run.of("市区町村コード｜路線コード｜受付番号｜件数⏎22212｜12｜7｜5");
    assertThat(run.outcome().columns())
        .extracting(Column::type)
        .containsExactly(ColumnType.TEXT, ColumnType.TEXT, ColumnType.TEXT, ColumnType.INTEGER);
  }

  @Test
  void headingsThatDifferOnlyInANumberAreNotTheSame() {
    Run run = Run.of("10:text｜11:text⏎a｜b");
    assertThat(run.columns()).containsExactly("10:text", "11:text");
    assertThat(run.outcome().findings()).isEmpty();
  }

  @Test
  void sameRowsGiveTheSameChunk() {
    Run run = toilets("名称｜設置位置⏎ a｜b⏎c｜d⏎e｜ f");
    Run again = toilets("名称｜設置位置⏎ a｜b⏎c｜d⏎e｜ f");
    assertThat(run.chunks()).hasSize(2);
    assertThat(run.outcome()).isEqualTo(again.outcome());
  }

  private static Run toilets(String table) {
    return Run.of(
        Standards.shipped(), table, new MappingOverrides(Optional.of("public-toilet"), Map.of()));
  }
}
