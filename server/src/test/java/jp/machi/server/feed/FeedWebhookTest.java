package jp.machi.server.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.machi.server.MachiServer;
import jp.machi.server.catalog.Change;
import jp.machi.server.catalog.Changes;
import jp.machi.server.catalog.Registry;
import jp.machi.server.testing.RunningServer;
import jp.machi.server.testing.ServerClient;
import jp.machi.server.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Webhooks are told of every change in order, whoever fails, stops or is killed meanwhile. */
@Timeout(120)
class FeedWebhookTest {
  private static final String[] SETTINGS = {
    "--machi.outgoing.allowed-hosts=127.0.0.1",
    "--machi.outgoing.timeout=1",
    "--machi.webhooks.retry=1"
  };
  private static final RunningServer SERVER = RunningServer.fresh(SETTINGS);
  private static final ServerClient CLIENT = SERVER.client();

  @TempDir Path home;

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static JsonNode subscribe(ServerClient client, Map<String, Object> body) {
    HttpResponse<String> answer = client.write("POST", "/api/v1/webhooks", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return ServerClient.parse(answer.body());
  }

  private static void publish(RunningServer server, String dataset, int releases) {
    for (int i = 0; i < releases; i++) {
      server.bean(Registry.class).register(Entries.release(dataset, "recipe-" + i));
    }
  }

  private static List<Long> positions(RunningServer server) {
    return server.bean(Changes.class).listAfter(0, 10_000).stream().map(Change::position).toList();
  }

  private static JsonNode webhook(ServerClient client, String id) {
    JsonNode all = ServerClient.parse(client.send(client.writing("/api/v1/webhooks")).body());
    for (JsonNode one : all) {
      if (one.path("id").asString().equals(id)) {
        return one;
      }
    }
    throw new AssertionError("no webhook " + id);
  }

  private static JsonNode await(ServerClient client, String id, Predicate<JsonNode> wanted) {
    while (true) {
      JsonNode now = webhook(client, id);
      if (wanted.test(now)) {
        return now;
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static String sign(String secret, Receiver.Delivery delivery)
      throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec(
            Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
    String content = delivery.id() + "." + delivery.timestamp() + "." + delivery.body();
    return "v1,"
        + Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void tellsEachChangeFromNowOnInOrderAndSigned() throws GeneralSecurityException {
    publish(SERVER, "before-aaaaaa", 1);
    try (Receiver receiver = new Receiver()) {
      JsonNode made = subscribe(CLIENT, Map.of("url", receiver.url()));
      String secret = made.path("secret").asString();
      String id = made.path("webhook").path("id").asString();
      long from = made.path("webhook").path("position").asLong();
      publish(SERVER, "signed-aaaaaa", 20);

      receiver.await(all -> all.size() >= 21);

      assertThat(receiver.taken())
          .isEqualTo(positions(SERVER).stream().filter(position -> position > from).toList());
      Receiver.Delivery first = receiver.all().getFirst();
      assertThat(first.signature()).isEqualTo(sign(secret, first));
      assertThat(first.id()).isEqualTo(first.json().path("data").path("id").asString());
      assertThat(first.json().path("type").asString()).isEqualTo("release.published");
      assertThat(first.json().path("timestamp").asString()).startsWith("2026-04-07T");
      assertThat(first.timestamp()).isEqualTo("1775523723");
      assertThat(webhook(CLIENT, id).has("secret")).as("shown once").isFalse();

      assertThat(delete(id)).isEqualTo(204);
      assertThat(delete(id)).isEqualTo(404);
    }
  }

  private static int delete(String id) {
    return CLIENT
        .send(
            CLIENT
                .writing("/api/v1/webhooks/" + id)
                .method("DELETE", HttpRequest.BodyPublishers.noBody()))
        .statusCode();
  }

  @Test
  void triesAgainUntilItIsTakenAndKeepsTheOrder() {
    try (Receiver receiver = new Receiver()) {
      receiver.answer(302);
      JsonNode made = subscribe(CLIENT, Map.of("url", receiver.url()));
      String id = made.path("webhook").path("id").asString();
      long from = made.path("webhook").path("position").asLong();
      publish(SERVER, "again-aaaaaa", 3);
      JsonNode failing = await(CLIENT, id, now -> now.path("failures").asInt() == 2);
      assertThat(failing.path("problem").asString()).as("no redirect").isEqualTo("status_302");
      assertThat(failing.path("position").asLong()).isEqualTo(from);
      assertThat(failing.path("failingSince").isNull()).isFalse();

      receiver.answer(200);
      receiver.await(all -> receiver.taken().size() >= 4);

      assertThat(receiver.taken())
          .isEqualTo(positions(SERVER).stream().filter(position -> position > from).toList());
      assertThat(receiver.all().stream().map(Receiver.Delivery::id).limit(3).distinct())
          .as("the same change has the same id")
          .hasSize(1);
      JsonNode well = await(CLIENT, id, now -> now.path("failures").asInt() == 0);
      assertThat(well.path("problem").isNull()).isTrue();
      delete(id);
    }
  }

  @Test
  void isSwitchedOffAfterDaysOfFailuresAndGoesOnWhereAPersonSays() {
    try (Receiver receiver = new Receiver()) {
      receiver.answer(500);
      publish(SERVER, "off-aaaaaa", 2);
      String id =
          subscribe(CLIENT, Map.of("url", receiver.url(), "after", 0))
              .path("webhook")
              .path("id")
              .asString();
      await(CLIENT, id, now -> now.path("failures").asInt() == 1);
      SERVER
          .bean(JdbcClient.class)
          .sql(
              "UPDATE feed.webhook SET failing_since = now() - interval '6 days' WHERE id = ?::uuid")
          .param(id)
          .update();
      JsonNode off = await(CLIENT, id, now -> !now.path("disabledAt").isNull());
      assertThat(off.path("problem").asString()).isEqualTo("status_500");

      receiver.answer(200);
      HttpResponse<String> moved =
          CLIENT.write("PUT", "/api/v1/webhooks/" + id + "/position", Map.of("after", 0));
      assertThat(moved.statusCode()).isEqualTo(200);
      List<Long> all = positions(SERVER);
      receiver.await(_ -> receiver.taken().size() >= all.size());

      assertThat(receiver.taken()).as("all from the first").startsWith(all.toArray(Long[]::new));
      delete(id);
    }
  }

  @Test
  void whoIsGoneIsToldNothingMore() {
    try (Receiver receiver = new Receiver()) {
      receiver.answer(410);
      String id =
          subscribe(CLIENT, Map.of("url", receiver.url())).path("webhook").path("id").asString();
      publish(SERVER, "gone-aaaaaa", 1);
      JsonNode off = await(CLIENT, id, now -> !now.path("disabledAt").isNull());
      assertThat(off.path("problem").asString()).isEqualTo("status_410");
      assertThat(receiver.all()).hasSize(1);
      delete(id);
    }
  }

  @Test
  void twoServersOnOneDatabaseTellEachChangeOnce() {
    String url = TestDatabase.fresh();
    try (Receiver receiver = new Receiver();
        RunningServer one = RunningServer.on(url, "postgres", SETTINGS);
        RunningServer other = RunningServer.on(url, "postgres", SETTINGS)) {
      subscribe(one.client(), Map.of("url", receiver.url(), "after", 0));
      publish(one, "one-aaaaaa", 60);
      publish(other, "other-aaaaaa", 60);
      List<Long> all = positions(one);
      receiver.await(_ -> receiver.taken().size() >= all.size());
      assertThat(receiver.taken()).isEqualTo(all);
    }
  }

  @Test
  void aKilledServerLosesNothing() throws IOException {
    String url = TestDatabase.fresh();
    int port = freePort();
    try (Receiver receiver = new Receiver()) {
      Process killed = start(url, port);
      ServerClient client = waitFor(killed, port);
      receiver.answer(0);
      subscribe(client, Map.of("url", receiver.url(), "after", 0));
      client.publish("公園課", "一覧.csv", "名称,数\n港,3\n".getBytes(StandardCharsets.UTF_8));
      client.publish("公園課", "二覧.csv", "名称,数\n川,4\n".getBytes(StandardCharsets.UTF_8));
      receiver.await(all -> !all.isEmpty());
      killed.destroyForcibly();
      killed.onExit().join();
      int before = receiver.all().size();

      try (RunningServer next = RunningServer.on(url, "postgres", SETTINGS)) {
        receiver.answer(200);
        List<Long> all = positions(next);
        assertThat(all).hasSize(4);
        receiver.await(_ -> receiver.taken().size() >= all.size());
        assertThat(receiver.taken()).isEqualTo(all);
        assertThat(receiver.all().get(before).id())
            .as("what was under way is told again, under its id")
            .isEqualTo(receiver.all().getFirst().id());
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Process start(String url, int port) throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            MachiServer.class.getName(),
            "--machi.home=" + home,
            "--machi.port=" + port,
            "--machi.database.url=" + url,
            "--machi.database.username=postgres");
    command.command().addAll(List.of(SETTINGS));
    return command
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()))
        .start();
  }

  private ServerClient waitFor(Process process, int port) throws IOException {
    while (true) {
      if (!process.isAlive()) {
        throw new IllegalStateException(Files.readString(home.resolve("log")));
      }
      try (var _ = new java.net.Socket(InetAddress.getLoopbackAddress(), port)) {
        return new ServerClient(port, Files.readString(home.resolve("token")).strip());
      } catch (java.net.ConnectException _) {
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://169.254.169.254/latest/meta-data, webhook.address",
    "http://[::ffff:10.0.0.1]/, webhook.address",
    "http://localhost/, webhook.address",
    "file:///etc/passwd, webhook.address",
    "https://user:secret@example.jp/, webhook.address",
    "'', webhook.address",
  })
  void anAddressInsideIsRefusedAtOnce(String url, String code) {
    HttpResponse<String> answer = CLIENT.write("POST", "/api/v1/webhooks", Map.of("url", url));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(ServerClient.parse(answer.body()).path("code").asString()).isEqualTo(code);
    assertThat(answer.body()).doesNotContain("secret");
  }

  @Test
  void whatCannotBeReadIsAProblemAndStrangersSeeNothing() {
    assertThat(CLIENT.get("/api/v1/webhooks").statusCode()).isEqualTo(401);
    assertThat(code("POST", "/api/v1/webhooks", Map.of("url", "http://127.0.0.1/", "after", -1)))
        .isEqualTo("http.unreadable_parameter");
    assertThat(
            code("POST", "/api/v1/webhooks", Map.of("url", "http://127.0.0.1/", "after", 1 << 30)))
        .isEqualTo("feed.position_ahead");
    assertThat(code("POST", "/api/v1/webhooks", Map.of("uri", "x")))
        .isEqualTo("http.unreadable_parameter");
    String nobody = "/api/v1/webhooks/4335e9ac-70f2-4bd4-a66f-d9347a414469";
    assertThat(code("DELETE", nobody, Map.of())).isEqualTo("webhook.not_found");
    assertThat(code("PUT", nobody + "/position", Map.of("after", 0)))
        .isEqualTo("webhook.not_found");
    assertThat(code("PUT", "/api/v1/webhooks/x/position", Map.of("after", 0)))
        .isEqualTo("http.unreadable_parameter");
  }

  private static String code(String method, String path, Map<String, Object> body) {
    return ServerClient.parse(CLIENT.write(method, path, body).body()).path("code").asString();
  }
}
