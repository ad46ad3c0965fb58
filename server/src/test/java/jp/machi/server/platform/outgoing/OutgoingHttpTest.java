package jp.machi.server.platform.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import jp.machi.server.platform.outgoing.OutgoingException.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody leads the server inside, and nobody keeps it waiting or fills its memory. */
@Timeout(60)
class OutgoingHttpTest {
  private static final int MOST = 1_000;

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private @Nullable HttpServer server;

  @BeforeEach
  void start() throws IOException {
    HttpServer made =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    made.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    made.createContext("/", this::answer);
    made.start();
    server = made;
  }

  @AfterEach
  void stop() {
    server().stop(0);
  }

  private HttpServer server() {
    HttpServer running = server;
    if (running == null) {
      throw new IllegalStateException("not started");
    }
    return running;
  }

  private int port() {
    return server().getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    try (exchange) {
      switch (path) {
        case "/inside-by-name" -> redirect(exchange, "http://localhost:" + port() + "/inside");
        case "/inside-by-number" -> redirect(exchange, "http://127.0.0.2:" + port() + "/inside");
        case "/to-a-file" -> redirect(exchange, "file:///etc/passwd");
        case "/loop" -> redirect(exchange, "/loop");
        case "/moved" -> redirect(exchange, "/here");
        case "/long" -> body(exchange, 0, "x".repeat(MOST + 1));
        case "/endless" -> drip(exchange);
        default -> body(exchange, 0, "ok " + exchange.getRequestMethod());
      }
    }
  }

  private static void redirect(HttpExchange exchange, String target) throws IOException {
    exchange.getResponseHeaders().set("Location", target);
    exchange.sendResponseHeaders(302, -1);
  }

  private static void body(HttpExchange exchange, long length, String text) throws IOException {
    exchange.sendResponseHeaders(200, length);
    exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A byte now and then: no single read takes long. */
  private static void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    for (int i = 0; i < MOST / 2; i++) {
      out.write('x');
      out.flush();
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private OutgoingHttp client(String allowed) {
    return new OutgoingHttp(
        new OutgoingSettings(allowed, "80,443," + port(), Duration.ofSeconds(1)));
  }

  private static Reason refused(OutgoingHttp http, String address) {
    return catchThrowableOfType(OutgoingException.class, () -> http.get(address, Map.of(), MOST))
        .reason();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.255.254",
        "localhost",
        "LOCALHOST",
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::ffff:a9fe:a9fe]",
        "[::127.0.0.1]",
        "[fe80::1]",
        "[fc00::1]",
        "[fd12:3456::1]",
        "[fec0::1]",
        "[ff02::1]",
        "[64:ff9b::7f00:1]",
        "[64:ff9b:1::1]",
        "[100::1]",
        "[2001::1]",
        "[2001:db8::1]",
        "[2002:7f00:1::1]",
        "[3fff::1]",
      })
  void aHostInsideIsNotAsked(String host) throws IOException {
    try (OutgoingHttp http = client("")) {
      assertThat(refused(http, "http://" + host + ":" + port() + "/inside"))
          .isEqualTo(Reason.HOST_NOT_PUBLIC);
      assertThatThrownBy(() -> http.check("http://" + host + "/"))
          .isInstanceOf(OutgoingException.class)
          .hasMessage("host_not_public");
    }
    assertThat(asked).isEmpty();
  }

  /** Numbers that some programs read as an address; Java takes some of them for no host at all. */
  @ParameterizedTest
  @ValueSource(strings = {"2130706433", "0x7f000001", "0x7f.1", "127.1", "017700000001", "0"})
  void anAddressInAnotherWritingIsNotAskedEither(String host) throws IOException {
    try (OutgoingHttp http = client("")) {
      assertThat(refused(http, "http://" + host + ":" + port() + "/inside"))
          .isIn(Reason.HOST_NOT_PUBLIC, Reason.ADDRESS_NOT_ALLOWED, Reason.HOST_UNKNOWN);
    }
    assertThat(asked).isEmpty();
  }

  /** What is looked at is what is connected to, so it does not matter how others read it. */
  @Test
  void anAddressIsLookedAtAsItIsConnectedTo() throws IOException {
    Guard guard = new Guard(new OutgoingSettings("", "80", Duration.ofSeconds(1)));
    assertThat(guard.resolve("0177.0.0.1")).containsExactly(InetAddress.ofLiteral("177.0.0.1"));
    assertThatThrownBy(() -> guard.resolve("localhost"))
        .isInstanceOf(Guard.NotPublicException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1.1", "8.8.8.8", "172.32.0.1", "192.169.0.1", "2606:4700::1111"})
  void whatEverybodyReachesMayBeAsked(String host) {
    assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral(host))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "/hook",
        "//example.jp/",
        "ftp://example.jp/",
        "file:///etc/passwd",
        "jar:http://example.jp/a.jar!/",
        "http://example.jp:22/",
        "https://example.jp:5432/",
        "http://name:password@example.jp/",
        "http://127.0.0.1 @example.jp/",
        "http:///path",
        "http://ex ample.jp/",
        "http://example.jp:99999999999/",
        "gopher://example.jp/",
      })
  void onlyWebAddressesOnPortsOfTheSettingsAreAsked(String address) throws IOException {
    try (OutgoingHttp http = client("")) {
      assertThat(refused(http, address)).isEqualTo(Reason.ADDRESS_NOT_ALLOWED);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/inside-by-name, HOST_NOT_PUBLIC",
    "/inside-by-number, HOST_NOT_PUBLIC",
    "/to-a-file, ADDRESS_NOT_ALLOWED",
    "/loop, TOO_MANY_REDIRECTS",
    "/long, TOO_LARGE",
    "/endless, TIMEOUT",
  })
  void anAnswerThatLeadsAstrayEnds(String path, Reason reason) throws IOException {
    try (OutgoingHttp http = client("127.0.0.1")) {
      assertThat(refused(http, "http://127.0.0.1:" + port() + path)).isEqualTo(reason);
    }
    assertThat(asked).doesNotContain("/inside");
  }

  @Test
  void aNamedHostIsAskedAndItsRedirectsAreFollowed() throws IOException, OutgoingException {
    try (OutgoingHttp http = client("other, 127.0.0.1")) {
      OutgoingHttp.Answer answer =
          http.get("http://127.0.0.1:" + port() + "/moved", Map.of(), MOST);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("ok GET");
    }
    assertThat(asked).containsExactly("/moved", "/here");
  }

  @Test
  void whatIsSentIsNotSentElsewhere() throws IOException, OutgoingException {
    try (OutgoingHttp http = client("127.0.0.1")) {
      OutgoingHttp.Answer answer =
          http.post("http://127.0.0.1:" + port() + "/moved", Map.of(), "{}", MOST);
      assertThat(answer.status()).isEqualTo(302);
      assertThat(answer.findHeader("location")).contains("/here");
    }
    assertThat(asked).containsExactly("/moved");
  }

  @Test
  void nobodyThereIsUnreachable() throws IOException {
    try (OutgoingHttp http = client("127.0.0.1")) {
      assertThat(refused(http, "http://127.0.0.1:1/")).isEqualTo(Reason.UNREACHABLE);
    }
  }
}
