package jp.machi.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.Release;
import jp.machi.server.findability.DatasetSearch;
import jp.machi.server.platform.files.Sha256;
import jp.machi.server.platform.sql.PageRequest;
import jp.machi.server.testing.RunningServer;
import jp.machi.server.testing.ServerClient;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One file through the whole server: intake, release, catalogue, rows, downloads. */
class PublishingTest {
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final RunningServer SERVER = RunningServer.shared();
  private static final ServerClient CLIENT = SERVER.client();

  private static final String TOILETS =
      """
      公衆トイレ一覧　令和8年4月1日現在
      全国地方公共団体コード,ID,名称,所在地_連結表記,設置位置,緯度,経度,男性トイレ総数,女性トイレ総数,男女共用トイレ総数
      142034,1,中央公園トイレ,神奈川県平塚市浅間町１,入口,35.3350,139.3495,２,2,1
      142034,2,駅前トイレ,神奈川県平塚市宝町,北口,35.3279,139.3501,1,1,0
      142034,3,"河川敷トイレ, 北",神奈川県平塚市馬入,土手,,,,,
      """;

  private static JsonNode publish(String department, String text) {
    return CLIENT.publish(department, "公衆トイレ一覧.csv", text.getBytes(CP932));
  }

  private static JsonNode table(JsonNode intake) {
    assertThat(intake.path("tables").size()).as(intake.toString()).isEqualTo(1);
    return intake.path("tables").get(0);
  }

  @Test
  void aToiletListInCp932BecomesARelease() {
    JsonNode intake = publish("環境局", TOILETS);

    assertThat(intake.path("state").asString()).as(intake.toString()).isEqualTo("published");
    JsonNode table = table(intake);
    assertThat(table.path("kind").asString()).isEqualTo("public-toilet");
    assertThat(table.path("title").asString()).isEqualTo("公衆トイレ一覧");
    assertThat(table.path("rows").asInt()).isEqualTo(3);
    assertThat(table.path("columnsMapped").asInt()).isEqualTo(10);
    assertThat(table.path("release").asInt()).isEqualTo(1);
    assertThat(table.path("cellsRepaired").asInt()).isPositive();
    String id = table.path("dataset").asString();
    assertThat(id).startsWith("public-toilet-");

    JsonNode dataset = CLIENT.json("/api/v1/datasets/" + id);
    assertThat(dataset.path("dataset").path("department").asString()).isEqualTo("環境局");
    assertThat(dataset.path("releases").get(0).path("source").path("encoding").asString())
        .isEqualTo("CP932");

    JsonNode rows = CLIENT.json("/api/v1/datasets/" + id + "/rows?sort=-ID&limit=2");
    assertThat(rows.path("total").asInt()).isEqualTo(3);
    assertThat(rows.path("rows").get(0).path("名称").asString()).isEqualTo("河川敷トイレ, 北");
    assertThat(rows.path("rows").get(0).path("緯度").isNull()).isTrue();
    assertThat(rows.path("rows").get(1).path("緯度").asDouble()).isEqualTo(35.3279);

    HttpResponse<String> csv = CLIENT.get("/datasets/" + id + "/releases/1/public-toilet.csv");
    assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
    assertThat(csv.body().lines()).hasSize(4).anyMatch(line -> line.contains("\"河川敷トイレ, 北\""));
    assertThat(SERVER.bean(DatasetSearch.class).search("便所", new PageRequest(0, 10)).items())
        .contains(new DatasetId(id));
  }

  @Test
  void theAddressIsTheHashOfTheManifestThatHasTheHashOfTheData() {
    String id = table(publish("建設局", TOILETS)).path("dataset").asString();

    HttpResponse<String> manifest = CLIENT.get("/api/v1/datasets/" + id + "/releases/1/manifest");

    Release release = SERVER.bean(Catalog.class).findRelease(new DatasetId(id), 1).orElseThrow();
    assertThat(Sha256.of(manifest.body())).isEqualTo(release.address().value());
    assertThat(release.publishedAt()).isEqualTo(RunningServer.NOW);
    assertThat(manifest.body())
        .startsWith("{\"cellsRepaired\":")
        .contains("\"definition\":\"verified\"")
        .doesNotContain("2026-04-07");
  }

  @Test
  void publishingTheSameBytesAgainChangesNothing() {
    JsonNode first = table(publish("教育局", TOILETS));
    JsonNode again = publish("教育局", TOILETS);

    assertThat(again.path("state").asString()).isEqualTo("unchanged");
    assertThat(table(again).path("release").asInt()).isEqualTo(1);
    assertThat(table(again).path("dataset").asString()).isEqualTo(first.path("dataset").asString());
    assertThat(releases(first)).hasSize(1);
  }

  @Test
  void aChangedFileOfTheSameNameIsTheNextReleaseOfTheSameDataset() {
    JsonNode first = table(publish("市民局", TOILETS));
    JsonNode second = table(publish("市民局", TOILETS.replace("駅前トイレ", "駅前東口トイレ")));

    assertThat(second.path("release").asInt()).isEqualTo(2);
    assertThat(releases(first)).extracting(Release::number).containsExactly(2, 1);
    JsonNode old =
        CLIENT.json(
            "/api/v1/datasets/"
                + first.path("dataset").asString()
                + "/releases/1/rows?filter="
                + ServerClient.encode("名称:eq:駅前トイレ"));
    assertThat(old.path("total").asInt()).isEqualTo(1);
  }

  private static List<Release> releases(JsonNode table) {
    return SERVER.bean(Catalog.class).listReleases(new DatasetId(table.path("dataset").asString()));
  }

  @Test
  void aFileThatCannotBeReadIsRefusedWithTheReasonInBothLanguages() {
    JsonNode intake = CLIENT.publish("環境局", "空.csv", new byte[0]);

    assertThat(intake.path("state").asString()).isEqualTo("refused");
    assertThat(intake.path("tables").size()).isZero();
    assertThat(intake.path("problem").path("code").asString()).startsWith("file.");
    assertThat(intake.path("problem").path("japanese").asString()).isNotBlank();
    assertThat(intake.path("problem").path("english").asString()).isNotBlank();
  }

  @Test
  void aTableWhoseTextIsDestroyedIsBlockedAndStillHasAReport() {
    String destroyed = "名称,所在地\n\uFFFD\uFFFD\uFFFD\uFFFD,\uFFFD\uFFFD市\n中央公園,\uFFFD\uFFFD\n";
    HttpResponse<String> brought =
        CLIENT.bring("環境局", "壊れた一覧.csv", destroyed.getBytes(StandardCharsets.UTF_8));
    String location = brought.headers().firstValue("Location").orElseThrow();

    JsonNode intake = CLIENT.await(location);

    assertThat(intake.path("state").asString()).as(intake.toString()).isEqualTo("blocked");
    assertThat(table(intake).path("release").asInt()).isZero();
    assertThat(table(intake).path("findings").path("blocking").asInt()).isEqualTo(3);
    assertThat(table(intake).path("messages")).as("one reason for each code").hasSize(1);
    assertThat(
            CLIENT.get("/api/v1/datasets/" + table(intake).path("dataset").asString()).statusCode())
        .isEqualTo(404);
    JsonNode reports = ServerClient.parse(CLIENT.send(CLIENT.writing(location + "/report")).body());
    assertThat(reports.get(0).path("findings").get(0).path("severity").asString())
        .isEqualTo("blocking");
  }

  @Test
  void whatAPersonDecidedAboutALayoutIsRememberedForTheDepartment() {
    String table = "番号,よび名\n1,あじさい\n2,さくら\n";
    String query =
        "/api/v1/intakes?department="
            + ServerClient.encode("公園課")
            + "&name=a.csv&kind=public-toilet&map="
            + ServerClient.encode("よび名:名称");
    HttpResponse<String> brought =
        CLIENT.send(
            CLIENT
                .writing(query)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(table)));
    JsonNode first = CLIENT.await(brought.headers().firstValue("Location").orElseThrow());
    JsonNode next =
        CLIENT.publish("公園課", "b.csv", (table + "3,つつじ\n").getBytes(StandardCharsets.UTF_8));

    List<String> kinds = new ArrayList<>();
    for (JsonNode intake : List.of(first, next)) {
      kinds.add(table(intake).path("kind").asString());
      assertThat(
              CLIENT
                  .json("/api/v1/datasets/" + table(intake).path("dataset").asString())
                  .path("releases")
                  .get(0)
                  .path("columns")
                  .findValuesAsString("name"))
          .contains("名称")
          .doesNotContain("よび名");
    }
    assertThat(kinds).containsExactly("public-toilet", "public-toilet");
  }

  @Test
  void theSameQuestionToTheSameReleaseIsNotAnsweredTwice() {
    String id = table(publish("上下水道局", TOILETS)).path("dataset").asString();
    String path = "/api/v1/datasets/" + id + "/rows?limit=1";
    String tag = CLIENT.get(path).headers().firstValue("ETag").orElseThrow();

    assertThat(CLIENT.send(CLIENT.request(path).header("If-None-Match", tag)).statusCode())
        .isEqualTo(304);
    assertThat(CLIENT.get(path + "&offset=1").headers().firstValue("ETag").orElseThrow())
        .isNotEqualTo(tag);
  }

  @Test
  void rowsCanBeFilteredSortedAndCounted() {
    String id = table(publish("港湾局", TOILETS)).path("dataset").asString();
    String rows = "/api/v1/datasets/" + id + "/rows?";

    assertThat(List.of("eq:駅前トイレ", "ne:駅前トイレ", "contains:トイレ", "contains:, "))
        .extracting(
            filter -> filter,
            filter ->
                CLIENT
                    .json(rows + "limit=0&filter=" + ServerClient.encode("名称:" + filter))
                    .path("total")
                    .asInt())
        .containsExactly(
            tuple("eq:駅前トイレ", 1),
            tuple("ne:駅前トイレ", 2),
            tuple("contains:トイレ", 3),
            tuple("contains:, ", 1));
    assertThat(
            CLIENT.json(rows + "filter=" + ServerClient.encode("緯度:empty")).path("total").asInt())
        .isEqualTo(1);
    assertThat(
            CLIENT
                .json(rows + "filter=" + ServerClient.encode("緯度:gt:35.33"))
                .path("rows")
                .findValuesAsString("名称"))
        .containsExactly("中央公園トイレ");
    JsonNode problem = CLIENT.json(rows + "filter=" + ServerClient.encode("緯度:gt:北"));
    assertThat(problem.path("code").asString()).isEqualTo("rows.unreadable_value_decimal");
    assertThat(CLIENT.json(rows + "sort=nope").path("detail").asString())
        .startsWith("列「nope」はありません。次の列から選んでください：");
  }
}
