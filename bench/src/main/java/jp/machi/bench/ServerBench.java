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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Starts the server as a person does and measures how long that takes and what it holds. */
final class ServerBench {
  private static final int STARTS = 3;
  private static final int POLL_MILLIS = 20;

  /** A start that takes longer is not slow but broken. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Path launcher;
  private final Path home;
  private final Consumer<String> say;
  private final HttpClient client = HttpClient.newHttpClient();

  ServerBench(Path root, Path folder, Consumer<String> say) {
    this.launcher = root.resolve("machi");
    this.home = folder.resolve("home");
    this.say = say;
  }

  /** Publishes the sample city, then starts on that database again and again. */
  List<String> run() throws IOException, InterruptedException {
    int port = freePort();
    say.accept("demo on port " + port);
    Path log = home.resolveSibling("demo.log");
    Process demo = start(log, "demo", port);
    await(() -> Files.readString(log).contains("http://127.0.0.1:" + port + "/"), demo);
    long afterDemo = residentMegabytes(demo);
    stop(demo);

    List<String> lines = new ArrayList<>();
    lines.add("| server | figure |");
    lines.add("|---|---|");
    lines.add("| resident after the demo's load | " + afterDemo + " MB |");
    for (int start = 1; start <= STARTS; start++) {
      long begin = System.nanoTime();
      Process server = start(home.resolveSibling("serve.log"), "serve", port);
      await(() -> answers(port), server);
      long millis = (System.nanoTime() - begin) / 1_000_000;
      say.accept("start " + start + ": " + millis + " ms");
      lines.add(
          "| start "
              + start
              + " on an existing database, until the home page is served | "
              + millis / 1000
              + "."
              + millis % 1000 / 100
              + " s |");
      stop(server);
    }
    return lines;
  }

  private Process start(Path log, String command, int port) throws IOException {
    return new ProcessBuilder(
            launcher.toString(), command, "--port", Integer.toString(port), "--home=" + home)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private interface Condition {
    boolean holds() throws IOException, InterruptedException;
  }

  private static void await(Condition condition, Process process)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
        process.destroy();
        throw new IOException("the server did not start");
      }
    }
  }

  private boolean answers(int port) throws InterruptedException {
    HttpRequest home = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build();
    try {
      return client.send(home, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static void stop(Process process) throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  /** Resident memory of the Java machine among the started processes, 0 where it is not told. */
  private static long residentMegabytes(Process started) {
    return Launched.java(started).map(java -> Memory.megabytes(java.pid(), "VmRSS")).orElse(0L);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
