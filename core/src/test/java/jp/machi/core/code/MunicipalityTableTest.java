package jp.machi.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.machi.testkit.TestData;
import org.junit.jupiter.api.Test;

/** Makes the shipped table of municipalities from its sources; see SOURCES.md beside the table. */
class MunicipalityTableTest {
  private static final Path TABLE =
      Path.of("core/src/main/resources/jp/machi/core/code/municipalities.tsv");
  private static final Pattern PLACE =
      Pattern.compile("\"code\": \"(\\d{6})\", \"type\": \"(\\w+)\", \"name\": \"([^\"]+)\"");
  private static final Pattern PREFECTURE = Pattern.compile("\"([^\"]+)\":\\[([^\\]]*)\\]");

  @Test
  void isMadeFromItsSources() throws IOException {
    String codes = Files.readString(TestData.require("address/local_gov_codes.json"));
    String names = Files.readString(TestData.require("address/pref_cities.json"));
    String made = table(codes, districts(names));
    Path shipped = TestData.root().resolve(TABLE);
    if (Boolean.getBoolean("machi.rewrite")) {
      Files.writeString(shipped, made);
    }
    assertThat(Files.readString(shipped)).isEqualTo(made);
  }

  private static String table(String codes, Map<String, List<String>> districts) {
    StringBuilder table = new StringBuilder("code\tprefecture\tdistrict\tcity\tward\n");
    String prefecture = "";
    String city = "";
    Matcher place = PLACE.matcher(codes);
    while (place.find()) {
      String name = place.group(3);
      String ward = "";
      String district = "";
      switch (place.group(2)) {
        case "prefecture" -> {
          prefecture = name;
          city = "";
        }
        case "municipality" -> {
          city = name;
          district = district(districts.getOrDefault(prefecture, List.of()), name);
        }
        default -> ward = name;
      }
      table
          .append(String.join("\t", place.group(1), prefecture, district, city, ward))
          .append('\n');
    }
    return table.toString();
  }

  /**
   * The district that the other source names before a town; 外ヶ浜 and 梼原 are written otherwise there.
   */
  private static String district(List<String> names, String town) {
    String ending = "郡" + folded(town);
    return names.stream()
        .filter(name -> folded(name).endsWith(ending))
        .map(name -> name.substring(0, name.length() - town.length()))
        .findFirst()
        .orElse("");
  }

  private static String folded(String name) {
    return name.replace('ヶ', 'ケ').replace('檮', '梼');
  }

  private static Map<String, List<String>> districts(String json) {
    Map<String, List<String>> districts = new TreeMap<>();
    Matcher prefecture = PREFECTURE.matcher(json);
    while (prefecture.find()) {
      List<String> names = new ArrayList<>();
      for (String name : prefecture.group(2).split(",", -1)) {
        names.add(name.replace("\"", "").strip());
      }
      districts.put(prefecture.group(1), names);
    }
    return districts;
  }

  @Test
  void everyCodeHasItsCheckDigit() {
    assertThat(Municipalities.shipped().all()).hasSize(47 + 1_747 + 175);
    for (Municipality one : Municipalities.shipped().all()) {
      assertThat(CheckDigits.municipality(one.code()))
          .as(one.code())
          .isEqualTo(one.code().charAt(5));
    }
  }

  @Test
  void findsKawasakiAndItsWard() {
    assertThat(Municipalities.shipped().find("141305").orElseThrow().name()).isEqualTo("川崎市");
    assertThat(Municipalities.shipped().find("141313"))
        .contains(new Municipality("141313", "神奈川県", "", "川崎市", "川崎区"));
    assertThat(Municipalities.shipped().named("府中市"))
        .extracting(Municipality::prefecture)
        .containsExactly("東京都", "広島県");
  }
}
