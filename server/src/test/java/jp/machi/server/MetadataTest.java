package jp.machi.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.DatasetQuery;
import jp.machi.server.catalog.Organisation;
import jp.machi.server.catalog.Organisations;
import jp.machi.server.platform.sql.PageRequest;
import jp.machi.server.testing.RunningServer;
import jp.machi.server.testing.ServerClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What persons say about datasets and departments, and what Machi fills in. */
class MetadataTest {
  private static final RunningServer SERVER = RunningServer.shared();
  private static final ServerClient CLIENT = SERVER.client();

  private static final String TOILETS =
      """
      名称,所在地_連結表記,設置位置,緯度,経度,男性トイレ総数,女性トイレ総数,バリアフリートイレ数
      中央公園,神奈川県平塚市浅間町１,入口,35.3350,139.3495,2,2,1
      駅前,神奈川県平塚市宝町,北口,35.3279,139.3501,1,1,0
      海の上,神奈川県平塚市馬入,土手,0,0,1,1,1
      """;

  private static String publish(String department, String name, String table) {
    return CLIENT
        .publish(department, name, table.getBytes(StandardCharsets.UTF_8))
        .path("tables")
        .get(0)
        .path("dataset")
        .asString();
  }

  private static String path(String id) {
    return "/api/v1/datasets/" + id + "/metadata";
  }

  private static HttpResponse<String> put(String id, int seen, Map<String, Object> metadata) {
    return CLIENT.write(
        "PUT",
        path(id),
        Map.of("by", "汐見花子", "reason", "はじめての登録", "metadata", metadata),
        "If-Match",
        "\"" + seen + "\"");
  }

  private static String code(HttpResponse<String> answer) {
    return ServerClient.parse(answer.body()).path("code").asString();
  }

  @Test
  void aListOfTheStandardIsDescribedByMachiAndSaysSo() {
    String id = publish("道路課", "公衆トイレ一覧.csv", TOILETS);

    HttpResponse<String> answer = CLIENT.get(path(id));

    assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
    JsonNode metadata = ServerClient.parse(answer.body()).path("metadata");
    assertThat(metadata.path("description").asString())
        .startsWith("道路課が公開している「公衆トイレ一覧」です。自治体標準オープンデータセット（2026-08-01 版）の項目に合わせています。項目：")
        .contains("名称");
    assertThat(metadata.path("keywords").toString()).isEqualTo("[\"自治体標準ODS\",\"公衆トイレ一覧\"]");
    assertThat(metadata.path("themes").toString()).isEqualTo("[\"health_welfare\"]");
    assertThat(metadata.path("filled").toString())
        .isEqualTo("[\"description\",\"keywords\",\"themes\"]");
    JsonNode known = ServerClient.parse(answer.body()).path("known");
    assertThat(UUID.fromString(known.path("uuid").asString()).version()).isEqualTo(4);
    assertThat(known.path("licence").path("url").asString())
        .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
    assertThat(known.path("extent").toString())
        .as("the place at 0, 0 is a mistake")
        .isEqualTo("{\"west\":139.3495,\"south\":35.3279,\"east\":139.3501,\"north\":35.335}");
  }

  @Test
  void aTableOfItsOwnKindGetsNoKeywordThatSaysOtherwise() {
    String id = publish("広聴課", "相談件数.csv", "月,件数\n4月,12\n5月,9\n");

    JsonNode metadata = CLIENT.json(path(id)).path("metadata");

    assertThat(metadata.path("description").asString()).isEqualTo("広聴課が公開している「相談件数」です。項目：月、件数。");
    assertThat(metadata.path("keywords")).isEmpty();
    assertThat(metadata.path("filled").toString()).isEqualTo("[\"description\"]");
    assertThat(CLIENT.json(path(id)).path("known").path("extent").isNull()).isTrue();
  }

  @Test
  void whatAPersonWroteStaysAndWhatMachiWroteFollowsTheRelease() {
    String id = publish("公園課", "遊具.csv", "名称,数\nぶらんこ,3\n");
    String own = publish("公園課", "花壇.csv", "名称,数\nばら,3\n");
    put(own, 1, Map.of("description", "市の花壇です。"));

    publish("公園課", "遊具.csv", "名称,数,色\nぶらんこ,3,赤\n");
    publish("公園課", "花壇.csv", "名称,数,色\nばら,3,赤\n");

    assertThat(CLIENT.json(path(id)).path("metadata").path("description").asString())
        .isEqualTo("公園課が公開している「遊具」です。項目：名称、数、色。");
    assertThat(CLIENT.json(path(own)).path("metadata").path("description").asString())
        .isEqualTo("市の花壇です。");
    assertThat(CLIENT.json(path(own)).path("version").asInt()).isEqualTo(2);
  }

  @Test
  void everythingThatIsSaidComesBackAndCanBeSentAgain() {
    String id = publish("統計課", "人口の推移.csv", "年,人口\n2024,100\n2025,101\n");
    Map<String, Object> said = new HashMap<>();
    said.put("description", "毎月の人口です。\r\n住民基本台帳から作ります。");
    said.put("keywords", List.of("人口", "世帯", "人口"));
    said.put("themes", List.of("人口・世帯", "government"));
    said.put("frequency", "年１回");
    said.put(
        "contact",
        Map.of(
            "name", "統計課 統計係",
            "email", "toukei@example.lg.jp",
            "phone", "044-200-0001",
            "extension", "211",
            "formUrl", "https://example.lg.jp/form",
            "note", "平日のみ"));
    said.put("coverage", Map.of("from", "2024-04-01", "to", "2025-03-31"));
    said.put("area", "市全域");
    said.put("documents", List.of(Map.of("title", "集計のしかた", "url", "https://example.lg.jp/how")));
    said.put("applications", List.of(Map.of("title", "人口グラフ", "url", "https://example.com/app")));
    said.put("remarks", "確定値です。");

    HttpResponse<String> answer = put(id, 1, said);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("ETag")).contains("\"2\"");
    JsonNode metadata = CLIENT.json(path(id)).path("metadata");
    assertThat(metadata.path("description").asString()).isEqualTo("毎月の人口です。\n住民基本台帳から作ります。");
    assertThat(metadata.path("keywords").toString()).isEqualTo("[\"人口\",\"世帯\"]");
    assertThat(metadata.path("themes").toString()).isEqualTo("[\"population\",\"government\"]");
    assertThat(metadata.path("frequency").asString()).isEqualTo("P1Y");
    assertThat(metadata.path("contact").path("extension").asString()).isEqualTo("211");
    assertThat(metadata.path("coverage").path("to").asString()).isEqualTo("2025-03-31");
    assertThat(metadata.path("filled")).isEmpty();

    HttpResponse<String> again =
        CLIENT.write("PUT", path(id), Map.of("by", "x", "metadata", metadata), "If-Match", "\"2\"");
    assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
    assertThat(again.headers().firstValue("ETag")).as("nothing new").contains("\"2\"");
  }

  @Test
  void aMarkOfMachiGoesWhenAPersonSaysThatItIsRight() {
    String id = publish("下水道課", "ポンプ場.csv", "名称,数\n港,3\n");
    JsonNode metadata = CLIENT.json(path(id)).path("metadata");
    Map<String, Object> same = Map.of("description", metadata.path("description").asString());

    put(id, 1, new HashMap<>(same));
    assertThat(CLIENT.json(path(id)).path("metadata").path("filled")).hasSize(1);

    Map<String, Object> approved = new HashMap<>(same);
    approved.put("filled", List.of());
    put(id, 1, approved);
    assertThat(CLIENT.json(path(id)).path("metadata").path("filled")).isEmpty();
    assertThat(CLIENT.json(path(id)).path("version").asInt()).isEqualTo(2);
  }

  @Test
  void everyVersionIsKeptWithWhoAndWhenAndWhyForTheHolderOfTheToken() {
    String id = publish("営繕課", "工事.csv", "名称,数\n港,3\n");
    put(id, 1, Map.of("description", "一つ目"));
    put(id, 2, Map.of("description", "二つ目"));

    assertThat(CLIENT.get(path(id) + "/versions").statusCode()).isEqualTo(401);
    JsonNode versions =
        ServerClient.parse(CLIENT.send(CLIENT.writing(path(id) + "/versions")).body());

    assertThat(versions.findValuesAsString("by")).containsExactly("汐見花子", "汐見花子", "Machi");
    assertThat(versions.get(0).path("content").path("description").asString()).isEqualTo("二つ目");
    assertThat(versions.get(0).path("at").asString()).isEqualTo(RunningServer.NOW.toString());
    assertThat(versions.get(0).path("reason").asString()).isEqualTo("はじめての登録");
    assertThat(CLIENT.get(path(id)).body()).doesNotContain("汐見花子");
    JdbcClient jdbc = SERVER.bean(JdbcClient.class);
    for (String change :
        List.of(
            "UPDATE catalog.statement SET changed_by = 'x'",
            "DELETE FROM catalog.statement",
            "TRUNCATE catalog.statement")) {
      assertThatThrownBy(() -> jdbc.sql(change).update())
          .hasMessageContaining("rows of statement are added, never changed");
    }
  }

  @Test
  void whoHasNotSeenTheNewestVersionChangesNothing() {
    String id = publish("消防課", "水利.csv", "名称,数\n港,3\n");
    put(id, 1, Map.of("description", "先に書いた人"));

    HttpResponse<String> late = put(id, 1, Map.of("description", "後から書いた人"));

    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(code(late)).isEqualTo("metadata.stale");
    assertThat(ServerClient.parse(late.body()).path("detail").asString()).contains("第2回");
    HttpResponse<String> blind =
        CLIENT.write(
            "PUT", path(id), Map.of("by", "x", "metadata", Map.of("description", "見ていない人")));
    assertThat(blind.statusCode()).isEqualTo(428);
    assertThat(code(blind)).isEqualTo("metadata.no_version");
    assertThat(CLIENT.json(path(id)).path("metadata").path("description").asString())
        .isEqualTo("先に書いた人");
  }

  @Test
  void ofManyWhoWriteAtOnceOneWinsAndNobodyIsLostSilently() throws InterruptedException {
    String id = publish("防災課", "備蓄.csv", "名称,数\n水,3\n");
    List<Future<Integer>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 24; i++) {
        String text = "書いた人 " + i;
        answers.add(threads.submit(() -> put(id, 1, Map.of("description", text)).statusCode()));
      }
    }
    assertThat(answers.stream().map(MetadataTest::get).filter(status -> status == 200)).hasSize(1);
    assertThat(answers.stream().map(MetadataTest::get).filter(status -> status == 412)).hasSize(23);
    assertThat(CLIENT.json(path(id)).path("version").asInt()).isEqualTo(2);
  }

  private static int get(Future<Integer> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aStrangerSaysNothing() {
    String id = publish("秘書課", "日程.csv", "名称,数\n港,3\n");
    HttpResponse<String> answer =
        CLIENT.send(
            CLIENT
                .request(path(id))
                .header("If-Match", "\"1\"")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"by\":\"x\",\"metadata\":{}}")));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(CLIENT.json(path(id)).path("version").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"by\":\" \",\"metadata\":{}} | by",
        "{\"metadata\":{}} | by",
        "{\"by\":\"x\"} | metadata",
        "{\"by\":\"x\",\"metadata\":{\"descripton\":\"\"}} | metadata.descripton",
        "{\"by\":\"x\",\"metadata\":{\"description\":[]}} | metadata.description",
        "{\"by\":\"x\",\"metadata\":{\"keywords\":[\"a\\u0000b\"]}} | metadata.keywords[0]",
        "{\"by\":\"x\",\"metadata\":{\"keywords\":[\"a\",null]}} | metadata.keywords[1]",
        "{\"by\":\"x\",\"metadata\":{\"themes\":[\"トイレ\"]}} | metadata.themes[0]",
        "{\"by\":\"x\",\"metadata\":{\"frequency\":\"ときどき\"}} | metadata.frequency",
        "{\"by\":\"x\",\"metadata\":{\"coverage\":{\"from\":\"2026-02-30\"}}} | metadata.coverage",
        "{\"by\":\"x\",\"metadata\":{\"coverage\":{\"from\":\"2026-02-02\",\"to\":\"2026-02-01\"}}} | metadata.coverage",
        "{\"by\":\"x\",\"metadata\":{\"contact\":{\"email\":\"koho\"}}} | metadata.contact.email",
        "{\"by\":\"x\",\"metadata\":{\"contact\":{\"phone\":\"でんわ\"}}} | metadata.contact.phone",
        "{\"by\":\"x\",\"metadata\":{\"documents\":[{\"title\":\"a\",\"url\":\"javascript:alert(1)\"}]}} | metadata.documents[0].url",
        "{\"by\":\"x\",\"metadata\":{\"documents\":[{\"title\":\"a\",\"url\":\"\"}]}} | metadata.documents[0].url",
        "{\"by\":\"x\",\"metadata\":{\"applications\":[{\"url\":\"https://a.jp/\"}]}} | metadata.applications[0].title",
      })
  void saysWhichPartCannotBeTaken(String body, String field) {
    String id = publish("総務課", "庁舎.csv", "名称,数\n港,3\n");
    HttpResponse<String> answer =
        CLIENT.send(
            CLIENT
                .writing(path(id))
                .header("If-Match", "\"1\"")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(code(answer)).isEqualTo("http.unreadable_parameter");
    assertThat(ServerClient.parse(answer.body()).path("parameters").path("parameter").asString())
        .isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({"2000000, 413", "1, 400"})
  void aBodyThatIsTooLongOrNoJsonIsRefused(int length, int status) {
    String id = publish("総務課", "庁舎.csv", "名称,数\n港,3\n");
    HttpResponse<String> answer =
        CLIENT.send(
            CLIENT
                .writing(path(id))
                .header("If-Match", "\"1\"")
                .PUT(HttpRequest.BodyPublishers.ofString("[".repeat(length))));
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @Test
  void aPromiseThatIsNotKeptIsCountedAsLate() {
    String kept = publish("港湾課", "潮位.csv", "名称,数\n港,3\n");
    String late = publish("港湾課", "岸壁.csv", "名称,数\n港,3\n");
    JdbcClient jdbc = SERVER.bean(JdbcClient.class);
    jdbc.sql(
            "UPDATE catalog.dataset SET confirmed_at = timestamptz '2026-03-05 00:00:00Z' WHERE id = ?")
        .param(late)
        .update();
    put(kept, 1, Map.of("frequency", "毎月"));
    put(late, 1, Map.of("frequency", "毎月"));

    assertThat(CLIENT.json("/api/v1/datasets?overdue").path("items").findValuesAsString("id"))
        .contains(late)
        .doesNotContain(kept);
    JsonNode dataset = CLIENT.json("/api/v1/datasets/" + late).path("dataset");
    assertThat(dataset.path("overdue").asBoolean()).isTrue();
    assertThat(dataset.path("dueAt").asString()).isEqualTo("2026-04-05T15:00:00Z");

    publish("港湾課", "岸壁.csv", "名称,数\n港,3\n");
    assertThat(CLIENT.json("/api/v1/datasets/" + late).path("dataset").path("dueAt").asString())
        .as("the same file came again: it is still right")
        .isEqualTo("2026-05-07T15:00:00Z");
  }

  @Test
  void aDepartmentHasAnIdAUuidAndWhatPersonsSayAboutIt() {
    publish("上下水道局", "水質.csv", "名称,数\n港,3\n");
    Organisations organisations = SERVER.bean(Organisations.class);
    Organisation one = organisations.findNamed("上下水道局").orElseThrow();
    assertThat(one.id()).matches("org-[0-9a-f]{12}");
    assertThat(organisations.find(one.uuid())).contains(one);
    String path = "/api/v1/organisations/" + one.id();

    HttpResponse<String> answer =
        CLIENT.write(
            "PUT",
            path,
            Map.of("by", "汐見花子", "details", Map.of("englishName", "Waterworks Bureau")),
            "If-Match",
            "\"0\"");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(CLIENT.json(path).path("details").path("englishName").asString())
        .isEqualTo("Waterworks Bureau");
    assertThat(CLIENT.json("/api/v1/organisations?limit=1000").toString())
        .contains("Waterworks Bureau")
        .doesNotContain("汐見花子");
    assertThat(
            CLIENT
                .write("PUT", path, Map.of("by", "x", "details", Map.of()), "If-Match", "\"0\"")
                .statusCode())
        .isEqualTo(412);
    assertThat(CLIENT.get("/api/v1/organisations/org-0").statusCode()).isEqualTo(404);
  }

  @Test
  void aCatalogueIsReadPageByPageInATotalOrder() {
    publish("税務課", "税収.csv", "名称,数\n港,3\n");
    publish("税務課", "窓口.csv", "名称,数\n港,3\n");
    Catalog catalog = SERVER.bean(Catalog.class);
    for (DatasetQuery.Order order : DatasetQuery.Order.values()) {
      List<DatasetId> ids = new ArrayList<>();
      long total = catalog.listDatasets(DatasetQuery.all(order), new PageRequest(0, 1)).total();
      for (int offset = 0; offset < total; offset += 2) {
        catalog
            .listDatasets(DatasetQuery.all(order), new PageRequest(offset, 2))
            .items()
            .forEach(dataset -> ids.add(dataset.id()));
      }
      assertThat(ids).as(order.name()).doesNotHaveDuplicates().hasSize((int) total);
    }
    catalog
        .listDatasets(DatasetQuery.all(DatasetQuery.Order.UUID), new PageRequest(0, 1))
        .items()
        .forEach(dataset ->
            assertThat(catalog.findDataset(dataset.uuid()).orElseThrow().id())
                .isEqualTo(dataset.id()));
    assertThat(catalog.findDataset(new UUID(0, 0))).isEmpty();
  }
}
