package jp.machi.server.publish.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import jp.machi.server.platform.files.Sha256;
import jp.machi.server.testing.ServerClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * kill -9 at every step of a publication, in a real process with its own PostgreSQL. After the next
 * start the release is whole, once, and the source file is there.
 */
class CrashTest {
  private static final Duration PAUSE = Duration.ofMillis(20);

  @TempDir Path home;
  private @Nullable Process server;

  private ServerClient start() throws IOException {
    Files.deleteIfExists(home.resolve("port"));
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            CrashingServer.class.getName(),
            home.toString());
    Process started =
        command
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()))
            .start();
    server = started;
    waitFor(home.resolve("port"), started);
    return new ServerClient(
        Integer.parseInt(Files.readString(home.resolve("port"))),
        Files.readString(home.resolve("token")).strip());
  }

  private void waitFor(Path file, Process process) throws IOException {
    while (!Files.exists(file)) {
      if (!process.isAlive()) {
        throw new IllegalStateException(Files.readString(home.resolve("log")));
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private void kill() {
    Process killed = server;
    if (killed != null) {
      killed.destroyForcibly();
      killed.onExit().join();
    }
  }

  /** The last server goes in order, so that its PostgreSQL goes with it. */
  @AfterEach
  void stop() {
    Process stopped = server;
    if (stopped != null && stopped.isAlive()) {
      stopped.destroy();
      stopped.onExit().join();
    }
  }

  @Test
  void aKilledServerLosesNothingAndLeavesNothingHalfDone() throws IOException {
    ServerClient client = start();
    List<String> sources = new ArrayList<>();
    for (Steps.Step step : Steps.Step.values()) {
      byte[] file = file(step);
      sources.add(Sha256.hex(Sha256.digest().digest(file)));
      Files.writeString(home.resolve("stop-at"), step.name());
      String location =
          client.bring("試験課", step + ".csv", file).headers().firstValue("Location").orElseThrow();
      waitFor(home.resolve("reached"), server());
      kill();
      Files.delete(home.resolve("reached"));

      client = start();
      JsonNode intake = client.await(location);

      assertThat(intake.path("state").asString()).as("%s %s", step, intake).isEqualTo("published");
      String dataset = intake.path("tables").get(0).path("dataset").asString();
      assertThat(client.json("/api/v1/datasets/" + dataset).path("releases").size()).isEqualTo(1);
      JsonNode rows = client.json("/api/v1/datasets/" + dataset + "/rows");
      assertThat(rows.path("total").asInt()).isEqualTo(2);
      assertThat(rows.path("rows").get(0).path("名称").asString()).isEqualTo("公園" + step);
    }
    assertThat(client.json("/api/v1/datasets").path("total").asInt())
        .isEqualTo(Steps.Step.values().length);
    assertThat(names("sources")).containsExactlyInAnyOrderElementsOf(sources);
    assertThat(names("releases")).hasSize(Steps.Step.values().length);
    assertThat(names("staging")).isEmpty();
  }

  @Test
  void anUploadThatIsCutOffLeavesNoSourceAndNoIntake() throws IOException {
    start();
    String port = Files.readString(home.resolve("port"));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
        OutputStream out = socket.getOutputStream()) {
      String head =
          "POST /api/v1/intakes?department=x&name=a.csv HTTP/1.1\r\nHost: localhost\r\n"
              + "Authorization: Bearer "
              + Files.readString(home.resolve("token")).strip()
              + "\r\nContent-Type: text/csv\r\nContent-Length: 1000000\r\n\r\n"
              + "名称\n".repeat(1000);
      out.write(head.getBytes(StandardCharsets.UTF_8));
      out.flush();
      while (names("staging").isEmpty()) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      kill();
    }

    ServerClient client = start();

    assertThat(names("staging")).isEmpty();
    assertThat(names("sources")).isEmpty();
    assertThat(client.json("/api/v1/datasets").path("total").asInt()).isZero();
  }

  private Process server() {
    Process running = server;
    if (running == null) {
      throw new IllegalStateException("not started");
    }
    return running;
  }

  private static byte[] file(Steps.Step step) {
    return ("名称,個数\n公園" + step + ",1\n広場,2\n").getBytes(StandardCharsets.UTF_8);
  }

  private List<String> names(String folder) throws IOException {
    try (Stream<Path> files = Files.list(home.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
