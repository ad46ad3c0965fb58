package jp.machi.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import jp.machi.core.text.Width;
import jp.machi.testkit.TestData;
import org.junit.jupiter.api.Test;

/** Makes the shipped table of municipalities from its sources; see SOURCES.md beside the table. */
class MunicipalityTableTest {
  private static final Path TABLE =
      Path.of("core/src/main/resources/jp/machi/core/code/municipalities.tsv");
  private static final Pattern PLACE =
      Pattern.compile(
          "\"code\": \"(\\d{6})\", \"type\": \"(\\w+)\", \"name\": \"([^\"]+)\", \"ruby\": \"([^\"]+)\"");
  private static final Pattern READING =
      Pattern.compile("\"(\\d{5})\":\\[\"[^\"]+\",\"([^\"]+)\"\\]");

  /** 浜松市 made three wards of seven on 2024-01-01; the sources at hand are older. */
  private static final String SINCE_2024 =
      """
      221384\t静岡県\t\t浜松市\t中央区\tハママツシチュウオウク\t
      221392\t静岡県\t\t浜松市\t浜名区\tハママツシハマナク\t
      221406\t静岡県\t\t浜松市\t天竜区\tハママツシテンリュウク\t
      """;

  private static final String LAST_WARD_BEFORE_2024 = "221376";

  @Test
  void isMadeFromItsSources() throws IOException {
    String codes = Files.readString(TestData.require("address/local_gov_codes.json"));
    String made =
        table(
            codes,
            towns(TestData.require("address/postal_kogaki_2022-11.csv.gz")),
            readings(Files.readString(TestData.require("address/jis_city_kana.json"))));
    Path shipped = TestData.root().resolve(TABLE);
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(shipped, made);
    }
    assertThat(Files.readString(shipped)).isEqualTo(made);
  }

  private static String table(
      String codes, Map<String, List<String>> towns, Map<String, String> readings) {
    StringBuilder table =
        new StringBuilder("code\tprefecture\tdistrict\tcity\tward\tkana\tuntil\n");
    String prefecture = "";
    String city = "";
    String cityKana = "";
    Matcher place = PLACE.matcher(codes);
    while (place.find()) {
      String code = place.group(1);
      String name = place.group(3);
      String kana = katakana(place.group(4));
      String ward = "";
      String district = "";
      switch (place.group(2)) {
        case "prefecture" -> {
          prefecture = name;
          city = "";
        }
        case "municipality" -> {
          city = name;
          district = district(towns.getOrDefault(prefecture, List.of()), name);
          kana = readings.getOrDefault(code.substring(0, 5), kana);
          cityKana = kana;
        }
        default -> {
          ward = name;
          kana = cityKana + kana;
        }
      }
      String until = code.startsWith("2213") && !ward.isEmpty() ? "2023-12-31" : "";
      table
          .append(String.join("\t", code, prefecture, district, city, ward, kana, until))
          .append('\n')
          .append(code.equals(LAST_WARD_BEFORE_2024) ? SINCE_2024 : "");
    }
    return table.toString();
  }

  /** Readings of whole names, with the district, by the code without its check digit. */
  private static Map<String, String> readings(String json) {
    Map<String, String> readings = new TreeMap<>();
    Matcher reading = READING.matcher(json);
    while (reading.find()) {
      readings.put(reading.group(1), Width.fullKana(reading.group(2)));
    }
    return readings;
  }

  private static String katakana(String hiragana) {
    return hiragana
        .codePoints()
        .map(c -> c >= 'ぁ' && c <= 'ゖ' ? c + 'ァ' - 'ぁ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /**
   * The district that the postal table writes before a town; three names are spelt otherwise there.
   */
  private static String district(List<String> towns, String town) {
    Pattern written = Pattern.compile("(\\p{IsHan}{1,5}?郡)" + Pattern.quote(folded(town)) + ".*");
    return towns.stream()
        .map(name -> written.matcher(folded(name)))
        .filter(Matcher::matches)
        .map(match -> match.group(1))
        .findFirst()
        .orElse("");
  }

  private static String folded(String name) {
    return name.replace('ヶ', 'ケ').replace('檮', '梼').replace('惠', '恵');
  }

  /** City and town of every postal code, by prefecture. */
  private static Map<String, List<String>> towns(Path postalCodes) throws IOException {
    Map<String, List<String>> towns = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(postalCodes)), StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> cells = List.of(line.split(",", 3));
        if (cells.get(2).contains("郡")) {
          towns.computeIfAbsent(cells.get(1), prefecture -> new ArrayList<>()).add(cells.get(2));
        }
      }
    }
    return towns;
  }

  @Test
  void everyCodeHasItsCheckDigit() {
    assertThat(Municipalities.shipped().all()).hasSize(47 + 1_747 + 178);
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
        .contains(new Municipality("141313", "神奈川県", "", "川崎市", "川崎区", "カワサキシカワサキク", ""));
    assertThat(Municipalities.shipped().named("府中市"))
        .extracting(Municipality::prefecture)
        .containsExactly("東京都", "広島県");
  }
}
