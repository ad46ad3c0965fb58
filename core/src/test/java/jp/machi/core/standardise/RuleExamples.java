package jp.machi.core.standardise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.Severity;
import jp.machi.core.standard.Definition;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.ItemType;
import jp.machi.core.standard.Requirement;
import jp.machi.core.standard.Standard;
import jp.machi.core.standard.Standards;

/** Runs the examples on rule cards as whole tables of a made-up dataset. */
public final class RuleExamples {
  private static final Standards STANDARDS =
      new Standards(
          List.of(
              new Standard(
                  "example",
                  "2026",
                  "",
                  "例一覧",
                  "Example",
                  Definition.VERIFIED,
                  "made for the rules",
                  List.of(
                      item("ID", Requirement.OPTIONAL, ItemType.IDENTIFIER),
                      item("名称", Requirement.REQUIRED, ItemType.TEXT),
                      item("名称_カナ", Requirement.RECOMMENDED, ItemType.KANA),
                      item("所在地_連結表記", Requirement.OPTIONAL, ItemType.ADDRESS),
                      item("所在地_都道府県", Requirement.OPTIONAL, ItemType.TEXT),
                      item("所在地_市区町村", Requirement.OPTIONAL, ItemType.TEXT),
                      item("所在地_町字", Requirement.OPTIONAL, ItemType.TEXT),
                      item("所在地_番地以下", Requirement.OPTIONAL, ItemType.TEXT),
                      item("建物名等(方書)", Requirement.OPTIONAL, ItemType.TEXT),
                      item("所在地_全国地方公共団体コード", Requirement.OPTIONAL, ItemType.MUNICIPALITY_CODE),
                      item("緯度", Requirement.OPTIONAL, ItemType.LATITUDE),
                      item("経度", Requirement.OPTIONAL, ItemType.LONGITUDE),
                      item("電話番号", Requirement.OPTIONAL, ItemType.PHONE),
                      item("開始日", Requirement.OPTIONAL, ItemType.DATE),
                      item("終了日", Requirement.OPTIONAL, ItemType.DATE),
                      item("開始日時特記事項", Requirement.OPTIONAL, ItemType.TEXT),
                      item("開始時間", Requirement.OPTIONAL, ItemType.TIME),
                      item("終了時間", Requirement.OPTIONAL, ItemType.TIME),
                      item("災害種別_洪水", Requirement.OPTIONAL, ItemType.MARK),
                      item("備考", Requirement.OPTIONAL, ItemType.TEXT)))));

  private RuleExamples() {}

  /** Codes of what is found in an example. */
  public static List<String> codes(String example) {
    return run(example).codes();
  }

  /** Severities of one code's findings in an example. */
  public static List<Severity> severities(String example, String code) {
    return run(example).outcome().findings().stream()
        .filter(finding -> finding.code().equals(code))
        .map(Finding::severity)
        .toList();
  }

  private static Run run(String example) {
    return Run.of(STANDARDS, example, new MappingOverrides(Optional.of("example"), Map.of()));
  }

  private static Item item(String name, Requirement requirement, ItemType type) {
    return new Item(name, "", requirement, type, List.of(), "");
  }
}
