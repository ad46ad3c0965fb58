package jp.machi.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.findability.DatasetSearch;
import jp.machi.server.platform.sql.PageRequest;
import jp.machi.server.release.ReleaseStore;
import jp.machi.server.testing.RunningServer;
import jp.machi.server.testing.ServerClient;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is taken from the public is taken everywhere, and comes back only when a person says so. */
class WithdrawalTest {
  private static final RunningServer SERVER = RunningServer.shared();
  private static final ServerClient CLIENT = SERVER.client();
  private static final String FIRST = "名称,緯度,経度\n朝日公園,35.3350,139.3495\n";
  private static final String SECOND = FIRST + "夕日公園,35.3279,139.3501\n";

  private static JsonNode publish(String department, String table) {
    return CLIENT
        .publish(department, "一覧.csv", table.getBytes(StandardCharsets.UTF_8))
        .path("tables")
        .get(0);
  }

  private static HttpResponse<String> decide(String path, String action) {
    return CLIENT.write(
        "POST",
        path + "/withdrawals",
        Map.of("by", "汐見花子", "reason", "個人の名前が入っていたため", "action", action));
  }

  private static Stream<String> waysToRelease(String id, int number) {
    String api = "/api/v1/datasets/" + id + "/releases/" + number;
    String page = "/datasets/" + id + "/releases/" + number;
    return Stream.of(
        api,
        api + "/rows",
        api + "/report",
        api + "/manifest",
        page,
        page + "/report",
        "/en" + page,
        "/en" + page + "/report",
        page + "/x.csv",
        page + "/x.csv?bom",
        page + "/x.xlsx",
        page + "/x.json",
        page + "/x.geojson",
        page + "/x.parquet");
  }

  private static void assertGone(String path, String code) {
    HttpResponse<String> answer = CLIENT.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(410);
    JsonNode problem = ServerClient.parse(answer.body());
    assertThat(problem.path("code").asString()).as(path).isEqualTo(code);
    assertThat(problem.path("detail").asString()).as(path).contains("個人の名前が入っていたため");
    assertThat(answer.body()).as(path).doesNotContain("汐見花子", "夕日公園");
    assertThat(answer.headers().firstValue("Cache-Control")).as(path).contains("no-store");
  }

  @Test
  void aWithdrawnReleaseIsGoneByEveryWayAndTheOneBeforeIsTheNewestAgain() {
    String id = publish("公園課", FIRST).path("dataset").asString();
    publish("公園課", SECOND);
    waysToRelease(id, 2).forEach(path -> assertThat(CLIENT.get(path).statusCode()).isEqualTo(200));

    HttpResponse<String> answer = decide("/api/v1/datasets/" + id + "/releases/2", "withdrawn");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    waysToRelease(id, 2).forEach(path -> assertGone(path, "release.withdrawn"));
    waysToRelease(id, 1).forEach(path -> assertThat(CLIENT.get(path).statusCode()).isEqualTo(200));
    JsonNode dataset = CLIENT.json("/api/v1/datasets/" + id);
    assertThat(dataset.path("dataset").path("latestRelease").asInt()).isEqualTo(1);
    assertThat(dataset.path("releases")).hasSize(1);
    assertThat(CLIENT.json("/api/v1/datasets/" + id + "/rows").path("total").asInt()).isEqualTo(1);
    assertThat(
            CLIENT
                .get("/datasets/" + id + "/releases/latest/x.csv")
                .headers()
                .firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).contains("/releases/1/"));
    JsonNode all = CLIENT.json("/api/v1/datasets/" + id + "/releases").path("items");
    assertThat(all).hasSize(2);
    assertThat(all.get(0).path("reason").asString()).isEqualTo("個人の名前が入っていたため");
    assertThat(all.get(0).path("release").isNull()).isTrue();
    assertThat(CLIENT.get("/datasets/" + id + "/releases").body()).contains("個人の名前が入っていたため");
  }

  @Test
  void theBytesOfAWithdrawnReleaseStay() {
    JsonNode table = publish("河川課", FIRST);
    String id = table.path("dataset").asString();
    var release = SERVER.bean(Catalog.class).findRelease(new DatasetId(id), 1).orElseThrow();

    decide("/api/v1/datasets/" + id + "/releases/1", "withdrawn");

    assertThat(Files.exists(SERVER.bean(ReleaseStore.class).parquet(release.address()))).isTrue();
  }

  @Test
  void aWithdrawnDatasetIsGoneByEveryWayAndComesBackWhole() {
    String id = publish("緑地課", FIRST).path("dataset").asString();
    publish("緑地課", SECOND);

    decide("/api/v1/datasets/" + id, "withdrawn");

    Stream.concat(waysToRelease(id, 1), waysToRelease(id, 2))
        .forEach(path -> assertGone(path, "dataset.withdrawn"));
    Stream.of(
            "/api/v1/datasets/" + id,
            "/api/v1/datasets/" + id + "?as-of=2030-01-01",
            "/api/v1/datasets/" + id + "/rows",
            "/api/v1/datasets/" + id + "/metadata",
            "/api/v1/datasets/" + id + "/releases",
            "/datasets/" + id,
            "/en/datasets/" + id,
            "/datasets/" + id + "/releases",
            "/datasets/" + id + "/releases/latest/x.csv")
        .forEach(path -> assertGone(path, "dataset.withdrawn"));
    assertThat(CLIENT.json("/api/v1/datasets?limit=1000").toString()).doesNotContain(id);
    assertThat(CLIENT.get("/datasets").body()).doesNotContain(id);
    assertThat(CLIENT.get("/departments").body()).doesNotContain(id);
    JsonNode gone = CLIENT.json("/api/v1/withdrawn?limit=1000");
    assertThat(gone.toString()).contains(id, "個人の名前が入っていたため").doesNotContain("汐見花子");
    List<DatasetId> found =
        SERVER.bean(DatasetSearch.class).search("緑地課", new PageRequest(0, 100)).items();
    assertThat(SERVER.bean(Catalog.class).listDatasets(found))
        .noneMatch(dataset -> dataset.id().value().equals(id));

    decide("/api/v1/datasets/" + id, "restored");

    assertThat(CLIENT.json("/api/v1/datasets/" + id).path("releases")).hasSize(2);
    waysToRelease(id, 2).forEach(path -> assertThat(CLIENT.get(path).statusCode()).isEqualTo(200));
  }

  @Test
  void aDatasetWhoseReleasesWereAllWithdrawnIsGone() {
    String id = publish("林務課", FIRST).path("dataset").asString();
    decide("/api/v1/datasets/" + id + "/releases/1", "withdrawn");

    assertGone("/api/v1/datasets/" + id, "dataset.withdrawn");
    assertGone("/api/v1/datasets/" + id + "/rows", "dataset.withdrawn");
    assertThat(CLIENT.json("/api/v1/withdrawn?limit=1000").toString()).contains(id);

    assertThat(publish("林務課", SECOND).path("release").asInt()).isEqualTo(2);
    assertThat(CLIENT.get("/api/v1/datasets/" + id).statusCode()).isEqualTo(200);
    assertGone("/api/v1/datasets/" + id + "/releases/1", "release.withdrawn");
  }

  @Test
  void theSameFileDoesNotBringBackWhatWasWithdrawn() {
    JsonNode first = publish("農政課", FIRST);
    publish("農政課", SECOND);
    String id = first.path("dataset").asString();
    decide("/api/v1/datasets/" + id + "/releases/1", "withdrawn");

    JsonNode again = publish("農政課", FIRST);

    assertThat(again.path("release").asInt()).isEqualTo(1);
    assertThat(again.path("outcome").asString()).isEqualTo("unchanged");
    assertGone("/api/v1/datasets/" + id + "/releases/1", "release.withdrawn");
    assertThat(CLIENT.json("/api/v1/datasets/" + id).path("releases")).hasSize(1);
  }

  @Test
  void aNewReleaseOfAWithdrawnDatasetStaysHidden() {
    String id = publish("水産課", FIRST).path("dataset").asString();
    decide("/api/v1/datasets/" + id, "withdrawn");

    assertThat(publish("水産課", SECOND).path("outcome").asString()).isEqualTo("published");

    assertGone("/api/v1/datasets/" + id + "/releases/2", "dataset.withdrawn");
  }

  @Test
  void whoDecidedWhatAndWhyIsKeptForTheHolderOfTheToken() {
    String id = publish("畜産課", FIRST).path("dataset").asString();
    String path = "/api/v1/datasets/" + id;
    decide(path + "/releases/1", "withdrawn");
    decide(path + "/releases/1", "withdrawn");
    decide(path + "/releases/1", "restored");

    assertThat(CLIENT.get(path + "/withdrawals").statusCode()).isEqualTo(401);
    JsonNode decided =
        ServerClient.parse(CLIENT.send(CLIENT.writing(path + "/withdrawals")).body());

    assertThat(decided.findValuesAsString("action")).containsExactly("withdrawn", "restored");
    assertThat(decided.get(0).path("by").asString()).isEqualTo("汐見花子");
    assertThat(decided.get(0).path("number").asInt()).isEqualTo(1);
    assertThat(decided.get(0).path("at").asString()).isEqualTo(RunningServer.NOW.toString());
    JdbcClient jdbc = SERVER.bean(JdbcClient.class);
    assertThatThrownBy(() -> jdbc.sql("DELETE FROM catalog.withdrawal").update())
        .hasMessageContaining("rows of withdrawal are added, never changed");
  }

  @Test
  void nobodyWithdrawsWithoutTheTokenANameAndAReason() {
    String id = publish("商工課", FIRST).path("dataset").asString();
    String path = "/api/v1/datasets/" + id + "/withdrawals";
    HttpResponse<String> stranger =
        CLIENT.send(
            CLIENT
                .request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"by\":\"x\",\"reason\":\"y\"}")));
    assertThat(stranger.statusCode()).isEqualTo(401);
    assertThat(CLIENT.write("POST", path, Map.of("by", "x")).statusCode()).isEqualTo(400);
    assertThat(CLIENT.write("POST", path, Map.of("reason", "y")).statusCode()).isEqualTo(400);
    assertThat(
            CLIENT
                .write("POST", path, Map.of("by", "x", "reason", "y", "action", "deleted"))
                .statusCode())
        .isEqualTo(400);
    Map<String, String> whole = Map.of("by", "x", "reason", "y");
    assertThat(CLIENT.write("POST", "/api/v1/datasets/no-such/withdrawals", whole).statusCode())
        .isEqualTo(404);
    assertThat(
            CLIENT
                .write("POST", "/api/v1/datasets/" + id + "/releases/9/withdrawals", whole)
                .statusCode())
        .isEqualTo(404);
    assertThat(CLIENT.get("/api/v1/datasets/" + id).statusCode()).isEqualTo(200);
  }
}
