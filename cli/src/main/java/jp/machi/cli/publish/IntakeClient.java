package jp.machi.cli.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import jp.machi.cli.publish.FilesToSend.FileToSend;
import jp.machi.core.mapping.MappingOverrides;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Gives files to a server and asks what became of them. One thread at a time. */
final class IntakeClient implements AutoCloseable {
  /** A server may leave out what is not known yet. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  /** An upload of 2 GB over a slow line. */
  private static final Duration REQUEST_TIMEOUT = Duration.ofHours(1);

  /** An intake of a workbook with hundreds of sheets is some hundred kilobytes. */
  private static final long MAX_RESPONSE_BYTES = 16L << 20;

  /** Doubled from the first to the last: a small file is done at once, a large one takes long. */
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  /** About an hour without any progress: the server has lost the file. */
  private static final int MAX_QUESTIONS_WITHOUT_PROGRESS = 3_600;

  /** A busy server is asked again for about ten minutes. */
  private static final int MAX_ATTEMPTS = 600;

  private final URI server;
  private final String token;
  private final Pause pause;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT_TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * A client of one server.
   *
   * @param server base address
   */
  IntakeClient(URI server, String token, Pause pause) {
    this.server = server;
    this.token = token;
    this.pause = pause;
  }

  /** What the server said to a file. */
  sealed interface Sent {
    /** Taken; what becomes of it can be asked there. */
    record Accepted(URI intake) implements Sent {}

    /** Not taken, for that reason. */
    record Rejected(String reason) implements Sent {}
  }

  /** Gives a file to the server. */
  Sent send(FileToSend file, MappingOverrides mapping)
      throws IOException, InterruptedException, PublishStoppedException {
    URI address = resolve("api/v1/intakes?" + query(file, mapping));
    HttpResponse<byte[]> response = null;
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      response = exchange(post(address, file));
      if (response.statusCode() != 429 && response.statusCode() != 503) {
        break;
      }
      pause.take(LONGEST_PAUSE);
    }
    if (response == null) {
      throw new IOException("no answer");
    }
    return switch (response.statusCode()) {
      case 202 -> new Sent.Accepted(intakeOf(response));
      case 401, 403 -> throw new PublishStoppedException("publish.token_wrong", server.toString());
      default -> new Sent.Rejected(reason(response));
    };
  }

  /** Asks until nothing more will happen with the file. */
  Intake await(URI intake, Consumer<Intake> progress)
      throws IOException, InterruptedException, PublishStoppedException {
    Duration wait = FIRST_PAUSE;
    @Nullable Intake last = null;
    for (int idle = 0; idle < MAX_QUESTIONS_WITHOUT_PROGRESS; idle++) {
      Intake now = ask(intake);
      if (now.state().isFinal()) {
        return now;
      }
      progress.accept(now);
      if (last == null || last.state() != now.state() || last.rowsDone() != now.rowsDone()) {
        idle = 0;
      }
      last = now;
      pause.take(wait);
      wait = wait.multipliedBy(2);
      wait = wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait;
    }
    throw new IOException("no progress");
  }

  /** The server does not take a decision, for the reason in the message. */
  static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedException(String reason) {
      super(reason);
    }
  }

  /**
   * Tells the server what a person decided and waits until the intake is done.
   *
   * @throws RefusedException where the server does not take it
   */
  Intake decide(UUID intake, Map<String, Object> decision)
      throws IOException, InterruptedException, PublishStoppedException {
    URI address = resolve("api/v1/intakes/" + intake);
    HttpResponse<byte[]> response =
        exchange(
            request(URI.create(address + "/decisions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(decision)))
                .build());
    return switch (response.statusCode()) {
      case 202 -> await(address, _ -> {});
      case 401, 403 -> throw new PublishStoppedException("publish.token_wrong", server.toString());
      default -> throw new RefusedException(reason(response));
    };
  }

  @Override
  public void close() {
    http.close();
  }

  private Intake ask(URI intake) throws IOException, InterruptedException, PublishStoppedException {
    HttpResponse<byte[]> response = exchange(request(intake).GET().build());
    if (response.statusCode() != 200) {
      throw new IOException(reason(response));
    }
    try {
      return JSON.readValue(response.body(), Intake.class);
    } catch (JacksonException e) {
      throw new IOException("not an answer of Machi", e);
    }
  }

  private HttpRequest post(URI address, FileToSend file) throws IOException {
    try {
      return request(address)
          .header("Content-Type", "application/octet-stream")
          .POST(HttpRequest.BodyPublishers.ofFile(file.path()))
          .build();
    } catch (FileNotFoundException e) {
      throw new NoSuchFileException(file.path().toString());
    }
  }

  private HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address)
        .timeout(REQUEST_TIMEOUT)
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json");
  }

  private HttpResponse<byte[]> exchange(HttpRequest request)
      throws IOException, InterruptedException, PublishStoppedException {
    try {
      return http.send(
          request,
          HttpResponse.BodyHandlers.limiting(
              HttpResponse.BodyHandlers.ofByteArray(), MAX_RESPONSE_BYTES));
    } catch (ConnectException e) {
      throw new PublishStoppedException("publish.no_server", server.toString());
    }
  }

  /** The token goes to the server it is for and nowhere else. */
  private URI intakeOf(HttpResponse<byte[]> response) throws IOException {
    String location = response.headers().firstValue("Location").orElse("");
    URI intake = response.uri().resolve(location);
    if (location.isEmpty() || !response.uri().getAuthority().equals(intake.getAuthority())) {
      throw new IOException("not an answer of Machi");
    }
    return intake;
  }

  private URI resolve(String path) {
    String base = server.toString();
    return URI.create(base.endsWith("/") ? base + path : base + "/" + path);
  }

  private static String query(FileToSend file, MappingOverrides mapping) {
    StringBuilder query = new StringBuilder();
    query.append("department=").append(encode(file.department()));
    query.append("&name=").append(encode(file.name()));
    mapping.standardId().ifPresent(kind -> query.append("&kind=").append(encode(kind)));
    mapping
        .itemByHeading()
        .forEach((heading, item) -> query.append("&map=").append(encode(heading + ":" + item)));
    return query.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The reason in a problem document (RFC 9457), else the status. */
  private static String reason(HttpResponse<byte[]> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    if (type.startsWith("application/problem+json")) {
      try {
        JsonNode problem = JSON.readTree(response.body());
        String detail = problem.path("detail").asString("");
        return detail.isEmpty() ? problem.path("title").asString("") : detail;
      } catch (JacksonException e) {
        // The status says what can be said.
      }
    }
    return "HTTP " + response.statusCode();
  }
}
