package jp.machi.core.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jp.machi.testkit.TestData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardsTest {
  private static final String HEAD =
      """
      # id: bench
      # number: 1
      # title: ベンチ一覧
      # english: Benches
      # edition: 2026-08-01
      # definition: unverified
      # source: the city itself
      name\tenglish\trequirement\ttype\tcodes\texample
      """;

  private static final String ITEM = "名称\tname\tREQUIRED\tTEXT\t\t駅前\n";

  private final Standards shipped = Standards.shipped();

  @Test
  void shipsBothEditionsNewestFirst() {
    assertThat(shipped.all())
        .extracting(Standard::edition)
        .containsSubsequence("2026-08-01", "2020");
    assertThat(shipped.all()).filteredOn(standard -> standard.edition().equals("2020")).hasSize(14);
    assertThat(shipped.all())
        .filteredOn(standard -> standard.edition().equals("2020"))
        .flatExtracting(Standard::items)
        .hasSize(367);
  }

  @Test
  void knowsTheMarksOfThePublicToilets() {
    Standard toilets = shipped.find("public-toilet", "2026-08-01").orElseThrow();
    assertThat(toilets.items()).hasSize(39);
    assertThat(toilets.verified()).isTrue();
    assertThat(toilets.items())
        .filteredOn(item -> item.requirement() == Requirement.REQUIRED)
        .extracting(Item::name)
        .containsExactly("名称", "所在地_連結表記", "設置位置");
    assertThat(toilets.items())
        .filteredOn(item -> item.requirement() == Requirement.RECOMMENDED)
        .hasSize(22);
  }

  @Test
  void saysWhatIsNotVerified() {
    assertThat(shipped.all())
        .filteredOn(standard -> standard.edition().equals("2026-08-01") && standard.verified())
        .extracting(Standard::id)
        .containsExactly("public-toilet");
    assertThat(shipped.find("evacuation-site", "2026-08-01").orElseThrow().source())
        .contains("2023/24");
  }

  @Test
  void holdsNoDoubtfulItemNames() {
    assertThat(shipped.all())
        .flatExtracting(Standard::items)
        .extracting(Item::name)
        .noneMatch(name -> name.contains("?") || name.contains("*") || name.contains("blank"));
  }

  @Test
  void hasTheItemsOfTheReferenceOf2020() throws IOException {
    String reference =
        Files.readString(TestData.require("standards/suisho2020/suisho_datasets_2020.csv"));
    Map<String, Integer> expected = new TreeMap<>();
    List<String> lines = reference.lines().filter(line -> line.matches("\\d\\d,.*")).toList();
    lines.forEach(line -> expected.merge(line.substring(0, 2), 1, Integer::sum));
    Map<String, Integer> found = new TreeMap<>();
    shipped.all().stream()
        .filter(standard -> standard.edition().equals("2020"))
        .forEach(standard -> found.put(standard.number(), standard.items().size()));
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void hasTheNamesAndMarksOfTheOfficialSheet() throws IOException {
    String sheet =
        Files.readString(TestData.require("standards/ods/13_public_toilet_v20260801.csv"));
    List<String> expected =
        Pattern.compile("(?m)^\\d+,([^,]+),([◎○〇]?),")
            .matcher(sheet)
            .results()
            .map(row -> row.group(1) + row.group(2).replace('〇', '○'))
            .toList();
    List<String> found =
        shipped.find("public-toilet", "2026-08-01").orElseThrow().items().stream()
            .map(item -> item.name() + mark(item.requirement()))
            .toList();
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void hasTheItemsOfTheEvacuationSheet() throws IOException {
    String sheet =
        Files.readString(TestData.require("standards/ods/03_evacuation_site_v2023_2024.csv"));
    assertThat(shipped.find("evacuation-site", "2026-08-01").orElseThrow().items())
        .hasSize((int) sheet.lines().skip(1).count());
  }

  @Test
  void aCityAddsADatasetByAddingAFile(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("bench.tsv"), HEAD + "名称\tname\tREQUIRED\tTEXT\t\t駅前\n");
    Files.writeString(folder.resolve("notes.txt"), "not a definition");
    Standards more = shipped.withFolder(folder);
    assertThat(more.all()).hasSize(shipped.all().size() + 1);
    assertThat(more.find("bench", "2026-08-01").orElseThrow().items())
        .containsExactly(
            new Item("名称", "name", Requirement.REQUIRED, ItemType.TEXT, List.of(), "駅前"));
  }

  @Test
  void namesTheLineOfWhatIsNotADefinitionAndWhatToWrite() {
    assertThatThrownBy(() -> read(HEAD + "名称\tname\tMUST\tTEXT\t\t\n"))
        .hasMessage(
            "bench.tsv line 9: \"MUST\" is no requirement; write one of REQUIRED, RECOMMENDED,"
                + " OPTIONAL, UNVERIFIED");
    assertThatThrownBy(() -> read(HEAD + "名称\tname\tREQUIRED\n"))
        .hasMessage("bench.tsv line 9: write 6 cells with a tab between each two; there are 3");
    assertThatThrownBy(() -> read(HEAD + "名称\t\tOPTIONAL\tTEXT\t\t\n名称\t\tOPTIONAL\tTEXT\t\t\n"))
        .hasMessage("bench.tsv line 10: the item 名称 stands twice; keep one");
    assertThatThrownBy(() -> read(HEAD))
        .hasMessage(
            "bench.tsv line 8: no item follows; write the items, or \"# definition: not available\"");
    assertThatThrownBy(() -> read("name\n"))
        .hasMessage(
            "bench.tsv line 1: write these column names, with tabs between them:"
                + " name english requirement type codes example formerly");
    assertThatThrownBy(() -> read(HEAD.replace("# source: the city itself\n", "") + ITEM))
        .hasMessage(
            "bench.tsv line 8: the line \"# source: …\" is missing; write it above the column names");
    assertThatThrownBy(() -> read(HEAD.replace("bench", "Park Bench") + ITEM))
        .hasMessageContaining("write the id in small letters, digits and hyphens");
    assertThatThrownBy(() -> read("# verified: true\n"))
        .hasMessage(
            "bench.tsv line 1: \"verified\" is none of definition, edition, english, id, number,"
                + " source, title");
    assertThatThrownBy(() -> read(HEAD.replace("unverified", "yes") + ITEM))
        .hasMessageContaining("write verified, unverified or not available");
    assertThatThrownBy(() -> read(HEAD.replace("unverified", "not available") + ITEM))
        .hasMessageContaining("a definition that is not available has no items");
  }

  @Test
  void readsTheMarksOfTheBooksInBothCharacters() throws IOException {
    String items =
        "一\t\t◎\tTEXT\t\t\n二\t\t\u25CB\tTEXT\t\t\n三\t\t\u3007\tTEXT\t\t\n四\t\t任意\tTEXT\t\t\n";
    assertThat(read(HEAD + items).items())
        .extracting(Item::requirement)
        .containsExactly(
            Requirement.REQUIRED,
            Requirement.RECOMMENDED,
            Requirement.RECOMMENDED,
            Requirement.OPTIONAL);
  }

  @Test
  void readsADefinitionThatExcelSavedWithAByteOrderMark() throws IOException {
    assertThat(read("\uFEFF" + HEAD + ITEM).id()).isEqualTo("bench");
  }

  @Test
  void shipsTheTwentySevenNumberedDatasetsOfTheCurrentEdition() {
    assertThat(shipped.all())
        .filteredOn(standard -> standard.edition().equals("2026-08-01"))
        .extracting(Standard::number)
        .containsExactlyInAnyOrder(
            "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14",
            "15", "16", "17", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31");
  }

  @Test
  void saysOfWhichDatasetsItKnowsNoItem() {
    assertThat(shipped.all())
        .filteredOn(standard -> !standard.isDefined())
        .allSatisfy(standard -> assertThat(standard.items()).isEmpty())
        .extracting(Standard::number)
        .containsExactly("16", "17", "22", "23", "24", "25", "27", "29", "30", "31");
  }

  @Test
  void namesEveryItemInEnglish() {
    assertThat(shipped.all())
        .flatExtracting(Standard::items)
        .allSatisfy(item -> assertThat(item.englishName()).matches("[A-Za-z0-9_]+"));
  }

  @Test
  void saysWhatAnItemWasCalledWhereTheOlderEditionHasThatName() {
    for (Standard standard : shipped.all()) {
      for (Item item : standard.items()) {
        Standard old = shipped.find(standard.id(), "2020").orElse(standard);
        assertThat(item.formerly())
            .allSatisfy(former ->
                assertThat(old.items()).extracting(Item::name).contains(former.split("\\+")));
      }
    }
    assertThat(
            shipped
                .find("aed", "2026-08-01")
                .flatMap(aed -> aed.findItem("地方公共団体名"))
                .orElseThrow()
                .formerly())
        .containsExactly("都道府県名+市区町村名");
  }

  private static Standard read(String text) throws IOException {
    return StandardFile.read("bench.tsv", Reader.of(text));
  }

  private static String mark(Requirement requirement) {
    return switch (requirement) {
      case REQUIRED -> "◎";
      case RECOMMENDED -> "○";
      case OPTIONAL, UNVERIFIED -> "";
    };
  }
}
