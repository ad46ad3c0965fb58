package jp.machi.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.machi.server.testing.RunningServer;
import jp.machi.server.testing.ServerClient;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What stops a release, who lets it go, and what is remembered. */
class DecisionTest {
  private static final String MOBILE = "名称,連絡\n港集会所,090-1234-5678\n北集会所,080-1111-2222\n";
  private static final String MY_NUMBER = "名称,備考\n港集会所,１２３４－５６７８－９０１８を確認\n";

  private static final RunningServer SERVER = RunningServer.shared();
  private static final ServerClient CLIENT = SERVER.client();

  private static JsonNode publish(String department, String table) {
    return CLIENT.publish(department, "集会所.csv", table.getBytes(StandardCharsets.UTF_8));
  }

  private static String location(JsonNode intake) {
    return "/api/v1/intakes/" + intake.path("id").asString();
  }

  private static JsonNode table(JsonNode intake) {
    return intake.path("tables").get(0);
  }

  private static Map<String, Object> decision(String code, String column, String scope) {
    Map<String, Object> decision = new HashMap<>();
    decision.put("by", "汐見花子");
    decision.put("reason", "集会所の窓口の携帯電話");
    decision.put("scope", scope);
    decision.put("kinds", List.of(Map.of("code", code, "column", column)));
    return decision;
  }

  private static String code(HttpResponse<String> answer) {
    return ServerClient.parse(answer.body()).path("code").asString();
  }

  @Test
  void theKeptFileGoesOnWhenAPersonHasDecidedAndNextMonthsFileGoesThrough() {
    JsonNode stopped = publish("市民課", MOBILE);
    assertThat(stopped.path("state").asString()).isEqualTo("blocked");
    JsonNode stop = table(stopped).path("stops").get(0);
    assertThat(stop.path("code").asString()).isEqualTo("personal.mobile_number");
    assertThat(stop.path("column").asString()).isEqualTo("連絡");
    assertThat(stop.path("count").asInt()).isEqualTo(2);
    assertThat(stop.path("decidable").asString()).isEqualTo("always");

    HttpResponse<String> answer =
        CLIENT.decide(location(stopped), decision("personal.mobile_number", "連絡", "from_now_on"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    JsonNode published = CLIENT.await(location(stopped));

    assertThat(published.path("state").asString()).isEqualTo("published");
    String report =
        CLIENT
            .get(
                "/api/v1/datasets/"
                    + table(published).path("dataset").asString()
                    + "/releases/1/report")
            .body();
    JsonNode accepted = ServerClient.parse(report).path("judgement").path("accepted").get(0);
    assertThat(accepted.path("decision").path("by").asString()).isEqualTo("汐見花子");
    assertThat(accepted.path("decision").path("at").asString())
        .isEqualTo(RunningServer.NOW.toString());
    assertThat(accepted.path("kind").path("count").asInt()).isEqualTo(2);
    assertThat(report).doesNotContain("090-1234-5678").contains("09*-****-**78");

    JsonNode next = publish("市民課", MOBILE + "南集会所,070-3333-4444\n");
    assertThat(next.path("state").asString()).isEqualTo("published");
    assertThat(table(next).path("release").asInt()).isEqualTo(2);
  }

  @Test
  void aDecisionForOneColumnLetsNoOtherColumnThrough() {
    JsonNode stopped = publish("税務課", "名称,連絡,備考\n港集会所,090-1234-5678,夜は080-1111-2222\n");
    CLIENT.decide(location(stopped), decision("personal.mobile_number", "連絡", "this_file"));
    JsonNode again = CLIENT.await(location(stopped));

    assertThat(again.path("state").asString()).isEqualTo("blocked");
    assertThat(table(again).path("stops")).hasSize(1);
    assertThat(table(again).path("stops").get(0).path("column").asString()).isEqualTo("備考");
  }

  @Test
  void aDecisionForThisFileIsNotRememberedForTheNext() {
    JsonNode stopped = publish("福祉課", MOBILE);
    CLIENT.decide(location(stopped), decision("personal.mobile_number", "連絡", "this_file"));
    assertThat(CLIENT.await(location(stopped)).path("state").asString()).isEqualTo("published");

    JsonNode next = publish("福祉課", MOBILE + "南集会所,070-3333-4444\n");
    assertThat(next.path("state").asString()).isEqualTo("blocked");
  }

  @Test
  void aWithdrawnDecisionStopsTheNextFileAgain() {
    JsonNode stopped = publish("港湾課", MOBILE);
    CLIENT.decide(location(stopped), decision("personal.mobile_number", "連絡", "from_now_on"));
    CLIENT.await(location(stopped));
    CLIENT.decide(location(stopped), decision("personal.mobile_number", "連絡", "withdrawn"));

    JsonNode next = publish("港湾課", MOBILE + "南集会所,070-3333-4444\n");
    assertThat(next.path("state").asString()).isEqualTo("blocked");
  }

  @Test
  void aMyNumberIsDecidedFileByFileAndItsValueIsNowhere() {
    JsonNode stopped = publish("戸籍課", MY_NUMBER);
    assertThat(table(stopped).path("stops").get(0).path("decidable").asString()).isEqualTo("once");
    assertThat(stopped.toString()).doesNotContain("１２３４－５６７８－９０１８").contains("１２**－****－**１８");
    assertThat(CLIENT.send(CLIENT.writing(location(stopped) + "/report")).body())
        .doesNotContain("１２３４－５６７８－９０１８");

    HttpResponse<String> always =
        CLIENT.decide(location(stopped), decision("personal.my_number", "備考", "from_now_on"));
    assertThat(always.statusCode()).isEqualTo(422);
    assertThat(code(always)).isEqualTo("decision.only_this_file");

    CLIENT.decide(location(stopped), decision("personal.my_number", "備考", "this_file"));
    assertThat(CLIENT.await(location(stopped)).path("state").asString()).isEqualTo("published");
    assertThat(publish("戸籍課", MY_NUMBER + "北集会所,なし\n").path("state").asString())
        .isEqualTo("blocked");
  }

  @Test
  void nobodyGetsToSeeTheFileOrTheChangesOfAStoppedRelease() {
    JsonNode stopped = publish("秘書課", MY_NUMBER);
    String dataset = table(stopped).path("dataset").asString();
    for (String path :
        List.of(
            "/api/v1/datasets/" + dataset,
            "/api/v1/datasets/" + dataset + "/rows",
            "/api/v1/datasets/" + dataset + "/releases/1/report",
            "/api/v1/datasets/" + dataset + "/releases/1/manifest",
            "/datasets/" + dataset + "/releases/1/x.csv",
            "/datasets/" + dataset + "/releases/1/report")) {
      assertThat(CLIENT.get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(CLIENT.get(location(stopped)).statusCode()).isEqualTo(401);
    assertThat(CLIENT.get(location(stopped) + "/report").statusCode()).isEqualTo(401);
    assertThat(
            CLIENT
                .send(
                    CLIENT
                        .request(location(stopped) + "/decisions")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}")))
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void saysWhatIsWrongWithADecision() {
    JsonNode stopped = publish("広報課", "名称,連絡\n\uFFFD\uFFFD,090-1234-5678\n");
    String location = location(stopped);
    assertThat(
            code(
                CLIENT.decide(location, decision("text.replacement_character", "名称", "this_file"))))
        .isEqualTo("decision.not_decidable");
    assertThat(code(CLIENT.decide(location, decision("personal.mail", "連絡", "this_file"))))
        .isEqualTo("decision.not_found");
    assertThat(code(CLIENT.decide(location, decision("personal.mobile_number", "名称", "this_file"))))
        .isEqualTo("decision.not_found");
    Map<String, Object> nameless = decision("personal.mobile_number", "連絡", "this_file");
    nameless.put("by", " ");
    assertThat(code(CLIENT.decide(location, nameless))).isEqualTo("http.unreadable_parameter");
    Map<String, Object> elsewhere = decision("personal.mobile_number", "連絡", "this_file");
    elsewhere.put("dataset", "another-aaaaaa");
    assertThat(code(CLIENT.decide(location, elsewhere))).isEqualTo("decision.which_dataset");
    assertThat(
            CLIENT
                .decide(
                    "/api/v1/intakes/00000000-0000-0000-0000-000000000000",
                    decision("a.b", "c", "this_file"))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void anOlderFileIsNotPublishedOverALaterOne() {
    JsonNode stopped = publish("経理課", MOBILE);
    SERVER
        .bean(JdbcClient.class)
        .sql(
            "UPDATE publish.intake SET received_at = received_at - interval '1 day' WHERE id = ?::uuid")
        .param(stopped.path("id").asString())
        .update();
    assertThat(publish("経理課", "名称,連絡\n港集会所,044-200-2111\n").path("state").asString())
        .isEqualTo("published");

    HttpResponse<String> late =
        CLIENT.decide(location(stopped), decision("personal.mobile_number", "連絡", "this_file"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(code(late)).isEqualTo("decision.overtaken");
  }

  @Test
  void theDatabaseKeepsEveryDecision() {
    JsonNode stopped = publish("監査課", MOBILE);
    CLIENT.decide(location(stopped), decision("personal.mobile_number", "連絡", "this_file"));
    JdbcClient jdbc = SERVER.bean(JdbcClient.class);
    for (String change :
        List.of("UPDATE publish.decision SET decided_by = 'x'", "DELETE FROM publish.decision")) {
      assertThatThrownBy(() -> jdbc.sql(change).update())
          .hasMessageContaining("decisions are added, never changed");
    }
  }
}
