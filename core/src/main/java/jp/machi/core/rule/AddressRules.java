package jp.machi.core.rule;

import static jp.machi.core.rule.TableRule.rule;

import java.util.List;

/** The rules about addresses and places that need tables of places; looked at row by row. */
public final class AddressRules {
  private static final String STANDARD = "自治体標準オープンデータセット";

  /** The code of the municipality is another one's than that in the address. */
  public static final TableRule CODE_DISAGREES =
      rule(
          "address.code_disagrees",
          Severity.WARNING,
          STANDARD + " 所在地_全国地方公共団体コード",
          List.of(
              "名称｜所在地_全国地方公共団体コード｜所在地_連結表記⏎市役所｜372013｜香川県高松市番町一丁目8番15号",
              "名称｜所在地_全国地方公共団体コード｜所在地_連結表記⏎市役所｜141305｜神奈川県川崎市川崎区宮本町1番地",
              "名称｜所在地_全国地方公共団体コード｜所在地_連結表記⏎広場｜372013｜汐見港"),
          List.of("名称｜所在地_全国地方公共団体コード｜所在地_連結表記⏎市役所｜372021｜香川県高松市番町一丁目8番15号"));

  /** The place lies in another municipality than the address says; only with imported outlines. */
  public static final TableRule COORDINATE_ELSEWHERE =
      rule("coordinate.elsewhere", Severity.WARNING, "国土数値情報 N03 行政区域", List.of(), List.of());

  /** The place is not given, but the point of the town is known; only with imported towns. */
  public static final TableRule COORDINATE_TOWN_KNOWN =
      rule("coordinate.town_known", Severity.WARNING, "GIF 442 緯度・経度", List.of(), List.of());

  private AddressRules() {}

  /** Every rule of this kind. */
  static List<TableRule> all() {
    return List.of(CODE_DISAGREES, COORDINATE_ELSEWHERE, COORDINATE_TOWN_KNOWN);
  }
}
