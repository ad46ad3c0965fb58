package jp.machi.core.standardise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.machi.core.code.Municipalities;
import jp.machi.core.gazetteer.OutlinesBuilder;
import jp.machi.core.gazetteer.Position;
import jp.machi.core.gazetteer.Reference;
import jp.machi.core.gazetteer.Town;
import jp.machi.core.gazetteer.TownsBuilder;
import jp.machi.core.mapping.ColumnLink;
import jp.machi.core.mapping.Evidence;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.rule.Messages;
import jp.machi.core.standard.Standards;
import org.junit.jupiter.api.Test;

class AddressColumnsTest {
  private static final String HEADER = "全国地方公共団体コード｜名称｜所在地_全国地方公共団体コード｜所在地_連結表記｜緯度｜経度⏎";

  private static Run run(Reference reference, String... rows) {
    return Run.of(
        new Standardiser(Standards.shipped(), Optional.empty(), reference),
        HEADER + String.join("⏎", rows),
        new MappingOverrides(Optional.of("public-toilet"), Map.of()));
  }

  /** 港町 of 高松市, and the square of a tenth of a degree around it. */
  private static Reference imported() {
    int takamatsu = Municipalities.shipped().indexOf("372013");
    TownsBuilder towns = new TownsBuilder();
    Position point = new Position(34.35, 134.05);
    towns.add(takamatsu, new Town("港町", "", "", "", Optional.of(point)));
    OutlinesBuilder outlines = new OutlinesBuilder();
    square(outlines, 134.0);
    outlines.endPolygon(takamatsu);
    square(outlines, 134.1);
    outlines.endPolygon(Municipalities.shipped().indexOf("372021"));
    return new Reference(towns.build(true), outlines.build(), List.of());
  }

  private static void square(OutlinesBuilder outlines, double west) {
    outlines.point(new Position(34.3, west));
    outlines.point(new Position(34.3, west + 0.1));
    outlines.point(new Position(34.4, west + 0.1));
    outlines.point(new Position(34.4, west));
    outlines.endRing();
  }

  @Test
  void reportsACodeOfAnotherMunicipality() {
    Run run =
        run(
            Reference.SHIPPED,
            "372013｜市役所｜372021｜香川県高松市番町一丁目8番15号｜｜",
            "372013｜広場｜372013｜香川県高松市番町一丁目1番｜｜");
    assertThat(run.found("address.code_disagrees")).isEqualTo("2 所在地_全国地方公共団体コード 372021 → ");
    assertThat(
            run.outcome().findings().stream()
                .filter(finding -> finding.code().equals("address.code_disagrees"))
                .map(finding -> Messages.text(finding, Locale.JAPANESE)))
        .containsExactly(
            "コード 372021 は「香川県丸亀市」ですが、住所は「香川県高松市」（香川県高松市番町一丁目8番15号）です。"
                + "どちらかを書き直してください（例 川崎市川崎区なら 141313）。");
  }

  @Test
  void takesTheMunicipalityOfTheListForAnAddressWithoutOne() {
    Run run = run(Reference.SHIPPED, "372013｜公園｜｜郷東町587-1｜｜");
    assertThat(run.values("所在地_市区町村")).containsExactly("高松市");
    assertThat(run.values("所在地_町字")).containsExactly("郷東町");
    assertThat(run.values("所在地_番地以下")).containsExactly("587-1");
  }

  @Test
  void writesNoMunicipalityThatOnlyATownTells() {
    Run run = run(Reference.SHIPPED, "｜公園｜｜紀尾井町1-3｜｜");
    assertThat(run.values("所在地_市区町村")).containsExactly("");
  }

  @Test
  void reportsAPlaceOutsideTheMunicipalityOfTheAddress() {
    Run run =
        run(
            imported(),
            "372013｜市役所｜｜香川県高松市港町1｜34.35｜134.15",
            "372013｜広場｜｜香川県高松市港町2｜34.35｜134.05",
            "372013｜川岸｜｜香川県高松市港町3｜34.35｜134.1001");
    assertThat(run.found("coordinate.elsewhere")).isEqualTo("2 緯度 34.35 → ");
    assertThat(run(Reference.SHIPPED, "｜駅｜｜香川県高松市番町1｜35.5｜139.7").codes())
        .doesNotContain("coordinate.elsewhere");
  }

  @Test
  void tellsThePointOfTheTownAndFillsNoCoordinates() {
    Run run = run(imported(), "372013｜市役所｜｜香川県高松市港町1｜｜");
    assertThat(run.found("coordinate.town_known")).isEqualTo("2 緯度  → ");
    assertThat(run.values("緯度")).containsExactly("");
    assertThat(run(Reference.SHIPPED, "372013｜市役所｜｜香川県高松市番町1｜｜").codes())
        .doesNotContain("coordinate.town_known");
  }

  @Test
  void fillsTheCodeThatTheAddressNamesAndLeavesAGivenOne() {
    Run run =
        run(
            Reference.SHIPPED,
            "372013｜市役所｜｜香川県高松市番町一丁目8番15号｜｜",
            "372013｜港｜372021｜香川県高松市番町一丁目1番｜｜",
            "372013｜区役所｜｜神奈川県川崎市川崎区東田町8｜｜");
    assertThat(run.values("所在地_全国地方公共団体コード")).containsExactly("372013", "372021", "141313");
    assertThat(run.found("address.derived"))
        .contains("2 所在地_全国地方公共団体コード  → 372013", "4 所在地_全国地方公共団体コード  → 141313")
        .doesNotContain("3 所在地_全国地方公共団体コード");
  }

  @Test
  void fillsNoCodeWhereTheAddressLeavesTheMunicipalityOpen() {
    Run run =
        run(
            Reference.SHIPPED,
            "372013｜公園｜｜郷東町587-1｜｜",
            "｜公園｜｜紀尾井町1-3｜｜",
            "｜公園｜｜府中市宮町2-24｜｜",
            "｜公園｜｜神奈川県川崎市東田町8｜｜",
            "｜公園｜｜駅前広場のとなり｜｜");
    assertThat(run.values("所在地_全国地方公共団体コード")).containsOnly("");
  }

  @Test
  void marksACodeColumnThatTheSourceLacksAsDerived() {
    Run run = Run.of("名称｜所在地_連結表記｜緯度｜経度｜男性トイレ数｜女性トイレ数⏎広場｜香川県高松市番町1-1｜｜｜1｜1");
    assertThat(run.values("所在地_全国地方公共団体コード")).containsExactly("372013");
    assertThat(run.plan().links())
        .filteredOn(link -> link.evidence() == Evidence.DERIVED)
        .extracting(ColumnLink::name)
        .contains("所在地_全国地方公共団体コード")
        .doesNotContain("町字ID");
    assertThat(run.values("町字ID")).containsExactly("");
  }

  @Test
  void fillsNoCodeThatANameBesideTheAddressContradicts() {
    Run run =
        Run.of(
            "名称｜所在地_連結表記｜所在地_市区町村｜緯度｜経度｜男性トイレ数｜女性トイレ数⏎"
                + "広場｜香川県高松市番町1-1｜丸亀市｜｜｜1｜1⏎"
                + "公園｜香川県高松市番町1-1｜高松市｜｜｜1｜1");
    assertThat(run.values("所在地_全国地方公共団体コード")).containsExactly("", "372013");
  }

  /** 番町 with two numbered parts, and 港町 twice as towns of Kyoto are. */
  private static Reference withIds() {
    int takamatsu = Municipalities.shipped().indexOf("372013");
    TownsBuilder towns = new TownsBuilder();
    towns.add(takamatsu, new Town("番町", "", "", "0042000", Optional.empty()));
    towns.add(takamatsu, new Town("番町一丁目", "", "", "0042001", Optional.empty()));
    towns.add(takamatsu, new Town("港町", "", "", "0051000", Optional.empty()));
    towns.add(takamatsu, new Town("港町", "", "", "0052000", Optional.empty()));
    return new Reference(towns.build(true), null, List.of());
  }

  @Test
  void fillsTheIdOfTheVeryTownThatAnImportedTableHas() {
    Run run =
        run(
            withIds(),
            "372013｜市役所｜｜香川県高松市番町一丁目8番15号｜｜",
            "372013｜旧市役所｜｜香川県高松市番町1-8｜｜",
            "372013｜門｜｜香川県高松市番町九丁目8番｜｜",
            "372013｜埠頭｜｜香川県高松市港町1｜｜",
            "372013｜山｜｜香川県高松市西山町1｜｜");
    assertThat(run.values("町字ID")).containsExactly("0042001", "", "", "", "");
    assertThat(run.found("address.derived")).contains("2 町字ID  → 0042001");
  }
}
