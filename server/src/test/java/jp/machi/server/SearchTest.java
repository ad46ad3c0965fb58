package jp.machi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import jp.machi.server.testing.RunningServer;
import jp.machi.server.testing.ServerClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The search as the public sees it. */
class SearchTest {
  private static final RunningServer SERVER = RunningServer.shared();
  private static final ServerClient CLIENT = SERVER.client();

  private static final String LIGHTHOUSES =
      """
      名称,所在地,灯質,備考
      狐ヶ崎灯台,神奈川県汐見市港区狐ヶ崎町2-1,単閃白光,髙田式霧笛がある
      鷺ノ鼻灯台,神奈川県汐見市川区鷺鼻三丁目4,群閃赤光,
      """;

  @Test
  void findsADatasetByWhatItsRowsSayAndMarksIt() {
    String id = publish("海事課", LIGHTHOUSES);
    JsonNode hit = waitForHit("高田式霧笛", id);

    assertThat(hit.path("department").asString()).isEqualTo("海事課");
    assertThat(hit.path("rows").asInt()).isEqualTo(2);
    JsonNode pieces = hit.path("highlights").path("rows");
    assertThat(marked(pieces)).contains("髙田式霧笛");
    assertThat(ids(search("q=" + ServerClient.encode("狐ヶ崎町")))).contains(id);
    assertThat(ids(search("q=" + ServerClient.encode("灯質")))).contains(id);
    assertThat(search("q=" + ServerClient.encode("狐ヶ崎")).path("suggestions").toString())
        .contains("狐ヶ崎町");
  }

  @Test
  void countsByFacetAndKeepsToWhatWasChosen() {
    String id = publish("航路標識課", LIGHTHOUSES);
    waitForHit("航路標識課", id);
    JsonNode all = search("department=" + ServerClient.encode("航路標識課"));

    assertThat(all.path("total").asInt()).isEqualTo(1);
    assertThat(ids(all)).containsExactly(id);
    JsonNode licence = all.path("facets").path("licence").get(0);
    assertThat(licence.path("value").asString()).isEqualTo("CC-BY-4.0");
    assertThat(licence.path("datasets").asInt()).isEqualTo(1);
    assertThat(all.path("facets").path("format").toString()).contains("csv", "parquet");
    assertThat(all.path("facets").path("department").size()).isGreaterThanOrEqualTo(1);
    assertThat(search("overdue&department=" + ServerClient.encode("航路標識課")).path("total").asInt())
        .isZero();
    assertThat(
            search("format=geojson&department=" + ServerClient.encode("航路標識課"))
                .path("total")
                .asInt())
        .isZero();
  }

  @Test
  void hearsOfANewDescriptionAndOfAWithdrawal() {
    String id = publish("港湾課", LIGHTHOUSES);
    waitForHit("港湾課", id);
    String path = "/api/v1/datasets/" + id;
    CLIENT.write(
        "PUT",
        path + "/metadata",
        Map.of("by", "汐見花子", "reason", "", "metadata", Map.of("description", "蜃気楼の見える岬")),
        "If-Match",
        "\"1\"");
    JsonNode hit = waitForHit("蜃気楼", id);
    assertThat(marked(hit.path("highlights").path("description"))).contains("蜃気楼");

    CLIENT.write(
        "POST", path + "/withdrawals", Map.of("by", "汐見花子", "reason", "誤り", "action", "withdrawn"));
    assertThat(ids(search("q=" + ServerClient.encode("蜃気楼")))).doesNotContain(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "offset=-1", "offset=9990", "limit=x"})
  void refusesAPageThatCannotBe(String query) {
    assertThat(CLIENT.get("/api/v1/search?" + query).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*:*", "title:(", "\u0000", "'; DROP TABLE", "((((((", "\"\"\""})
  void answersWhateverIsTyped(String typed) {
    assertThat(search("q=" + ServerClient.encode(typed)).path("total").isNumber()).isTrue();
  }

  @Test
  void answersALongTextInTime() {
    long start = System.nanoTime();
    assertThat(search("q=" + ServerClient.encode("灯台 便所 ").repeat(60)).path("hits").isArray())
        .isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  private static String publish(String department, String table) {
    return CLIENT
        .publish(department, "灯台.csv", table.getBytes(StandardCharsets.UTF_8))
        .path("tables")
        .get(0)
        .path("dataset")
        .asString();
  }

  private static JsonNode search(String query) {
    return CLIENT.json("/api/v1/search?" + query);
  }

  /** Rows come into the index a little after the release is published. */
  private static JsonNode waitForHit(String text, String id) {
    for (long end = System.nanoTime() + 30_000_000_000L; System.nanoTime() < end; ) {
      for (JsonNode hit : search("q=" + ServerClient.encode(text)).path("hits")) {
        if (hit.path("id").asString().equals(id)) {
          return hit;
        }
      }
      Thread.onSpinWait();
    }
    throw new AssertionError(text + " does not find " + id);
  }

  private static List<String> ids(JsonNode answer) {
    return StreamSupport.stream(answer.path("hits").spliterator(), false)
        .map(hit -> hit.path("id").asString())
        .toList();
  }

  private static List<String> marked(JsonNode pieces) {
    return StreamSupport.stream(pieces.spliterator(), false)
        .filter(piece -> piece.path("found").asBoolean())
        .map(piece -> piece.path("text").asString())
        .toList();
  }
}
