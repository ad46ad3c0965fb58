package jp.machi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import jp.machi.server.testing.RunningServer;
import jp.machi.server.testing.ServerClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Questions about the rows of a release, compared with a loop over the rows that were sent. */
class RowsTest {
  private static final RunningServer SERVER = RunningServer.shared();
  private static final ServerClient CLIENT = SERVER.client();
  private static final List<String> WARDS = List.of("川崎区", "幸区", "中原区", "");

  /** A row as it was sent. */
  private record Spot(int id, String name, String ward, double north, double east, int seats) {
    String line() {
      return String.join(
          ",",
          Integer.toString(id),
          name,
          ward,
          Double.toString(north),
          Double.toString(east),
          seats < 0 ? "" : Integer.toString(seats));
    }
  }

  private static final List<Spot> SPOTS = spots(new SplittableRandom(20_261_128L));
  private static String rows = "";
  private static String groups = "";

  private static List<Spot> spots(RandomGenerator random) {
    return IntStream.range(0, 2_500)
        .mapToObj(i ->
            new Spot(
                i,
                "ベンチ" + random.nextInt(300) + (random.nextInt(4) == 0 ? ":公園" : "広場"),
                WARDS.get(random.nextInt(WARDS.size())),
                Math.round((35.5 + random.nextDouble() / 10) * 1e6) / 1e6,
                Math.round((139.6 + random.nextDouble() / 10) * 1e6) / 1e6,
                random.nextInt(7) - 1))
        .toList();
  }

  @BeforeAll
  static void publish() {
    StringBuilder csv = new StringBuilder("番号,名,地区,緯度,経度,席\n");
    SPOTS.forEach(spot -> csv.append(spot.line()).append('\n'));
    JsonNode intake =
        CLIENT.publish("公園課", "ベンチ.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(intake.path("state").asString()).as(intake.toString()).isEqualTo("published");
    String id = intake.path("tables").get(0).path("dataset").asString();
    rows = "/api/v1/datasets/" + id + "/rows";
    groups = "/api/v1/datasets/" + id + "/groups";
  }

  private static String filters(String... filters) {
    StringBuilder query = new StringBuilder("?limit=1000");
    for (String filter : filters) {
      query.append("&filter=").append(ServerClient.encode(filter));
    }
    return query.toString();
  }

  private static List<Integer> ids(JsonNode page) {
    List<Integer> ids = new ArrayList<>();
    page.path("rows").forEach(row -> ids.add(row.path("番号").asInt()));
    return ids;
  }

  /** Follows the pages to their end. */
  private static List<Integer> all(String query) {
    JsonNode page = CLIENT.json(rows + query);
    long total = page.path("total").asLong();
    List<Integer> ids = ids(page);
    while (page.path("next").isString()) {
      page = CLIENT.json(page.path("next").asString());
      assertThat(page.path("total").asLong()).isEqualTo(total);
      ids.addAll(ids(page));
    }
    assertThat(ids).hasSize((int) total);
    return ids;
  }

  private static List<Integer> wanted(Predicate<Spot> condition) {
    return SPOTS.stream().filter(condition).map(Spot::id).toList();
  }

  @Test
  void eachOperatorFindsWhatALoopFinds() {
    assertThat(all(filters())).isEqualTo(wanted(_ -> true));
    assertThat(all(filters("地区:eq:幸区"))).isEqualTo(wanted(s -> s.ward().equals("幸区")));
    assertThat(all(filters("地区:ne:幸区"))).isEqualTo(wanted(s -> !s.ward().equals("幸区")));
    assertThat(all(filters("地区:empty"))).isEqualTo(wanted(s -> s.ward().isEmpty()));
    assertThat(all(filters("地区:filled", "席:ge:4")))
        .isEqualTo(wanted(s -> !s.ward().isEmpty() && s.seats() >= 4));
    assertThat(all(filters("地区:in:幸区|中原区")))
        .isEqualTo(wanted(s -> s.ward().equals("幸区") || s.ward().equals("中原区")));
    assertThat(all(filters("名:contains:7:公")))
        .isEqualTo(wanted(s -> s.name().contains("7:公")))
        .isNotEmpty();
    assertThat(all(filters("席:lt:1"))).isEqualTo(wanted(s -> s.seats() == 0));
    assertThat(all(filters("緯度:gt:35.55", "経度:le:139.65")))
        .isEqualTo(wanted(s -> s.north() > 35.55 && s.east() <= 139.65));
    assertThat(all("?limit=1000&q=" + ServerClient.encode("12広")))
        .isEqualTo(wanted(s -> s.name().contains("12広")));
  }

  @Test
  void aBoxAndACircleFindWhatALoopFinds() {
    assertThat(all("?limit=1000&bbox=139.62,35.52,139.66,35.57"))
        .isEqualTo(
            wanted(s ->
                s.east() >= 139.62
                    && s.east() <= 139.66
                    && s.north() >= 35.52
                    && s.north() <= 35.57))
        .isNotEmpty();
    assertThat(all("?limit=1000&bbox=170,-10,-170,50")).isEmpty();
    assertThat(all("?limit=1000&bbox=139.65,-10,-170,50"))
        .isEqualTo(wanted(s -> s.east() >= 139.65));
    assertThat(all("?limit=1000&near=35.55,139.65,800"))
        .isEqualTo(wanted(s -> metres(s, 35.55, 139.65) <= 800))
        .isNotEmpty();
  }

  /** On a sphere of the mean radius of the earth (haversine). */
  private static double metres(Spot spot, double north, double east) {
    double up = Math.sin(Math.toRadians(spot.north() - north) / 2);
    double across = Math.sin(Math.toRadians(spot.east() - east) / 2);
    double a =
        up * up
            + Math.cos(Math.toRadians(north))
                * Math.cos(Math.toRadians(spot.north()))
                * across
                * across;
    return 2 * 6_371_008.8 * Math.asin(Math.sqrt(a));
  }

  @Test
  void pagesFollowOneAnotherInAnyOrderWithoutGapOrDoubling() {
    List<Integer> sorted =
        SPOTS.stream()
            .sorted(
                Comparator.<Spot>comparingInt(s -> s.seats() < 0 ? 1 : -s.seats())
                    .thenComparingInt(Spot::id))
            .map(Spot::id)
            .toList();

    assertThat(all("?limit=700&sort=-" + ServerClient.encode("席"))).isEqualTo(sorted);
    assertThat(ids(CLIENT.json(rows + "?limit=5&offset=1200&sort=-" + ServerClient.encode("席"))))
        .isEqualTo(sorted.subList(1200, 1205));
    assertThat(CLIENT.json(rows + "?offset=999999999999").path("rows").size()).isZero();
    assertThat(CLIENT.json(rows + "?place=2147483647").path("rows").size()).isZero();
  }

  @Test
  void theNextPageIsOfTheSameReleaseThoughANewOneCame() {
    JsonNode intake =
        CLIENT.publish("河川課", "杭.csv", "番号,名\n1,一\n2,二\n".getBytes(StandardCharsets.UTF_8));
    String id = intake.path("tables").get(0).path("dataset").asString();
    JsonNode first = CLIENT.json("/api/v1/datasets/" + id + "/rows?limit=1");
    CLIENT.publish("河川課", "杭.csv", "番号,名\n3,三\n4,四\n".getBytes(StandardCharsets.UTF_8));

    assertThat(ids(CLIENT.json(first.path("next").asString()))).containsExactly(2);
    assertThat(ids(CLIENT.json("/api/v1/datasets/" + id + "/rows"))).containsExactly(3, 4);
  }

  @Test
  void twoReleasesAreComparedRowByRow() {
    String first = "ID,名,数,緯\nA,一,1,\nB,二,2,\nC,三,3,\n";
    JsonNode intake = CLIENT.publish("河川課", "堰.csv", first.getBytes(StandardCharsets.UTF_8));
    String id = intake.path("tables").get(0).path("dataset").asString();
    String later = "ID,名,数,備\nC,三,3,x\nB,二,7,x\nD,四,4,x\n";
    CLIENT.publish("河川課", "堰.csv", later.getBytes(StandardCharsets.UTF_8));
    String path = "/api/v1/datasets/" + id + "/releases/2/differences";

    JsonNode found = CLIENT.json(path);

    assertThat(found.path("key").asString()).as(found.toString()).isEqualTo("ID");
    assertThat(found.path("added").asInt()).isEqualTo(1);
    assertThat(found.path("removed").asInt()).isEqualTo(1);
    assertThat(found.path("changed").asInt()).isEqualTo(1);
    assertThat(found.path("addedColumns").findValuesAsString("name")).containsExactly("備");
    assertThat(found.path("removedColumns").findValuesAsString("name")).containsExactly("緯");
    JsonNode changed = found.path("changes").get(0);
    assertThat(changed.path("kind").asString()).isEqualTo("changed");
    assertThat(changed.path("columns").toString()).isEqualTo("[\"数\"]");
    assertThat(changed.path("before").path("数").asString()).isEqualTo("2");
    assertThat(changed.path("after").path("数").asString()).isEqualTo("7");
    assertThat(found.path("changes").get(1).path("kind").asString()).isEqualTo("added");
    assertThat(found.path("changes").get(2).path("kind").asString()).isEqualTo("removed");
    assertThat(CLIENT.json(path + "?offset=2&limit=1").path("changes").size()).isEqualTo(1);
    assertThat(CLIENT.json(path + "?from=2").path("total").asInt()).isZero();
    assertThat(CLIENT.json(path + "?key=" + ServerClient.encode("備")).path("code").asString())
        .isEqualTo("rows.no_key");
    assertThat(CLIENT.get(path + "?from=9").statusCode()).isEqualTo(404);
    assertThat(CLIENT.get(path.replace("/2/", "/1/")).statusCode()).isEqualTo(404);
    assertThat(CLIENT.get(path + "?since=1").statusCode()).isEqualTo(400);
  }

  @Test
  void groupsAreCountedAndAddedUp() {
    record Sum(int rows, long seats) {}
    TreeMap<String, Sum> wanted = new TreeMap<>();
    SPOTS.forEach(spot ->
        wanted.merge(
            spot.ward(),
            new Sum(1, Math.max(0, spot.seats())),
            (a, b) -> new Sum(a.rows() + b.rows(), a.seats() + b.seats())));

    JsonNode answer =
        CLIENT.json(
            groups
                + "?by="
                + ServerClient.encode("地区")
                + "&measure="
                + ServerClient.encode("sum:席")
                + "&measure="
                + ServerClient.encode("avg:席"));

    assertThat(answer.path("total").asInt()).isEqualTo(4);
    answer
        .path("groups")
        .forEach(group -> {
          JsonNode ward = group.path("keys").path("地区");
          Sum sum = Objects.requireNonNull(wanted.get(ward.isNull() ? "" : ward.asString()));
          assertThat(group.path("rows").asInt()).isEqualTo(sum.rows());
          assertThat(group.path("measures").path("sum:席").asLong()).isEqualTo(sum.seats());
        });
    assertThat(answer.path("groups").get(3).path("keys").path("地区").isNull()).isTrue();
  }

  @Test
  void everyFormatSendsTheSameRows(@TempDir Path folder) throws Exception {
    String query = filters("席:ge:3").replace("limit=1000", "limit=100000");
    List<Spot> wanted = SPOTS.stream().filter(s -> s.seats() >= 3).toList();

    String csv = CLIENT.get(rows + query + "&format=csv").body();
    assertThat(csv.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))))
        .isEqualTo(wanted.stream().map(s -> Integer.toString(s.id())).toList());
    String lines = CLIENT.get(rows + query + "&format=ndjson").body();
    assertThat(lines.lines().map(line -> ServerClient.parse(line).path("番号").asInt()))
        .isEqualTo(wanted.stream().map(Spot::id).toList());
    JsonNode map =
        CLIENT.json(rows + query + "&format=geojson&column=" + ServerClient.encode("番号"));
    assertThat(map.path("features").size()).isEqualTo(wanted.size());
    assertThat(map.path("features").get(0).path("geometry").path("coordinates").get(1).asDouble())
        .isEqualTo(wanted.getFirst().north());
    // the whole release as rows is the download, byte for byte
    String dataset = rows.replace("/api/v1", "").replace("/rows", "");
    Path download = CLIENT.download(dataset + "/releases/1/all.csv", folder.resolve("all.csv"));
    assertThat(CLIENT.get(rows + "?format=csv&limit=100000").body())
        .isEqualTo(Files.readString(download));
  }

  @Test
  void onlyTheColumnsAskedForAreSent() {
    JsonNode page = CLIENT.json(rows + "?limit=1&column=" + ServerClient.encode("席,番号"));

    assertThat(page.path("rows").get(0).propertyNames()).containsExactly("席", "番号");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "limit=1001 http.number_out_of_range",
        "limit=-1 http.number_out_of_range",
        "limit=9999999999999999999 http.number_out_of_range",
        "offset=-1 http.number_out_of_range",
        "place=4294967296 http.number_out_of_range",
        "place=1&offset=1 rows.offset_and_place",
        "filters=x rows.unknown_parameter",
        "filter=%00 rows.unreadable_filter",
        "filter=%E5%B8%AD:ge rows.unreadable_filter",
        "filter=%E5%B8%AD:ge:many rows.unreadable_value_integer",
        "filter=%E5%B8%AD:in:1|x rows.unreadable_value_integer",
        "filter=%E7%B7%AF%E5%BA%A6:lt:NaN rows.unreadable_value_decimal",
        "sort=%27;DROP rows.unknown_column",
        "column=nope rows.unknown_column",
        "bbox=1,2,3 rows.unreadable_area",
        "bbox=139,36,140,35 rows.unreadable_area",
        "bbox=NaN,35,140,36 rows.unreadable_area",
        "bbox=139,35,140,36&near=1,1,1 rows.unreadable_area",
        "near=35,139,-5 rows.unreadable_area",
        "near=35,139,1e300 rows.unreadable_area",
        "format=exe rows.unknown_format"
      })
  void aQuestionThatCannotBeReadIsRefusedWithAReason(String query, String code) {
    HttpResponse<String> answer = CLIENT.get(rows + "?" + query.replace("|", "%7C"));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(ServerClient.parse(answer.body()).path("code").asString()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "by=nope", "by=席&measure=sum", "by=席&measure=median:席"})
  void aGroupingThatCannotBeReadIsRefused(String query) {
    HttpResponse<String> answer = CLIENT.get(groups + "?" + query.replace("席", "%E5%B8%AD"));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
  }

  @Test
  void textsAreNotAddedUp() {
    JsonNode problem =
        CLIENT.json(
            groups
                + "?by="
                + ServerClient.encode("地区")
                + "&measure="
                + ServerClient.encode("sum:名"));

    assertThat(problem.path("code").asString()).isEqualTo("rows.not_numbers");
  }

  @Test
  void manyFiltersAreRefused() {
    String filter = "&filter=" + ServerClient.encode("席:ge:1");

    assertThat(CLIENT.json(rows + "?" + filter.repeat(17)).path("code").asString())
        .isEqualTo("rows.too_many_terms");
    assertThat(CLIENT.json(rows + "?" + filter.repeat(16)).path("rows").size()).isPositive();
  }
}
