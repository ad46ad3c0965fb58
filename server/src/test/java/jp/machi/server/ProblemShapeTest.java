package jp.machi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.machi.server.testing.RunningServer;
import jp.machi.server.testing.ServerClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Every error has one shape, whatever the route. */
class ProblemShapeTest {
  private static final ServerClient CLIENT = RunningServer.shared().client();

  static Stream<String> paths() {
    return RunningServer.shared()
        .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .stream()
        .flatMap(route -> route.getPatternValues().stream())
        .filter(path -> path.startsWith("/api/") || path.contains("{file"))
        .distinct();
  }

  /** Without the token, and with a method that no route has. */
  @ParameterizedTest
  @MethodSource("paths")
  void everyRouteRefusesAStrangerWhoWrites(String pattern) {
    HttpResponse<String> answer =
        CLIENT.send(
            CLIENT.request(concrete(pattern)).method("PATCH", HttpRequest.BodyPublishers.noBody()));

    assertThat(problem(answer, 401).path("code").asString()).isEqualTo("http.unauthorized");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
  }

  @ParameterizedTest
  @MethodSource("paths")
  void everyRouteSaysWhichMethodsItHas(String pattern) {
    HttpResponse<String> answer =
        CLIENT.send(
            CLIENT.writing(concrete(pattern)).method("PATCH", HttpRequest.BodyPublishers.noBody()));

    assertThat(problem(answer, 405).path("code").asString()).isEqualTo("http.method_not_allowed");
    assertThat(answer.headers().firstValue("Allow")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/nothing, 404, http.not_found",
    "/api/v1/datasets?limit=0, 400, http.number_out_of_range",
    "/api/v1/datasets?limit=many, 400, http.unreadable_parameter",
    "/api/v1/datasets/no-such-aaaaaa, 404, dataset.not_found",
    "/api/v1/datasets/NO%20ID, 404, dataset.not_found",
    "/api/v1/datasets/no-such-aaaaaa/rows, 404, dataset.not_found",
    "/api/v1/datasets/no-such-aaaaaa/releases/1, 404, release.not_found",
    "/api/v1/datasets/no-such-aaaaaa/releases/one, 400, http.unreadable_parameter",
    "/api/v1/datasets/no-such-aaaaaa/releases/1/rows, 404, release.not_found",
    "/api/v1/datasets/no-such-aaaaaa/releases/1/report, 404, release.not_found",
    "/api/v1/datasets/no-such-aaaaaa/releases/1/manifest, 404, release.not_found",
    "/datasets/no-such-aaaaaa/releases/1/x.csv, 404, dataset.not_found",
    "/datasets/no-such-aaaaaa/releases/latest/x.csv, 404, dataset.not_found",
  })
  void whatIsNotThereIsAProblemWithItsCode(String path, int status, String code) {
    assertThat(problem(CLIENT.get(path), status).path("code").asString()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/intakes, 400, http.missing_parameter",
    "/api/v1/intakes?department=x&name=%20, 400, http.unreadable_parameter",
    "/api/v1/intakes?department=x&name=a%00b.csv, 400, http.unreadable_parameter",
    "/api/v1/intakes?department=x&name=a.csv&kind=no-such-kind, 400, http.unreadable_parameter",
    "/api/v1/intakes?department=x&name=a.csv&map=nocolon, 400, http.unreadable_parameter",
    "/api/v1/intakes?department=x&name=a.csv&licence=%3Cb%3E, 400, http.unreadable_parameter",
  })
  void anIntakeThatCannotBeUnderstoodIsAProblem(String path, int status, String code) {
    HttpResponse<String> answer =
        CLIENT.send(
            CLIENT
                .writing(path)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofString("a")));

    assertThat(problem(answer, status).path("code").asString()).isEqualTo(code);
  }

  @Test
  void aFormIsToldToComeAsTheFileItself() {
    HttpResponse<String> answer =
        CLIENT.send(
            CLIENT
                .writing("/api/v1/intakes?department=x&name=a.csv")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("a=b")));

    assertThat(problem(answer, 415).path("code").asString())
        .isEqualTo("http.unsupported_media_type");
  }

  @Test
  void anIntakeIsForTheHolderOfTheTokenAlone() {
    HttpResponse<String> answer =
        CLIENT.get("/api/v1/intakes/4335e9ac-70f2-4bd4-a66f-d9347a414469");

    assertThat(problem(answer, 401).path("code").asString()).isEqualTo("http.unauthorized");
  }

  @Test
  void aWrongTokenIsAsGoodAsNone() {
    HttpResponse<String> answer =
        CLIENT.send(
            CLIENT
                .request("/api/v1/intakes?department=x&name=a.csv")
                .header("Authorization", "Bearer wrong")
                .POST(HttpRequest.BodyPublishers.ofString("a")));

    assertThat(problem(answer, 401).path("code").asString()).isEqualTo("http.unauthorized");
  }

  @Test
  void aProblemSpeaksTheLanguageOfTheRequest() {
    String path = "/api/v1/datasets/no-such-aaaaaa";
    HttpRequest.Builder english = CLIENT.request(path).header("Accept-Language", "en-GB");

    assertThat(problem(CLIENT.get(path), 404).path("title").asString()).isEqualTo("データが見つかりません");
    assertThat(problem(CLIENT.send(english), 404).path("title").asString())
        .isEqualTo("There is no such dataset");
  }

  private static String concrete(String pattern) {
    return pattern
        .replace("{id}", "4335e9ac-70f2-4bd4-a66f-d9347a414469")
        .replaceAll("\\{file[^}]*}", "x.csv")
        .replaceAll("\\{action[^}]*}", "site_read")
        .replaceAll("\\{number[^}]*}", "1");
  }

  private static JsonNode problem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
    JsonNode problem = ServerClient.parse(answer.body());
    assertThat(new TreeSet<>(problem.propertyNames()))
        .containsExactly("code", "detail", "instance", "parameters", "status", "title", "type");
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("type").asString())
        .isEqualTo("urn:machi:problem:" + problem.path("code").asString());
    assertThat(Map.of("detail", problem.path("detail").asString()))
        .doesNotContainValue("")
        .allSatisfy((_, text) -> assertThat(text).doesNotContain("{"));
    return problem;
  }
}
