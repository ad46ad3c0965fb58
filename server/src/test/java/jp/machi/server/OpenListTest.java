package jp.machi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.Standards;
import jp.machi.server.testing.RunningServer;
import jp.machi.server.testing.ServerClient;
import jp.machi.testkit.ReadBack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** オープンデータ一覧 out of the catalogue and into it. */
class OpenListTest {
  private static final RunningServer SERVER =
      RunningServer.fresh("--machi.city.code=141305", "--machi.intake.workers=2");
  private static final ServerClient CLIENT = SERVER.client();
  private static String toilets = "";
  private static String population = "";

  @TempDir Path folder;

  @BeforeAll
  static void publishADatasetOfEachSort() {
    toilets =
        publish(
            "道路課",
            "公衆トイレ一覧.csv",
            "名称,所在地_連結表記,設置位置,緯度,経度,男性トイレ総数\n中央公園,神奈川県平塚市浅間町１,入口,35.3350,139.3495,2\n");
    population = publish("広聴課", "相談件数.csv", "月,件数\n4月,12\n");
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static String publish(String department, String name, String table) {
    JsonNode intake = CLIENT.publish(department, name, table.getBytes(StandardCharsets.UTF_8));
    assertThat(intake.path("state").asString()).as(intake.toString()).isEqualTo("published");
    return intake.path("tables").get(0).path("dataset").asString();
  }

  private static void say(String id, Map<String, Object> metadata) {
    String path = "/api/v1/datasets/" + id + "/metadata";
    String version = CLIENT.get(path).headers().firstValue("ETag").orElseThrow();
    assertThat(
            CLIENT
                .write("PUT", path, Map.of("by", "x", "metadata", metadata), "If-Match", version)
                .statusCode())
        .isEqualTo(200);
  }

  private static HttpResponse<String> take(String list) {
    return CLIENT.write(
        "POST", "/api/v1/opendata-list/imports", Map.of("dataset", list, "by", "汐見花子"));
  }

  private static JsonNode metadata(String id) {
    return CLIENT.json("/api/v1/datasets/" + id + "/metadata").path("metadata");
  }

  private List<List<String>> rows(String query) throws IOException {
    Path file = CLIENT.download("/opendata-list.csv" + query, folder.resolve("list.csv"));
    return ReadBack.csv(file, query.equals("?bom"));
  }

  @Test
  void theCatalogueIsAListInTheNationalLayout() throws IOException {
    say(
        population,
        Map.of(
            "description", "市の人口です。\n毎年調べます。",
            "keywords", List.of("人口", "世帯"),
            "themes", List.of("人口・世帯"),
            "frequency", "年1回",
            "contact", Map.of("name", "統計課", "phone", "0463-23-1111"),
            "coverage", Map.of("from", "2024-04-01"),
            "documents", List.of(Map.of("title", "説明", "url", "https://example.lg.jp/how"))));

    List<List<String>> rows = rows("?bom");

    List<String> names =
        Standards.shipped().find("open-data-list", "2026-08-01").orElseThrow().items().stream()
            .map(Item::name)
            .toList();
    assertThat(rows.getFirst()).isEqualTo(names);
    List<String> row =
        rows.stream().filter(line -> line.contains(population)).findFirst().orElseThrow();
    Map<String, String> cells =
        names.stream()
            .collect(Collectors.toMap(name -> name, name -> row.get(names.indexOf(name))));
    assertThat(cells)
        .containsEntry("全国地方公共団体コード", "141305")
        .containsEntry("地方公共団体名", "神奈川県川崎市")
        .containsEntry("データセット_タイトル", "相談件数")
        .containsEntry("データセット_概要", "市の人口です。\n毎年調べます。")
        .containsEntry("データセット_キーワード", "人口;世帯")
        .containsEntry("データセット_分類", "人口・世帯")
        .containsEntry(
            "データセット_URL", "http://127.0.0.1:" + CLIENT.port() + "/datasets/" + population)
        .containsEntry("データセット_更新頻度", "年1回")
        .containsEntry("データセット_準拠する標準", "")
        .containsEntry("データセット_関連ドキュメント", "説明 https://example.lg.jp/how")
        .containsEntry("データセット_対象期間", "2024-04-01/..")
        .containsEntry("データセット_連絡先電話番号", "0463-23-1111")
        .containsEntry("データセット_公開日", "2026-04-07")
        .containsEntry("データセット_最終更新日", "2026-04-07");
    List<String> standard =
        rows.stream().filter(line -> line.contains(toilets)).findFirst().orElseThrow();
    assertThat(standard.get(names.indexOf("データセット_準拠する標準")))
        .isEqualTo("自治体標準オープンデータセット（2026-08-01）公衆トイレ一覧");
    assertThat(rows("")).isEqualTo(rows);
    assertThat(
            ReadBack.xlsx(CLIENT.download("/opendata-list.xlsx", folder.resolve("list.xlsx")))
                .getFirst())
        .isEqualTo(rows);
  }

  @Test
  void theListIsItselfADatasetWithReleases() throws IOException {
    String path = "/api/v1/opendata-list?department=" + ServerClient.encode("デジタル課");
    assertThat(
            CLIENT
                .send(CLIENT.request(path).POST(HttpRequest.BodyPublishers.noBody()))
                .statusCode())
        .isEqualTo(401);

    JsonNode first = publishList(path);

    assertThat(first.path("state").asString()).as(first.toString()).isEqualTo("published");
    JsonNode table = first.path("tables").get(0);
    assertThat(table.path("kind").asString()).isEqualTo("open-data-list");
    JsonNode report =
        CLIENT.json("/api/v1/datasets/" + table.path("dataset").asString() + "/releases/1/report");
    assertThat(report.path("columns").findValuesAsString("evidence"))
        .as(report.path("columns").toString())
        .hasSize(22)
        .containsOnly("name");
    assertThat(rows("").stream().flatMap(List::stream))
        .as("the list stands in the list")
        .contains(table.path("dataset").asString());
    publishList(path);
    assertThat(publishList(path).path("state").asString())
        .as("nothing new: nothing published")
        .isEqualTo("unchanged");
  }

  private static JsonNode publishList(String path) {
    HttpResponse<String> answer =
        CLIENT.send(CLIENT.writing(path).POST(HttpRequest.BodyPublishers.noBody()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return CLIENT.await(answer.headers().firstValue("Location").orElseThrow());
  }

  @Test
  void whatADepartmentsListSaysIsTakenOverAndTheRestIsTold() {
    String sorted = publish("水道課", "水源.csv", "名称,数\n港,3\n");
    publish("下水道課", "重なる題.csv", "名称,数\n港,3\n");
    publish("農政課", "重なる題.csv", "名称,数\n港,3\n");
    String list =
        publish(
            "水道課",
            "水道課オープンデータ一覧.csv",
            """
            全国地方公共団体コード,ID,地方公共団体名,データセット_タイトル,データセット_概要,データセット_キーワード,データセット_分類,データセット_ID,データセット_URL,データセット_更新頻度,データセット_対象期間,データセット_連絡先名称,データセット_連絡先電話番号,データセット_公開日,データセット_最終更新日,データセット_備考
            141305,1,神奈川県川崎市,水源,水源の一覧です。,水道;水源,エネルギー・水,w-1,,年１回,2025-04-01/2026-03-31,水道課,0463-23-1111,2025-04-01,2026-04-01,
            141305,2,神奈川県川崎市,知らない題,,,,,,,,,,,,
            141305,3,神奈川県川崎市,重なる題,どちらでしょう,,,,,,,,,,,
            141305,4,神奈川県川崎市,水源,二つ目の説明,,,,,,,,,,,
            141305,5,神奈川県川崎市,別の名前,,,なぞの分類,,https://example.lg.jp/datasets/%s,気が向いたら,来年,,,,,いつもの備考
            """
                .formatted(toilets));
    String before = metadata(toilets).path("themes").toString();

    HttpResponse<String> answer = take(list);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode report = ServerClient.parse(answer.body());
    JsonNode lines = report.path("lines");
    assertThat(lines.findValuesAsString("outcome"))
        .as(answer.body())
        .containsExactly("imported", "unknown", "ambiguous", "repeated", "imported");
    assertThat(lines.get(1).path("title").asString()).isEqualTo("知らない題");
    assertThat(lines.get(4).path("notUnderstood").findValuesAsString("column"))
        .containsExactly("データセット_分類", "データセット_更新頻度", "データセット_対象期間");
    assertThat(lines.get(4).path("notUnderstood").get(1).path("value").asString())
        .isEqualTo("気が向いたら");
    JsonNode water = metadata(sorted);
    assertThat(water.path("description").asString()).isEqualTo("水源の一覧です。");
    assertThat(water.path("keywords").toString()).isEqualTo("[\"水道\",\"水源\"]");
    assertThat(water.path("themes").toString()).isEqualTo("[\"energy_water\"]");
    assertThat(water.path("frequency").asString()).isEqualTo("P1Y");
    assertThat(water.path("coverage").path("to").asString()).isEqualTo("2026-03-31");
    assertThat(water.path("contact").path("phone").asString()).isEqualTo("0463-23-1111");
    assertThat(water.path("filled")).isEmpty();
    assertThat(metadata(toilets).path("remarks").asString()).isEqualTo("いつもの備考");
    assertThat(metadata(toilets).path("themes").toString()).isEqualTo(before);
    assertThat(ServerClient.parse(take(list).body()).path("lines").findValuesAsString("outcome"))
        .containsExactly("unchanged", "unknown", "ambiguous", "repeated", "unchanged");
  }

  @Test
  void whatGoesOutComesBackTheSame() {
    String id = publish("交通課", "駅前広場.csv", "名称,数\n港,3\n");
    say(
        id,
        Map.of(
            "description", "広場の一覧です。\n駅ごとに書きます。",
            "keywords", List.of("駅", "広場"),
            "themes", List.of("運輸・観光", "行財政"),
            "frequency", "月2回",
            "contact",
                Map.of(
                    "name", "交通課",
                    "email", "kotsu@example.lg.jp",
                    "formUrl", "https://example.lg.jp/form",
                    "note", "平日のみ"),
            "coverage", Map.of("to", "2026-03-31"),
            "documents",
                List.of(
                    Map.of("title", "くわしい 説明", "url", "https://example.lg.jp/how"),
                    Map.of("title", "https://example.lg.jp/2", "url", "https://example.lg.jp/2")),
            "remarks", "備考です。"));
    JsonNode before = metadata(id);
    String list = publish("情報課", "全部のオープンデータ一覧.csv", CLIENT.get("/opendata-list.csv").body());

    JsonNode unchanged = ServerClient.parse(take(list).body());
    assertThat(unchanged.path("lines").findValuesAsString("outcome")).containsOnly("unchanged");
    say(id, Map.of());
    JsonNode imported = ServerClient.parse(take(list).body());

    assertThat(imported.path("imported").asInt()).as(imported.toString()).isEqualTo(1);
    assertThat(metadata(id)).isEqualTo(before);
  }

  @Test
  void aTableThatIsNoListIsNotTakenOver() {
    assertThat(ServerClient.parse(take(population).body()).path("code").asString())
        .isEqualTo("list.no_titles");
    assertThat(take("no-such-aaaaaa").statusCode()).isEqualTo(404);
    assertThat(take("NO ID").statusCode()).isEqualTo(400);
    HttpResponse<String> stranger =
        CLIENT.send(
            CLIENT
                .request("/api/v1/opendata-list/imports")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    assertThat(stranger.statusCode()).isEqualTo(401);
  }
}
