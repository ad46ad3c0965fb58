package jp.machi.cli.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.machi.cli.Machi;
import jp.machi.cli.terminal.ExitCode;
import jp.machi.cli.terminal.Terminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that answers as the contract of the intake says. */
class PublishCommandTest {
  private static final String PUBLISHED =
      """
      {"id": "1", "state": "published", "rowsDone": 2, "addedLater": true, "problem": null,
       "tables": [{"sheet": "", "dataset": "d", "title": "公衆トイレ一覧", "kind": "public-toilet",
         "columnsMapped": 12, "columns": 14, "rows": 2, "cellsRepaired": 3, "outcome": "published",
         "findings": {"blocking": 0, "errors": 1, "warnings": 0, "fixed": 3}, "release": 1,
         "messages": []}]}
      """;
  private static final String REFUSED =
      """
      {"id": "2", "state": "REFUSED", "rowsDone": 0, "tables": [], "problem":
       {"code": "file.encrypted", "japanese": "パスワードを外してください", "english": "Take it off"}}
      """;

  @TempDir private Path folder;
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, List<String>> answers = new HashMap<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private HttpServer server;
  private int status = 202;
  private String location = "/api/v1/intakes/";

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    Files.writeString(folder.resolve("token"), "secret\n");
    Files.createDirectory(folder.resolve("city"));
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  @Test
  void publishesAFolderAndAsksUntilEachFileIsDone() throws IOException {
    file("a.csv", "{\"state\": \"RECEIVED\", \"tables\": []}", PUBLISHED);
    file("b.xlsx", PUBLISHED);
    assertThat(publish()).isEqualTo(ExitCode.DONE);
    assertThat(out.toString())
        .contains("city/a.csv", "12/14", "published, release 1")
        .contains("2 files: published 2. 2 tables; published: 4 rows, 6 cells repaired.");
    assertThat(asked)
        .contains(
            "POST /api/v1/intakes?department=道路+課&name=city/a.csv Bearer secret <a.csv>",
            "GET /api/v1/intakes/a.csv Bearer secret <>");
  }

  @Test
  void goesOnAfterAFileThatIsRefused() throws IOException {
    file("a.csv", REFUSED);
    file("b.csv", PUBLISHED);
    assertThat(publish()).isEqualTo(ExitCode.TO_MEND);
    assertThat(out.toString()).contains("REFUSED", "  Take it off", "published, release 1");
  }

  @Test
  void tellsTheReasonOfAServerThatDoesNotTakeAFile() throws IOException {
    file("a.csv", PUBLISHED);
    status = 413;
    assertThat(publish()).isEqualTo(ExitCode.TO_MEND);
    assertThat(out.toString()).contains("not sent", "  Files up to 2 GB");
  }

  @Test
  void tellsWhatAPersonDecidedAndHowItEnded() {
    String intake = "00000000-0000-0000-0000-000000000001";
    answers.put(intake, new ArrayList<>(List.of(PUBLISHED)));
    assertThat(
            Machi.run(
                new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false),
                Map.of("LANG", "en_US.UTF-8"),
                "decide",
                intake,
                "--accept",
                "personal.mobile_number:連絡",
                "--by",
                "汐見花子",
                "--reason",
                "窓口",
                "--from-now-on",
                "--server",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "--token-file",
                folder.resolve("token").toString()))
        .as(err.toString())
        .isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("published, release 1");
    assertThat(asked.getFirst())
        .isEqualTo(
            "POST /api/v1/intakes/"
                + intake
                + "/decisions Bearer secret <{\"by\":\"汐見花子\",\"reason\":\"窓口\","
                + "\"scope\":\"from_now_on\",\"kinds\":[{\"code\":\"personal.mobile_number\","
                + "\"column\":\"連絡\"}]}>");
  }

  @Test
  void stopsWhereTheTokenIsNotKnown() throws IOException {
    file("a.csv", PUBLISHED);
    status = 401;
    assertThat(publish()).isEqualTo(ExitCode.NOT_DONE);
    assertThat(err.toString()).contains("does not know this token");
  }

  @Test
  void givesTheTokenToNoOtherServer() throws IOException {
    file("a.csv", PUBLISHED);
    location = "http://127.0.0.1:1/api/v1/intakes/";
    assertThat(publish()).isEqualTo(ExitCode.TO_MEND);
    assertThat(out.toString()).contains("not an answer of Machi");
  }

  @Test
  void saysHowToStartAServerWhereNoneIs() throws IOException {
    file("a.csv", PUBLISHED);
    server.stop(0);
    assertThat(publish()).isEqualTo(ExitCode.NOT_DONE);
    assertThat(err.toString()).contains("Start it with ./machi serve");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void saysWhereATokenComesFrom() throws IOException {
    file("a.csv", PUBLISHED);
    Files.delete(folder.resolve("token"));
    assertThat(publish()).isEqualTo(ExitCode.NOT_DONE);
    assertThat(err.toString()).contains("The server makes one at its first start");
    assertThat(asked).isEmpty();
  }

  @Test
  void sendsWhatAPersonDecidedAboutTheColumns() throws IOException {
    file("a.csv", PUBLISHED);
    Path mapping = Files.writeString(folder.resolve("mapping.tsv"), "# standard: aed\n場所\t名称\n");
    assertThat(publish("--by-folder", "--mapping", mapping.toString())).isEqualTo(ExitCode.DONE);
    assertThat(asked.getFirst()).contains("department=city&name=city/a.csv&kind=aed&map=場所:名称");
  }

  @Test
  void wantsToKnowWhoPublishes() {
    assertThat(publish(new String[0])).isEqualTo(ExitCode.USAGE);
    assertThat(publish("--by-folder", "--department", "x")).isEqualTo(ExitCode.USAGE);
  }

  private int publish() {
    return publish("--department", "道路 課");
  }

  private int publish(String... publisher) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "publish",
                folder.resolve("city").toString(),
                "--server",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "--token-file",
                folder.resolve("token").toString()));
    arguments.addAll(List.of(publisher));
    return Machi.run(
        new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false),
        Map.of("LANG", "en_US.UTF-8"),
        arguments.toArray(String[]::new));
  }

  /** A file whose content is its name, and what the server says of it, one answer after another. */
  private void file(String name, String... states) throws IOException {
    Files.writeString(folder.resolve("city").resolve(name), name);
    answers.put(name, new ArrayList<>(List.of(states)));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String query = exchange.getRequestURI().getQuery();
    asked.add(
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI().getPath()
            + (query == null ? "" : "?" + query)
            + " "
            + exchange.getRequestHeaders().getFirst("Authorization")
            + " <"
            + body
            + ">");
    if (exchange.getRequestMethod().equals("POST")) {
      if (status == 202) {
        boolean file = !body.startsWith("{");
        exchange.getResponseHeaders().add("Location", location + (file ? body : ""));
        send(exchange, 202, "application/json", "{}");
      } else {
        send(exchange, status, "application/problem+json", "{\"detail\": \"Files up to 2 GB\"}");
      }
      return;
    }
    String path = exchange.getRequestURI().getPath();
    List<String> left = answers.getOrDefault(path.substring(path.lastIndexOf('/') + 1), List.of());
    send(exchange, 200, "application/json", left.size() > 1 ? left.removeFirst() : left.getFirst());
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
