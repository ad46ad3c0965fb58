package jp.machi.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.machi.core.table.Column;

/**
 * What a server answers about a million rows over HTTP, asked on the same machine by several at
 * once, and PostgreSQL beside it about the same rows.
 */
final class ServeBench {
  private static final int ASKERS = 8;
  private static final long SEED = 20_261_128L;
  private static final int POLL_MILLIS = 20;
  private static final Pattern DATASET = Pattern.compile("\"dataset\":\"([^\"]+)\"");

  private final Path root;
  private final Path folder;
  private final Consumer<String> say;
  private final List<String> lines = new ArrayList<>();

  ServeBench(Path root, Path folder, Consumer<String> say) {
    this.root = root;
    this.folder = folder;
    this.say = say;
  }

  /** Runs everything; the figures as lines of Markdown. */
  List<String> run(long rows) throws IOException, InterruptedException {
    Path csv = csv(rows);
    say.accept("… upload of " + Files.size(csv) / 1_000_000 + " MB");
    tell(
        String.format(
            Locale.ROOT,
            "%,d rows × %d columns, %d MB of CSV; %d connections at once, on the same %d processors.",
            rows,
            ToiletRows.COLUMNS.size(),
            Files.size(csv) / 1_000_000,
            ASKERS,
            Runtime.getRuntime().availableProcessors()));
    tell("");
    tell(
        "| what | answers a second | median | of 100 the slowest | median of one who asks alone |");
    tell("|---|---|---|---|---|");
    try (Served server = Served.serve(root, folder.resolve("home"), "-Xmx512m -XX:+UseSerialGC")) {
      String dataset = publish(server, csv);
      questions(server.port(), dataset, rows);
      tell("| resident memory of the server | " + server.residentMegabytes() + " MB | | | |");
    }
    new PostgresBeside(csv, folder, this::tell).run(ASKERS);
    return lines;
  }

  private Path csv(long rows) throws IOException {
    Path csv = folder.resolve("公衆トイレ一覧.csv");
    try (BufferedWriter out = Files.newBufferedWriter(csv)) {
      out.write(
          ToiletRows.COLUMNS.stream().map(Column::name).collect(Collectors.joining(",")) + "\n");
      for (long row = 1; row <= rows; row++) {
        out.write(
            Stream.of(ToiletRows.row(row, false))
                .map(cell -> cell.indexOf(',') < 0 ? cell : '"' + cell + '"')
                .collect(Collectors.joining(",", "", "\n")));
      }
    }
    return csv;
  }

  /** From the first byte sent until rows, a substring of them and a box are answered. */
  private String publish(Served server, Path csv) throws IOException, InterruptedException {
    String base = "http://127.0.0.1:" + server.port();
    long start = System.nanoTime();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> sent =
          client.send(
              HttpRequest.newBuilder(
                      URI.create(
                          base
                              + "/api/v1/intakes?department="
                              + encoded("環境局")
                              + "&name="
                              + encoded("公衆トイレ一覧.csv")))
                  .header("Authorization", "Bearer " + server.token())
                  .header("Content-Type", "application/octet-stream")
                  .POST(HttpRequest.BodyPublishers.ofFile(csv))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      String intake = sent.headers().firstValue("Location").orElseThrow();
      String state = "";
      while (!state.contains("\"published\"")) {
        LockSupport.parkNanos(POLL_MILLIS * 1_000_000L);
        state =
            client
                .send(
                    HttpRequest.newBuilder(URI.create(base + intake))
                        .header("Authorization", "Bearer " + server.token())
                        .build(),
                    HttpResponse.BodyHandlers.ofString())
                .body();
        if (state.contains("\"failed\"") || state.contains("\"blocked\"")) {
          throw new IOException("not published: " + state);
        }
      }
      took("upload of the CSV until the release is published", start);
      Matcher dataset = DATASET.matcher(state);
      if (!dataset.find()) {
        throw new IOException("no dataset in " + state);
      }
      try (Wire wire = new Wire(server.port())) {
        for (String path :
            List.of(
                rows(dataset.group(1)) + "?limit=100",
                rows(dataset.group(1)) + "?filter=" + encoded("名称:contains:第7公園"),
                items(dataset.group(1)) + "?bbox=139.5,35.5,139.6,35.6")) {
          check(wire.get(path, false), path);
        }
      }
      took("upload of the CSV until rows, a substring and a box are answered", start);
      return dataset.group(1);
    }
  }

  private void took(String what, long start) {
    tell(
        String.format(
            Locale.ROOT, "| %s | %.1f s | | | |", what, (System.nanoTime() - start) / 1e9));
  }

  private static String rows(String dataset) {
    return "/api/v1/datasets/" + dataset + "/rows";
  }

  private static String items(String dataset) {
    return "/ogc/collections/" + dataset + "/items";
  }

  private void questions(int port, String dataset, long rows) throws InterruptedException {
    String base = rows(dataset);
    ask(
        "page of 100 rows, another one each time",
        port,
        r -> base + "?offset=" + r.nextLong(rows - 100));
    ask("first page of 100 rows", port, _ -> base);
    ask("page at row " + rows * 9 / 10, port, _ -> base + "?offset=" + rows * 9 / 10);
    again("the same page again, If-None-Match", port, base);
    ask(
        "page of names that contain 第…公園 (0.1 %)",
        port, r -> base + "?filter=" + encoded("名称:contains:第" + r.nextInt(1, 900) + "公園"));
    ask(
        "page of one position of seven and a day before (some 5 %)",
        port,
        r ->
            base
                + "?filter="
                + encoded("設置位置:eq:正面入口の①番")
                + "&filter="
                + encoded("設置年月日:lt:" + (1994 + r.nextInt(16)) + "-04-01"));
    ask(
        "page of any text that contains 丁目…番…号",
        port,
        r ->
            base
                + "?q="
                + encoded(
                    r.nextInt(1, 9) + "丁目" + r.nextInt(1, 40) + "番" + r.nextInt(1, 30) + "号"));
    String groups = base.replace("/rows", "/groups");
    ask(
        "grouped by two columns, with a mean",
        port,
        r ->
            groups
                + "?by="
                + encoded("設置位置")
                + "&by="
                + encoded("男性トイレ総数")
                + "&measure="
                + encoded("avg:緯度")
                + "&filter="
                + encoded("男性トイレ総数:ge:" + r.nextInt(1, 5)));
    ask(
        "features in a box of 2 km, at most 100",
        port,
        r -> {
          double west = r.nextDouble(139.1, 139.9);
          double south = r.nextDouble(35.1, 35.9);
          return items(dataset)
              + String.format(
                  Locale.ROOT,
                  "?limit=100&bbox=%.4f,%.4f,%.4f,%.4f",
                  west,
                  south,
                  west + 0.02,
                  south + 0.02);
        });
  }

  private void ask(String what, int port, Function<RandomGenerator, String> path)
      throws InterruptedException {
    say.accept("… " + what);
    Load.Opening opening =
        who -> {
          Wire wire = new Wire(port);
          RandomGenerator random = new SplittableRandom(SEED + who);
          return () -> {
            String next = path.apply(random);
            check(wire.get(next, false), next);
          };
        };
    Load alone = Load.of(1, opening);
    tell(
        line(
            what, Load.of(ASKERS, opening), String.format(Locale.ROOT, "%.1f ms", alone.median())));
  }

  private void again(String what, int port, String path) throws InterruptedException {
    say.accept("… " + what);
    tell(
        line(
            what,
            Load.of(
                ASKERS,
                _ -> {
                  Wire wire = new Wire(port);
                  check(wire.get(path, false), path);
                  return () -> {
                    if (wire.get(path, true).status() != 304) {
                      throw new IOException("not the same any more");
                    }
                  };
                }),
            ""));
  }

  private static void check(Wire.Answer answer, String path) throws IOException {
    if (answer.status() != 200 || answer.bytes() == 0) {
      throw new IOException(answer.status() + " at " + path);
    }
  }

  /** A line of the table. */
  static String line(String what, Load load, String alone) {
    return String.format(
        Locale.ROOT,
        "| %s | %,.0f | %.1f ms | %.1f ms | %s |",
        what,
        load.perSecond(),
        load.median(),
        load.slow(),
        alone);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void tell(String line) {
    lines.add(line);
  }
}
