package jp.machi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.machi.server.testing.RunningServer;
import jp.machi.server.testing.ServerClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Rows as programs for CKAN's datastore ask for them. */
class CkanDatastoreTest {
  private static final ServerClient CLIENT = RunningServer.shared().client();
  private static final String SEARCH = "/api/3/action/datastore_search";

  /** Two thousand and three rows, so that they come in several parts. */
  private static final int ROWS = 2_003;

  private static String resource = "";

  @BeforeAll
  static void publishRows() {
    String rows =
        IntStream.rangeClosed(1, ROWS)
            .mapToObj(i -> i + "," + (i % 3 == 0 ? "中原区" : "川崎区") + ",\"説明, " + i + "\"\n")
            .collect(Collectors.joining("", "番号,区,備考\n", "4000,,\n"));
    JsonNode intake = CLIENT.publish("統計課", "行の試験.csv", rows.getBytes(StandardCharsets.UTF_8));
    String name = intake.path("tables").get(0).path("dataset").asString();
    JsonNode dict = CLIENT.json("/api/3/action/package_show?id=" + name).path("result");
    resource = dict.path("resources").get(0).path("id").asString();
  }

  private static HttpResponse<String> answer(Map<String, ?> more) {
    Map<String, Object> parameters = new TreeMap<>(more);
    parameters.putIfAbsent("resource_id", resource);
    return CLIENT.send(
        CLIENT
            .request(SEARCH)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(ServerClient.write(parameters))));
  }

  private static JsonNode search(Map<String, ?> more) {
    HttpResponse<String> answer = answer(more);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return ServerClient.parse(answer.body()).path("result");
  }

  private static List<Long> numbers(JsonNode result) {
    return IntStream.range(0, result.path("records").size())
        .mapToObj(i -> result.path("records").get(i).path("番号").asLong())
        .toList();
  }

  @Test
  void rowsComeWithTheirFieldsAndAnExactTotal() {
    JsonNode result = CLIENT.json(SEARCH + "?resource_id=" + resource + "&limit=2").path("result");

    assertThat(numbers(result)).containsExactly(1L, 2L);
    assertThat(result.path("total").asInt()).isEqualTo(ROWS + 1);
    assertThat(result.path("total_was_estimated").asBoolean(true)).isFalse();
    assertThat(result.path("fields").toString())
        .isEqualTo(
            "[{\"id\":\"_id\",\"type\":\"int\"},{\"id\":\"番号\",\"type\":\"text\"},{\"id\":\"区\",\"type\":\"text\"},"
                + "{\"id\":\"備考\",\"type\":\"text\"}]");
    assertThat(result.path("_links").path("next").asString())
        .endsWith("datastore_search?resource_id=" + resource + "&limit=2&offset=2");
    JsonNode next =
        CLIENT
            .json(SEARCH + "?resource_id=" + resource + "&limit=2&offset=2&include_total=false")
            .path("result");
    assertThat(numbers(next)).containsExactly(3L, 4L);
    assertThat(next.has("total")).isFalse();
    assertThat(numbers(search(Map.of("offset", 1_000_000)))).isEmpty();
    assertThat(search(Map.of("limit", 99_999)).path("limit").asInt()).isEqualTo(1_000);
    JsonNode info = CLIENT.json("/api/3/action/datastore_info?id=" + resource).path("result");
    assertThat(info.path("meta").path("count").asInt()).isEqualTo(ROWS + 1);
    assertThat(info.path("fields").findValuesAsString("id")).containsExactly("番号", "区", "備考");
  }

  @Test
  void filtersNarrowAndSortsOrder() {
    assertThat(numbers(search(Map.of("filters", Map.of("番号", 7))))).containsExactly(7L);
    assertThat(search(Map.of("filters", Map.of("区", "中原区"))).path("total").asInt())
        .isEqualTo(ROWS / 3);
    assertThat(numbers(search(Map.of("filters", "{\"番号\": [7, \"9\"]}")))).containsExactly(7L, 9L);
    assertThat(
            search(Map.of("filters", Map.of("区", List.of("中原区", "川崎区"), "番号", List.of(3))))
                .path("total")
                .asInt())
        .isEqualTo(1);
    Map<String, Object> nothing = new TreeMap<>();
    nothing.put("区", null);
    assertThat(numbers(search(Map.of("filters", nothing)))).containsExactly(4_000L);
    assertThat(numbers(search(Map.of("sort", "区 desc, 番号 desc", "limit", 1))))
        .containsExactly(998L);
    assertThat(numbers(search(Map.of("sort", "番号 DESC NULLS LAST", "limit", 1))))
        .containsExactly(999L);
    assertThat(numbers(search(Map.of("sort", "\"番号\" desc", "limit", 1)))).containsExactly(999L);
    assertThat(numbers(search(Map.of("sort", "_id asc", "limit", 1)))).containsExactly(1L);
    assertThat(search(Map.of("fields", "区,番号", "limit", 1)).path("records").toString())
        .isEqualTo("[{\"区\":\"川崎区\",\"番号\":\"1\"}]");
    assertThat(
            search(Map.of("fields", "番号,_id", "offset", 5, "limit", 1)).path("records").toString())
        .isEqualTo("[{\"番号\":\"6\",\"_id\":6}]");
  }

  @Test
  void aTextIsLookedForInEveryCell() {
    JsonNode found = search(Map.of("q", "説明, 200", "limit", 3));

    assertThat(numbers(found)).containsExactly(200L, 2_000L, 2_001L);
    assertThat(found.path("total").asInt()).isEqualTo(5);
    assertThat(numbers(search(Map.of("q", "説明, 200", "offset", 3))))
        .containsExactly(2_002L, 2_003L);
    assertThat(search(Map.of("q", "中原")).path("total").asInt()).isEqualTo(ROWS / 3);
    assertThat(numbers(search(Map.of("q", Map.of("備考", "説明, 1999"))))).containsExactly(1_999L);
  }

  @Test
  void recordsComeInFourForms() {
    Map<String, Object> two = new TreeMap<>(Map.of("filters", Map.of("番号", 7)));
    two.put("records_format", "lists");
    assertThat(search(two).path("records").toString()).isEqualTo("[[7,\"7\",\"川崎区\",\"説明, 7\"]]");
    two.put("records_format", "csv");
    assertThat(search(two).path("records").asString()).isEqualTo("7,7,川崎区,\"説明, 7\"\n");
    two.put("records_format", "tsv");
    assertThat(search(two).path("records").asString()).isEqualTo("7\t7\t川崎区\t説明, 7\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sort | 番号; drop table x",
        "sort | 無い列 asc",
        "sort | _id desc",
        "fields | 無い列",
        "fields | \"番号",
        "filters | {\"無い列\": 1}",
        "filters | {\"番号\": {\"a\": 1}}",
        "filters | {broken",
        "filters | {\"区\": [\"川崎区\", \"\"]}",
        "records_format | xml",
        "limit | -1",
        "limit | 1e3",
        "offset | -1",
        "distinct | true",
      })
  void whatCannotBeTakenIsAValidationError(String parameter, String value) {
    HttpResponse<String> answer = answer(Map.of(parameter, value));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    JsonNode error = ServerClient.parse(answer.body()).path("error");
    assertThat(error.path("__type").asString()).isEqualTo("Validation Error");
    assertThat(error.has(parameter)).as(error.toString()).isTrue();
  }

  @Test
  void aTextTooLongIsRefused() {
    assertThat(answer(Map.of("q", "あ".repeat(10_000))).statusCode()).isEqualTo(409);
    assertThat(answer(Map.of("resource_id", "' OR 1=1")).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsANumberInTheReleaseIsANumberHere() {
    JsonNode intake =
        CLIENT.publish(
            "統計課",
            "公衆トイレ一覧.csv",
            "名称,所在地_連結表記,設置位置,緯度,経度,男性トイレ総数\n中央公園,神奈川県川崎市川崎区宮本町１,入口,35.5308,139.7029,2\n"
                .getBytes(StandardCharsets.UTF_8));
    String name = intake.path("tables").get(0).path("dataset").asString();
    String toilets =
        CLIENT
            .json("/api/3/action/package_show?id=" + name)
            .path("result")
            .path("resources")
            .get(0)
            .path("id")
            .asString();

    JsonNode found =
        search(Map.of("resource_id", toilets, "filters", Map.of("男性トイレ総数", "2", "緯度", 35.5308)));

    assertThat(found.path("records").get(0).path("男性トイレ総数").isIntegralNumber()).isTrue();
    assertThat(found.path("fields").toString())
        .contains("{\"id\":\"男性トイレ総数\",\"type\":\"int8\"}", "{\"id\":\"緯度\",\"type\":\"float8\"}");
    HttpResponse<String> unreadable =
        answer(Map.of("resource_id", toilets, "filters", Map.of("男性トイレ総数", "七")));
    assertThat(unreadable.statusCode()).as(unreadable.body()).isEqualTo(409);
    assertThat(unreadable.body()).contains("男性トイレ総数", "Validation Error");
  }
}
