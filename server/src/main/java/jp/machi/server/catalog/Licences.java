package jp.machi.server.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The licences that Japanese cities use, with the titles that their stewards give them. */
public final class Licences {
  private static final List<Licence> ALL =
      List.of(
          licence(
              "CC-BY-4.0",
              "クリエイティブ・コモンズ 表示 4.0 国際（CC BY 4.0）",
              "Creative Commons Attribution 4.0 International (CC BY 4.0)",
              "https://creativecommons.org/licenses/by/4.0/"),
          licence(
              "CC0-1.0",
              "クリエイティブ・コモンズ CC0 1.0 全世界（権利を主張しません）",
              "Creative Commons CC0 1.0 Universal (no rights reserved)",
              "https://creativecommons.org/publicdomain/zero/1.0/"),
          licence(
              "PDL-1.0",
              "公共データ利用規約（第1.0版）",
              "Public Data License (Version 1.0)",
              "https://www.digital.go.jp/resources/open_data/public_data_license_v1.0"),
          licence(
              "CC-BY-SA-4.0",
              "クリエイティブ・コモンズ 表示 - 継承 4.0 国際（CC BY-SA 4.0）",
              "Creative Commons Attribution-ShareAlike 4.0 International (CC BY-SA 4.0)",
              "https://creativecommons.org/licenses/by-sa/4.0/"),
          licence(
              "CC-BY-2.1-JP",
              "クリエイティブ・コモンズ 表示 2.1 日本（CC BY 2.1 JP）",
              "Creative Commons Attribution 2.1 Japan (CC BY 2.1 JP)",
              "https://creativecommons.org/licenses/by/2.1/jp/"),
          licence(
              "CC-BY-3.0",
              "クリエイティブ・コモンズ 表示 3.0 非移植（CC BY 3.0）",
              "Creative Commons Attribution 3.0 Unported (CC BY 3.0)",
              "https://creativecommons.org/licenses/by/3.0/"),
          licence(
              "ODC-BY-1.0",
              "オープンデータコモンズ 帰属ライセンス 1.0（ODC-BY）",
              "Open Data Commons Attribution License v1.0 (ODC-BY)",
              "https://opendatacommons.org/licenses/by/1-0/"),
          licence(
              "ODbL-1.0",
              "オープンデータベースライセンス 1.0（ODbL）",
              "Open Data Commons Open Database License v1.0 (ODbL)",
              "https://opendatacommons.org/licenses/odbl/1-0/"));

  /** Other ways in which the same terms are written. */
  private static final Map<String, String> ALSO =
      Map.ofEntries(
          Map.entry("pdl1.0", "PDL-1.0"),
          Map.entry("cc-by", "CC-BY-4.0"),
          Map.entry("ccby", "CC-BY-4.0"),
          Map.entry("ccby4.0", "CC-BY-4.0"),
          Map.entry("cc0", "CC0-1.0"),
          Map.entry("cc-zero", "CC0-1.0"),
          Map.entry("cc-by-sa", "CC-BY-SA-4.0"),
          Map.entry("cc-by-2.1-jpn", "CC-BY-2.1-JP"),
          Map.entry("odc-by", "ODC-BY-1.0"),
          Map.entry("odbl", "ODbL-1.0"));

  private Licences() {}

  /** Every licence that Machi knows, the most usual first. */
  public static List<Licence> all() {
    return ALL;
  }

  /**
   * The licence of that id, however it is written; one that only has the id where none is known.
   */
  public static Licence of(String id) {
    String folded = id.strip().toLowerCase(Locale.ROOT);
    String known = ALSO.getOrDefault(folded, id.strip());
    return ALL.stream()
        .filter(licence -> licence.id().equalsIgnoreCase(known))
        .findFirst()
        .orElse(new Licence(id, id, id, "", false));
  }

  private static Licence licence(String id, String japanese, String english, String url) {
    return new Licence(id, japanese, english, url, true);
  }
}
