package jp.machi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.machi.server.testing.RunningServer;
import jp.machi.server.testing.ServerClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What was valid when: 第1版 since 2026-02-01, 第2版 since 2026-03-01 15:00 UTC, 第3版 since NOW. */
class HistoryTest {
  private static final RunningServer SERVER = RunningServer.shared();
  private static final ServerClient CLIENT = SERVER.client();
  private static String id = "";

  @BeforeAll
  static void publishThreeReleases() {
    for (int rows = 1; rows <= 3; rows++) {
      byte[] table = ("名称,数\n" + "港,1\n".repeat(rows)).getBytes(StandardCharsets.UTF_8);
      id = CLIENT.publish("歴史課", "一覧.csv", table).path("tables").get(0).path("dataset").asString();
    }
    Map<Integer, String> days = Map.of(1, "2026-02-01 00:00:00Z", 2, "2026-03-01 15:00:00Z");
    days.forEach((number, day) ->
        SERVER
            .bean(JdbcClient.class)
            .sql(
                "UPDATE catalog.release SET published_at = ?::timestamptz"
                    + " WHERE dataset_id = ? AND number = ?")
            .params(List.of(day, id, number))
            .update());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-01, 1",
    "2026-03-01, 1",
    "2026-03-02, 2",
    "2026-03-01T15:00:00Z, 2",
    "2026-03-01T14:59:59Z, 1",
    "2026-03-02T00:00:00+09:00, 2",
    "2026-03-01T23:59:59%2B09:00, 1",
    "2030-01-01, 3",
  })
  void aDayOrAMomentGivesTheReleaseThatWasValidThen(String asOf, int number) {
    JsonNode then = CLIENT.json("/api/v1/datasets/" + id + "?as-of=" + asOf);
    assertThat(then.path("release").path("number").asInt()).as(then.toString()).isEqualTo(number);

    HttpResponse<String> file =
        CLIENT.get("/datasets/" + id + "/releases/latest/x.csv?bom&as-of=" + asOf);
    assertThat(file.statusCode()).isEqualTo(307);
    assertThat(file.headers().firstValue("Location"))
        .hasValueSatisfying(
            to -> assertThat(to).contains("/releases/" + number + "/").endsWith(".csv?bom"));

    String page = CLIENT.get("/datasets/" + id + "?as-of=" + asOf).body();
    assertThat(page).contains("、" + number + "行・").contains("第" + number + "版");
  }

  @Test
  void beforeTheFirstReleaseItSaysSinceWhenThereIsOne() {
    for (String path :
        List.of(
            "/api/v1/datasets/" + id,
            "/datasets/" + id,
            "/datasets/" + id + "/releases/latest/x.csv")) {
      HttpResponse<String> answer = CLIENT.get(path + "?as-of=2026-01-31");
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      JsonNode problem = ServerClient.parse(answer.body());
      assertThat(problem.path("code").asString()).isEqualTo("release.none_yet");
      assertThat(problem.path("parameters").path("since").asString())
          .isEqualTo("2026-02-01T00:00:00Z");
    }
  }

  @ParameterizedTest
  @CsvSource({"''", "yesterday", "2026-02-30", "2026-03-01T00:00:00", "令和8年3月1日", "2026-3-1"})
  void whatIsNoMomentIsAProblem(String asOf) {
    HttpResponse<String> answer =
        CLIENT.get("/api/v1/datasets/" + id + "?as-of=" + ServerClient.encode(asOf));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(ServerClient.parse(answer.body()).path("parameters").path("parameter").asString())
        .isEqualTo("as-of");
  }

  @Test
  void allReleasesAreReadPageByPageWithAnExactTotal() {
    String path = "/api/v1/datasets/" + id + "/releases";
    assertThat(CLIENT.json(path).path("total").asInt()).isEqualTo(3);
    assertThat(CLIENT.json(path + "?offset=1&limit=1").path("items").findValuesAsString("number"))
        .hasSize(2)
        .containsOnly("2");
    assertThat(CLIENT.json(path + "?limit=1001").path("code").asString())
        .isEqualTo("http.number_out_of_range");
    assertThat(CLIENT.json("/api/v1/datasets/no-such/releases").path("code").asString())
        .isEqualTo("dataset.not_found");
  }
}
