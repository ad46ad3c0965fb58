package jp.machi.cli.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.machi.cli.Machi;
import jp.machi.cli.terminal.ExitCode;
import jp.machi.cli.terminal.Terminal;
import jp.machi.testkit.TestData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StandardsCommandTest {
  private static final String BENCHES =
      """
      名称,住所,緯度,経度,座面の材質,背もたれの有無,備考
      港の見える公園 1番,神奈川県横須賀市小川町11番地,35.281341,139.672005,木,○,
      港の見える公園 2番,神奈川県横須賀市小川町12番地,35.281342,139.672006,石,無,
      """;

  private static final String POLLING =
      """
      番号,施設,住所,電話番号
      1,港小学校,横須賀市小川町1,046-822-4000
      2,丘小学校,横須賀市小川町2,046-822-4001
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false);
    return Machi.run(terminal, Map.of("LANG", "ja_JP.UTF-8"), arguments);
  }

  /** The complete example of docs/datasets.md, so that what it promises is tried. */
  private static String example() throws IOException {
    return Files.readString(TestData.root().resolve("docs/datasets.md"))
        .lines()
        .dropWhile(line -> !line.equals("    # id: park-bench"))
        .takeWhile(line -> line.startsWith("    "))
        .map(line -> line.substring(4).replace('→', '\t'))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void listsDatasetsWithTheirEditionAndHowFarTheyCanBeReliedOn() {
    assertThat(run("standards")).isEqualTo(ExitCode.DONE);
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(1 + 27 + 14);
    assertThat(lines.get(1)).matches("13 +public-toilet +公衆トイレ一覧 +2026-08-01 +39 +照合済み");
    assertThat(lines)
        .anyMatch(line -> line.matches("27 +polling-place +投票所一覧 +2026-08-01 +– +定義なし"));
    assertThat(lines).anyMatch(line -> line.matches("01 +aed +AED設置箇所一覧 +2020 +22 +照合済み"));
  }

  @Test
  void showsTheItemsOfTheNewestEdition() {
    assertThat(run("standards", "public-toilet")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString())
        .startsWith("公衆トイレ一覧（2026-08-01 版、番号 13）: 照合済み\n")
        .containsPattern("  ◎ +設置位置 +set_position +text +改札階の駅員室となり\n");
  }

  @Test
  void showsTheItemsOfTheEditionThatWasAskedFor() {
    assertThat(run("standards", "public-toilet", "--edition", "2020")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("（2020 版、番号 08）").contains("多機能トイレ数");
  }

  @Test
  void writesJsonForPrograms() {
    assertThat(run("standards", "aed", "--json")).isEqualTo(ExitCode.DONE);
    JsonNode both = JsonMapper.shared().readTree(out.toString());
    assertThat(both.size()).isEqualTo(2);
    assertThat(both.get(0).get("definition").asString()).isEqualTo("unverified");
    assertThat(both.get(0).get("items").get(0).get("name").asString()).isEqualTo("全国地方公共団体コード");
    assertThat(both.get(0).get("items").get(0).get("formerly").get(0).asString())
        .isEqualTo("都道府県コード又は市区町村コード");
  }

  @Test
  void saysWhichDatasetsAndEditionsThereAre() {
    assertThat(run("standards", "aeds")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("aeds というデータセットはありません。./machi standards で一覧を見られます。");
    assertThat(run("check", "x.csv", "--edition", "2025")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("2025 という版はありません。分かる版: 2026-08-01, 2020");
  }

  @Test
  void aCityAddsADatasetByAddingAFile(@TempDir Path folder) throws IOException {
    Path own = Files.createDirectory(folder.resolve("our-standards"));
    Files.writeString(own.resolve("park-bench.tsv"), example());
    Path list = Files.writeString(folder.resolve("benches.csv"), BENCHES);
    assertThat(run("standards", "--standards", own.toString())).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).containsPattern("park-bench +ベンチ一覧 +2026-08-01 +7 +照合済み");
    assertThat(run("check", list.toString(), "--standards", own.toString()))
        .isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("ベンチ一覧（2026-08-01 版）");
    Path made = folder.resolve("made.csv");
    assertThat(
            run(
                "convert",
                list.toString(),
                "--to",
                "csv",
                "--out",
                made.toString(),
                "--standards",
                own.toString()))
        .isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(made)).startsWith("名称,所在地_連結表記,緯度,経度,座面の材質,背もたれの有無,座れる人数");
  }

  @Test
  void saysWhichLineOfAFileIsWrongAndWhatToWrite(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("park-bench.tsv"), example().replaceFirst("REQUIRED", "MUST"));
    assertThat(run("standards", "--standards", folder.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString())
        .contains(
            "park-bench.tsv line 9: \"MUST\" is no requirement; write one of REQUIRED, RECOMMENDED,"
                + " OPTIONAL, UNVERIFIED");
    assertThat(run("standards", "--standards", folder.resolve("none").toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("there is no folder");
  }

  @Test
  void everyReportSaysThatADefinitionIsNotVerifiedOrNotAvailable(@TempDir Path folder)
      throws IOException {
    Path list = Files.writeString(folder.resolve("list.csv"), POLLING);
    Path kind = Files.writeString(folder.resolve("kind.txt"), "# standard: polling-place\n");
    for (String format : List.of("text", "html", "json")) {
      out.getBuffer().setLength(0);
      assertThat(run("check", list.toString(), "--format", format, "--mapping", kind.toString()))
          .isEqualTo(ExitCode.DONE);
      assertThat(out.toString()).contains(format.equals("json") ? "not available" : "定義なし");
    }
  }

  @Test
  void knowsADatasetWithoutItemsByTheNameOfTheFile(@TempDir Path folder) throws IOException {
    Path list = Files.writeString(folder.resolve("投票所一覧.csv"), POLLING);
    assertThat(run("check", list.toString())).isEqualTo(ExitCode.DONE);
    assertThat(out.toString())
        .contains("投票所一覧（2026-08-01 版）: このデータセットの項目の定義は手元にありません（定義なし）。4 列をそのまま使います");
    assertThat(run("convert", list.toString(), "--to", "csv", "--out", folder + "/made.csv"))
        .isEqualTo(ExitCode.DONE);
    assertThat(Files.readAllLines(folder.resolve("made.csv")).getFirst())
        .isEqualTo("番号,施設,住所,電話番号");
  }

  @Test
  void takesAListOf2020IntoTheCurrentEdition(@TempDir Path folder) throws IOException {
    Path made = folder.resolve("aed.csv");
    Path aed = TestData.require("municipal/yaizu/AED設置箇所一覧/222127_aed.csv");
    assertThat(convert(aed, made)).isEqualTo(ExitCode.DONE);
    List<String> lines = Files.readAllLines(made);
    assertThat(lines).hasSize(Files.readAllLines(aed).size());
    assertThat(lines.getFirst())
        .startsWith("全国地方公共団体コード,ID,地方公共団体名,名称,名称_カナ,所在地_全国地方公共団体コード")
        .doesNotContain("市区町村名", "方書,");
    assertThat(lines.get(1)).startsWith("222127,0000000001,静岡県焼津市,");
    assertThat(out.toString())
        .contains("定義は公式の定義書とまだ照合していません")
        .contains("元の表から埋められないもの")
        .contains("町字ID(?)");
  }

  @Test
  void takesShelterSitesAndAccessPointsOverToo(@TempDir Path folder) throws IOException {
    Path sites = TestData.require("municipal/yaizu/指定緊急避難場所一覧/222127_evacuation_space.csv");
    assertThat(convert(sites, folder.resolve("sites.csv"))).isNotEqualTo(ExitCode.NOT_DONE);
    assertThat(Files.readAllLines(folder.resolve("sites.csv")).getFirst())
        .startsWith("全国地方公共団体コード,ID,名称,")
        .contains("所在地_連結表記", "災害種別_洪水", "市区町村コード");
    assertThat(out.toString()).contains("全国地方公共団体コード(○)", "町字ID(○)");
    Path wifi = TestData.require("municipal/yaizu/公衆無線LAN一覧/222127_public_wireless_lan.csv");
    assertThat(convert(wifi, folder.resolve("wifi.csv"))).isEqualTo(ExitCode.DONE);
    assertThat(Files.readAllLines(folder.resolve("wifi.csv")).getFirst())
        .contains("地方公共団体名", "建物名等(方書)", "SSID", "提供エリア");
  }

  private int convert(Path source, Path made) {
    return run(
        "convert",
        source.toString(),
        "--to",
        "csv",
        "--edition",
        "2026-08-01",
        "--out",
        made.toString());
  }
}
