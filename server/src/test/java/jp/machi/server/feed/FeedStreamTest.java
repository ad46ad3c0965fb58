package jp.machi.server.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import jp.machi.server.catalog.Changes;
import jp.machi.server.catalog.Registry;
import jp.machi.server.testing.RunningServer;
import jp.machi.server.testing.ServerClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The stream of events: what is missed is sent again, what is new comes at once. */
@Timeout(60)
class FeedStreamTest {
  private static final RunningServer SERVER =
      RunningServer.fresh("--machi.feed.streams=3", "--machi.feed.heartbeat=1");
  private static final String PARK = "park-aaaaaa";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  /** One listener. */
  private static final class Listener implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpResponse<InputStream> answer;
    private final BufferedReader lines;

    Listener(RunningServer server, String path, String... headers) {
      HttpRequest.Builder request = server.client().request(path);
      if (headers.length > 0) {
        request.headers(headers);
      }
      try {
        answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    int status() {
      return answer.statusCode();
    }

    /** The fields of the next event; comments are left out. */
    List<String> next() throws IOException {
      List<String> fields = new ArrayList<>();
      while (true) {
        String line = lines.readLine();
        if (line == null) {
          throw new IOException("the stream has ended");
        }
        if (line.isEmpty() && !fields.isEmpty()) {
          return fields;
        }
        if (!line.isEmpty() && !line.startsWith(":")) {
          fields.add(line);
        }
      }
    }

    long position() throws IOException {
      return Long.parseLong(next().getFirst().substring("id: ".length()));
    }

    String line() throws IOException {
      return String.valueOf(lines.readLine());
    }

    @Override
    public void close() {
      http.shutdownNow();
    }
  }

  private static void publish(String dataset, String recipe) {
    SERVER.bean(Registry.class).register(Entries.release(dataset, recipe));
  }

  @Test
  void tellsAChangeAsItHappens() throws IOException {
    try (Listener listener = new Listener(SERVER, "/feed/events")) {
      assertThat(listener.status()).isEqualTo(200);
      assertThat(listener.answer.headers().firstValue("Content-Type"))
          .contains("text/event-stream;charset=UTF-8");
      publish("news-aaaaaa", "first");

      List<String> event = listener.next();

      assertThat(event).hasSize(3);
      assertThat(event.get(0)).matches("id: [0-9]+");
      assertThat(event.get(1)).isEqualTo("event: release.published");
      JsonNode data = ServerClient.parse(event.get(2).substring("data: ".length()));
      assertThat(data.path("dataset").asString()).isEqualTo("news-aaaaaa");
      assertThat(data.path("release").asInt()).isEqualTo(1);
      assertThat(data.path("address").asString())
          .isEqualTo("/api/v1/datasets/news-aaaaaa/releases/1");
      assertThat("id: " + data.path("position").asLong()).isEqualTo(event.get(0));
    }
  }

  @Test
  void goesOnAfterTheLastEventThatWasSeen() throws IOException {
    for (int i = 0; i < 30; i++) {
      publish(PARK, "again-" + i);
    }
    List<Long> all = new ArrayList<>();
    long newest = SERVER.bean(Changes.class).newest();
    try (Listener listener = new Listener(SERVER, "/feed/events?after=0")) {
      while (all.isEmpty() || all.getLast() < newest) {
        all.add(listener.position());
      }
    }
    assertThat(all).hasSizeGreaterThan(30).isSorted().doesNotHaveDuplicates();
    long seen = all.get(all.size() / 2);
    List<Long> rest = new ArrayList<>();
    try (Listener again =
        new Listener(SERVER, "/feed/events?after=0", "Last-Event-ID", Long.toString(seen))) {
      while (rest.isEmpty() || rest.getLast() < newest) {
        rest.add(again.position());
      }
    }
    assertThat(rest).isEqualTo(all.subList(all.size() / 2 + 1, all.size()));
  }

  @Test
  void saysThatItIsStillThere() throws IOException {
    try (Listener listener = new Listener(SERVER, "/feed/events")) {
      assertThat(List.of(listener.line(), listener.line(), listener.line(), listener.line()))
          .containsExactly(":", "", ":", "");
    }
  }

  @Test
  void moreStreamsThanThereMayBeAreToldToComeBackUntilOneEnds() {
    List<Listener> listeners = LongStream.range(0, 3).mapToObj(_ -> waitFor(200)).toList();
    HttpResponse<String> refused = SERVER.client().get("/feed/events");
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(ServerClient.parse(refused.body()).path("code").asString()).isEqualTo("feed.busy");

    listeners.forEach(Listener::close);

    waitFor(200).close();
  }

  /** Streams of other tests end when writing to them fails, soon. */
  private static Listener waitFor(int status) {
    while (true) {
      Listener listener = new Listener(SERVER, "/feed/events");
      if (listener.status() == status) {
        return listener;
      }
      listener.close();
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/feed/events?after=x, '', 400, http.unreadable_parameter",
    "/feed/events?after=-1, '', 400, http.unreadable_parameter",
    "/feed/events?after=999999999, '', 400, feed.position_ahead",
    "/feed/events, 999999999, 400, feed.position_ahead",
    "/feed/events, <script>, 400, http.unreadable_parameter",
  })
  void whatCannotBeReadIsAProblem(String path, String last, int status, String code) {
    HttpRequest.Builder request = SERVER.client().request(path);
    if (!last.isEmpty()) {
      request.header("Last-Event-ID", last);
    }
    HttpResponse<String> answer = SERVER.client().send(request);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(ServerClient.parse(answer.body()).path("code").asString()).isEqualTo(code);
  }

  @Test
  void headIsAnsweredAndEnds() {
    HttpResponse<String> answer =
        SERVER
            .client()
            .send(
                SERVER
                    .client()
                    .request("/feed/events?after=0")
                    .method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isIn(200, 503);
  }

  @Test
  void streamsEndWhenTheServerStops() throws IOException {
    RunningServer server = RunningServer.fresh();
    try (Listener listener = new Listener(server, "/feed/events")) {
      assertThat(listener.line()).isEqualTo(":");
      server.close();
      assertThatThrownBy(
              () -> {
                while (true) {
                  listener.next();
                }
              })
          .isInstanceOf(IOException.class)
          .hasMessage("the stream has ended");
    }
  }
}
