package jp.machi.server.testing;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP to a server under test. */
public final class ServerClient {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Between two questions whether an intake is done. */
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private final String token;

  /** A client of the server on that port, with the write token. */
  public ServerClient(int port, String token) {
    this.port = port;
    this.token = token;
  }

  /** Where the server listens. */
  public int port() {
    return port;
  }

  /** A request to be sent with {@link #send}. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  /** A request that shows the token. */
  public HttpRequest.Builder writing(String path) {
    return request(path).header("Authorization", "Bearer " + token);
  }

  /** Sends a request. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The answer to a GET, whatever its status. */
  public HttpResponse<String> get(String path) {
    return send(request(path));
  }

  /** Saves what is at a path that everybody may read. */
  public Path download(String path, Path file) {
    try {
      HttpResponse<Path> answer =
          http.send(
              request(path).build(),
              HttpResponse.BodyHandlers.ofFile(file, CREATE, WRITE, TRUNCATE_EXISTING));
      if (answer.statusCode() != 200) {
        throw new AssertionError(answer.statusCode() + " at " + path);
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The JSON at a path that everybody may read. */
  public JsonNode json(String path) {
    return JSON.readTree(get(path).body());
  }

  /** The JSON of a body. */
  public static JsonNode parse(String body) {
    return JSON.readTree(body);
  }

  /** A value as JSON. */
  public static String write(Object value) {
    return JSON.writeValueAsString(value);
  }

  /** A text as a part of an address. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Gives a file to the server. */
  public HttpResponse<String> bring(String department, String name, byte[] file) {
    return send(
        writing("/api/v1/intakes?department=" + encode(department) + "&name=" + encode(name))
            .header("Content-Type", "application/octet-stream")
            .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
  }

  /** Gives a file to the server and waits until it is done with it. */
  public JsonNode publish(String department, String name, byte[] file) {
    return await(bring(department, name, file).headers().firstValue("Location").orElseThrow());
  }

  /** Accepts what stops a table, for this file. */
  public HttpResponse<String> decide(String location, String dataset, List<JsonNode> stops) {
    List<Map<String, String>> kinds =
        stops.stream()
            .map(stop ->
                Map.of(
                    "code", stop.path("code").asString(), "column", stop.path("column").asString()))
            .toList();
    return decide(
        location, Map.of("dataset", dataset, "by", "汐見花子", "reason", "窓口の番号と確かめた", "kinds", kinds));
  }

  /** Sends a decision about an intake. */
  public HttpResponse<String> decide(String location, Map<String, Object> decision) {
    return send(
        writing(location + "/decisions")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(decision))));
  }

  /** Sends JSON with the token. */
  public HttpResponse<String> write(String method, String path, Object body, String... headers) {
    HttpRequest.Builder request =
        writing(path)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Waits until an intake is final. */
  public JsonNode await(String location) {
    while (true) {
      JsonNode intake = JSON.readTree(send(writing(location)).body());
      String state = intake.path("state").asString();
      if (!state.equals("received") && !state.equals("processing")) {
        return intake;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
