package jp.machi.server.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import jp.machi.server.testing.ServerClient;
import tools.jackson.databind.JsonNode;

/** Somebody who is told of changes. */
final class Receiver implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(10);

  private final List<Delivery> all = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile int status = 200;

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  /** One request. */
  record Delivery(String id, String timestamp, String signature, String body, int status) {

    long position() {
      return json().path("data").path("position").asLong();
    }

    JsonNode json() {
      return ServerClient.parse(body);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      int now = status;
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      all.add(
          new Delivery(
              exchange.getRequestHeaders().getFirst("webhook-id"),
              exchange.getRequestHeaders().getFirst("webhook-timestamp"),
              exchange.getRequestHeaders().getFirst("webhook-signature"),
              body,
              now));
      while (now == 0 && status == 0) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      if (now == 302) {
        exchange.getResponseHeaders().set("Location", "/elsewhere");
      }
      exchange.sendResponseHeaders(now == 0 ? 200 : now, -1);
    }
  }

  /** From now on; 0 for no answer at all. */
  void answer(int next) {
    status = next;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  List<Delivery> all() {
    return List.copyOf(all);
  }

  /** Positions that were taken. */
  List<Long> taken() {
    return all.stream()
        .filter(delivery -> delivery.status() == 200)
        .map(Delivery::position)
        .toList();
  }

  /** Waits until what came is as wanted. */
  void await(Predicate<List<Delivery>> wanted) {
    while (!wanted.test(all())) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  @Override
  public void close() {
    status = 200;
    server.stop(0);
  }
}
