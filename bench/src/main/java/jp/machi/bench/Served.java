package jp.machi.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A server that was started as a person starts one, on a port and in a home of its own. */
final class Served implements AutoCloseable {
  private static final int POLL_MILLIS = 20;

  /** A start that takes longer is not slow but broken. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Process process;
  private final int port;
  private final Path home;

  private Served(Process process, int port, Path home) {
    this.process = process;
    this.port = port;
    this.home = home;
  }

  /** The demo with the sample city in it. */
  static Served demo(Path root, Path home) throws IOException, InterruptedException {
    Path log = home.resolveSibling("demo.log");
    Served served = start(root, home, "demo", log, "");
    served.await(() -> Files.readString(log).contains("http://127.0.0.1:" + served.port + "/"));
    return served;
  }

  /**
   * An ordinary server.
   *
   * @param options of its Java machine, {@code ""} for those that the launcher gives
   */
  static Served serve(Path root, Path home, String options)
      throws IOException, InterruptedException {
    Served served = start(root, home, "serve", home.resolveSibling("serve.log"), options);
    served.await(served::answers);
    return served;
  }

  private static Served start(Path root, Path home, String command, Path log, String options)
      throws IOException {
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(
                root.resolve("machi").toString(),
                command,
                "--port",
                Integer.toString(port),
                "--home=" + home)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    if (!options.isEmpty()) {
      builder.environment().put("MACHI_SERVER_OPTS", options);
    }
    return new Served(builder.start(), port, home);
  }

  int port() {
    return port;
  }

  /** What writes are allowed with. */
  String token() throws IOException {
    return Files.readString(home.resolve("token")).strip();
  }

  /** Resident memory of its Java machine, 0 where it is not told. */
  long residentMegabytes() {
    return Launched.java(process).map(java -> Memory.megabytes(java.pid(), "VmRSS")).orElse(0L);
  }

  private interface Condition {
    boolean holds() throws IOException, InterruptedException;
  }

  private void await(Condition condition) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
        process.destroy();
        throw new IOException("the server did not start");
      }
    }
  }

  private boolean answers() throws InterruptedException {
    HttpRequest page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
