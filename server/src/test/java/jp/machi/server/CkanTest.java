package jp.machi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import jp.machi.server.testing.RunningServer;
import jp.machi.server.testing.ServerClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The catalogue as harvesters and programs for CKAN ask for it. */
class CkanTest {
  private static final String ACTIONS = "/api/3/action/";
  private static final RunningServer SERVER = RunningServer.fresh("--machi.intake.workers=2");
  private static final ServerClient CLIENT = SERVER.client();
  private static final String TOILETS =
      "名称,所在地_連結表記,設置位置,緯度,経度,男性トイレ総数\n中央公園,神奈川県川崎市川崎区宮本町１,入口,35.5308,139.7029,2\n";

  /** Names by title. */
  private static final Map<String, String> NAMES = new HashMap<>();

  @BeforeAll
  static void publishSomeDatasets() {
    NAMES.put("公衆トイレ一覧", publish("道路課", "公衆トイレ一覧.csv", TOILETS));
    for (int i = 1; i <= 6; i++) {
      String title = "相談件数" + i;
      NAMES.put(title, publish("広聴課", title + ".csv", "月,件数\n4月,12\n5月," + i + "\n"));
    }
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  static String publish(String department, String name, String table) {
    JsonNode intake = CLIENT.publish(department, name, table.getBytes(StandardCharsets.UTF_8));
    assertThat(intake.path("state").asString()).as(intake.toString()).isEqualTo("published");
    return intake.path("tables").get(0).path("dataset").asString();
  }

  private static String name(String title) {
    return NAMES.getOrDefault(title, "");
  }

  /** The result of an action asked for by its address. */
  private static JsonNode result(String action) {
    HttpResponse<String> answer = CLIENT.get(ACTIONS + action);
    assertThat(answer.statusCode()).as(action + " " + answer.body()).isEqualTo(200);
    JsonNode body = ServerClient.parse(answer.body());
    assertThat(new TreeSet<>(body.propertyNames())).containsExactly("help", "result", "success");
    assertThat(body.path("success").asBoolean()).isTrue();
    return body.path("result");
  }

  private static JsonNode error(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    JsonNode body = ServerClient.parse(answer.body());
    assertThat(new TreeSet<>(body.propertyNames())).containsExactly("error", "help", "success");
    assertThat(body.path("success").asBoolean(true)).isFalse();
    assertThat(body.path("error").path("message").asString()).isNotEmpty();
    return body.path("error");
  }

  private static List<String> names(JsonNode search) {
    List<String> names = new ArrayList<>();
    search.path("results").forEach(one -> names.add(one.path("name").asString()));
    return names;
  }

  @Test
  void aPackageHasEveryKeyOfCkan() {
    JsonNode dict = result("package_show?id=" + name("公衆トイレ一覧"));

    assertThat(new TreeSet<>(dict.propertyNames()))
        .containsExactly(
            "author",
            "author_email",
            "creator_user_id",
            "extras",
            "groups",
            "id",
            "isopen",
            "license_id",
            "license_title",
            "license_url",
            "maintainer",
            "maintainer_email",
            "metadata_created",
            "metadata_modified",
            "name",
            "notes",
            "num_resources",
            "num_tags",
            "organization",
            "owner_org",
            "private",
            "relationships_as_object",
            "relationships_as_subject",
            "resources",
            "state",
            "tags",
            "title",
            "type",
            "url",
            "version");
    assertThat(UUID.fromString(dict.path("id").asString())).isNotNull();
    assertThat(dict.path("title").asString()).isEqualTo("公衆トイレ一覧");
    assertThat(dict.path("license_id").asString()).isEqualTo("cc-by");
    assertThat(dict.path("metadata_modified").asString()).isEqualTo("2026-04-07T01:02:03.456789");
    assertThat(dict.path("owner_org").asString())
        .isEqualTo(dict.path("organization").path("id").asString());
    assertThat(dict.path("tags").findValuesAsString("name")).containsExactly("自治体標準ODS", "公衆トイレ一覧");
    assertThat(dict.path("groups").findValuesAsString("name")).containsExactly("health-welfare");
    assertThat(dict.path("resources").findValuesAsString("format"))
        .containsExactly("CSV", "XLSX", "JSON", "GeoJSON", "PARQUET");
    assertThat(new TreeSet<>(dict.path("resources").get(0).propertyNames()))
        .containsExactly(
            "cache_last_updated",
            "cache_url",
            "created",
            "datastore_active",
            "description",
            "format",
            "hash",
            "id",
            "last_modified",
            "metadata_modified",
            "mimetype",
            "mimetype_inner",
            "name",
            "package_id",
            "position",
            "resource_type",
            "size",
            "state",
            "url",
            "url_type");
    assertThat(result("package_show?id=" + dict.path("id").asString())).isEqualTo(dict);
  }

  @Test
  void aHarvesterGetsEveryPackageOnceAndThenNothing() {
    List<String> ids = new ArrayList<>();
    JsonNode page;
    do {
      page = result("package_search?rows=3&start=" + ids.size() + "&sort=id+asc");
      page.path("results").forEach(one -> ids.add(one.path("id").asString()));
    } while (!page.path("results").isEmpty());

    assertThat(ids).isSorted().doesNotHaveDuplicates().hasSize(page.path("count").asInt());
    assertThat(page.path("results").isArray()).isTrue();
  }

  @Test
  void packagesAreListedByName() {
    assertThat(texts(result("package_list"))).isSorted().containsAll(NAMES.values());
    assertThat(texts(result("package_list?limit=2&offset=1")))
        .isEqualTo(texts(result("package_list")).subList(1, 3));
    assertThat(texts(result("package_list?offset=5000"))).isEmpty();
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.asString()));
    return texts;
  }

  @Test
  void whatIsNotThereIsNotFound() {
    for (String action :
        List.of(
            "package_show?id=no-such",
            "package_show?id=" + UUID.randomUUID(),
            "package_show?id=..%2F..%2Fetc",
            "organization_show?id=no-such",
            "group_show?id=no-such",
            "tag_show?id=no-such",
            "resource_show?id=" + UUID.randomUUID(),
            "datastore_search?resource_id=no-such",
            "help_show?name=no_such")) {
      assertThat(error(CLIENT.get(ACTIONS + action), 404).path("__type").asString())
          .as(action)
          .isEqualTo("Not Found Error");
    }
  }

  @Test
  void searchesInJapaneseAndByFilters() {
    assertThat(names(result("package_search?q=" + ServerClient.encode("トイレ"))))
        .containsExactly(name("公衆トイレ一覧"));
    assertThat(found("tags:\"公衆トイレ一覧\"")).containsExactly(name("公衆トイレ一覧"));
    assertThat(found("groups:health-welfare")).containsExactly(name("公衆トイレ一覧"));
    assertThat(found("res_format:geojson")).containsExactly(name("公衆トイレ一覧"));
    assertThat(found("-groups:*")).hasSize(6).doesNotContain(name("公衆トイレ一覧"));
    assertThat(found("title:相談件数* AND NOT (title:*3 OR title:*4)")).hasSize(4);
    assertThat(found("+state:active -private:true")).hasSize(7);
    assertThat(found("metadata_modified:[2026-04-07T01:02:03.456789Z TO *]")).hasSize(7);
    assertThat(found("metadata_modified:[2026-04-07T01:02:03.456790Z TO *]")).isEmpty();
    assertThat(found("metadata_modified:[* TO 2026-04-07T01:02:03Z]")).isEmpty();
    List<String> departments = texts(result("organization_list"));
    assertThat(departments).hasSize(2);
    assertThat(found("organization:" + departments.getFirst())).isNotEmpty();
    assertThat(found("organization:" + String.join(" OR organization:", departments))).hasSize(7);
    assertThat(found("organization:(" + String.join(" OR ", departments) + ")")).hasSize(7);
    assertThat(names(result("package_search?rows=100&q=organization:" + departments.getFirst())))
        .isEqualTo(found("organization:" + departments.getFirst()));
  }

  private static List<String> found(String filter) {
    JsonNode search = result("package_search?rows=100&fq=" + ServerClient.encode(filter));
    assertThat(search.path("results").size()).isEqualTo(search.path("count").asInt());
    return names(search);
  }

  @Test
  void whatIsAskedByTheDatabaseIsTheSameAsInMemory() {
    String department = texts(result("organization_list")).getFirst();
    for (String filter : List.of("*:*", "organization:" + department)) {
      String query = "package_search?rows=100&sort=id+asc&fq=" + ServerClient.encode(filter);
      assertThat(result(query + ServerClient.encode(" AND name:*")).path("results"))
          .isEqualTo(result(query).path("results"))
          .isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown:x",
        "site_id:default",
        "extras_foo:bar",
        "tags",
        "tags:",
        "tags:\"open",
        "(tags:a",
        "tags:a)",
        "tags:[a TO b]",
        "metadata_modified:[yesterday TO *]",
        "metadata_modified:[2026-04-07T00:00:00Z",
        "metadata_modified:{2026-04-07T00:00:00Z TO *]",
        "OR",
        "tags:a OR",
        "tags:a AND",
        "NOT",
        "((((((((((((tags:a))))))))))))",
        "{!lucene}tags:a",
        "tags:a\u0000;drop table b",
      })
  void aFilterThatIsNotUnderstoodIsRefused(String filter) {
    HttpResponse<String> answer =
        CLIENT.get(ACTIONS + "package_search?fq=" + ServerClient.encode(filter));

    assertThat(error(answer, 409).path("__type").asString()).isEqualTo("Search Error");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "package_search?start=-1 | 409 | Validation Error",
        "package_search?rows=many | 409 | Validation Error",
        "package_search?rows=-5 | 409 | Validation Error",
        "package_search?rows=1.5 | 409 | Validation Error",
        "package_search?sort=shoe+desc | 400 | Search Query Error",
        "package_search?sort=id+sideways | 400 | Search Query Error",
        "package_search?sort=id;drop+table | 400 | Search Query Error",
        "package_search?sort=, | 400 | Search Query Error",
        "package_search?facet.field=[\"title\"] | 409 | Search Error",
        "package_show | 409 | Validation Error",
        "datastore_search | 409 | Validation Error",
        "organization_list?sort=shoe | 409 | Validation Error",
        "resource_search?query=nothing | 409 | Validation Error",
        "resource_search?query=hash:x | 409 | Validation Error",
        "no_such_action | 400 | Bad Request",
        "package_delete?id=x | 400 | Bad Request",
        "datastore_search_sql?sql=select+1 | 400 | Bad Request",
      })
  void whatCannotBeTakenSaysSo(String action, int status, String type) {
    HttpResponse<String> answer =
        CLIENT.get(ACTIONS + action.replace("[", "%5B").replace("]", "%5D").replace("\"", "%22"));

    assertThat(error(answer, status).path("__type").asString()).isEqualTo(type);
  }

  @Test
  void hugeNumbersAndTextsHurtNobody() {
    JsonNode all = result("package_search?rows=99999999999999999999");
    assertThat(all.path("results").size()).isEqualTo(all.path("count").asInt()).isPositive();
    assertThat(result("package_search?start=99999999999999999999").path("results").isEmpty())
        .isTrue();
    assertThat(result("package_search?rows=0").path("count").asInt()).isPositive();

    HttpResponse<String> long1 = post("package_search", Map.of("q", "あ".repeat(10_000)));
    assertThat(error(long1, 400).path("__type").asString()).isEqualTo("Search Query Error");
    HttpResponse<String> long2 = post("package_search", Map.of("fq", "name:a".repeat(10_000)));
    assertThat(error(long2, 409).path("__type").asString()).isEqualTo("Search Error");
    String stars = "name:" + "*a".repeat(2_000) + "*b";
    assertThat(error(CLIENT.get(ACTIONS + "package_search?sort=" + "id,".repeat(50)), 400))
        .isNotNull();
    assertThat(ok(post("package_search", Map.of("fq", stars))).path("count").asInt()).isZero();
    String deep = "[".repeat(100_000);
    assertThat(error(postText("package_search", "{\"q\":" + deep), 400).path("__type").asString())
        .isEqualTo("Bad Request");
  }

  private static HttpResponse<String> post(String action, Map<String, ?> parameters) {
    return CLIENT.send(
        CLIENT
            .request(ACTIONS + action)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(ServerClient.write(parameters))));
  }

  private static HttpResponse<String> postText(String action, String body) {
    return CLIENT.send(
        CLIENT
            .request(ACTIONS + action)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static JsonNode ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return ServerClient.parse(answer.body()).path("result");
  }

  @Test
  void parametersComeAsJsonAsAFormOrInTheAddress() {
    JsonNode expected = result("package_show?id=" + name("公衆トイレ一覧"));

    assertThat(ok(post("package_show", Map.of("id", name("公衆トイレ一覧"))))).isEqualTo(expected);
    assertThat(ok(postText("package_show", "id=" + name("公衆トイレ一覧")))).isEqualTo(expected);
    assertThat(ok(postText("package_show", "{\"id\": \"" + name("公衆トイレ一覧") + "\"}")))
        .isEqualTo(expected);
    JsonNode search =
        ok(post("package_search", Map.of("fq_list", List.of("tags:公衆トイレ一覧", "name:*"))));
    assertThat(search.path("count").asInt()).isEqualTo(1);
    assertThat(error(postText("package_show", "[1]=%zz"), 400)).isNotNull();
    assertThat(error(post("package_show", Map.of("id", Map.of("a", 1))), 409)).isNotNull();
    assertThat(ok(CLIENT.get("/api/action/site_read")).asBoolean()).isTrue();
  }

  @Test
  void facetsCountEveryPackageFound() {
    JsonNode search =
        result(
            "package_search?rows=0&facet.field="
                + ServerClient.encode("[\"tags\",\"res_format\",\"organization\",\"groups\"]"));

    assertThat(search.path("facets").path("res_format").path("CSV").asInt()).isEqualTo(7);
    assertThat(search.path("facets").path("res_format").path("GeoJSON").asInt()).isEqualTo(1);
    assertThat(search.path("facets").path("tags").path("公衆トイレ一覧").asInt()).isEqualTo(1);
    assertThat(
            search
                .path("search_facets")
                .path("organization")
                .path("items")
                .findValuesAsString("display_name"))
        .containsExactly("広聴課", "道路課");
  }

  @Test
  void departmentsAreOrganisationsAndThemesAreGroups() {
    JsonNode dict = result("package_show?id=" + name("公衆トイレ一覧"));
    String owner = dict.path("owner_org").asString();

    JsonNode organisation = result("organization_show?id=" + owner);

    assertThat(organisation.path("title").asString()).isEqualTo("道路課");
    assertThat(organisation.path("package_count").asInt()).isEqualTo(1);
    assertThat(organisation.path("approval_status").asString()).isEqualTo("approved");
    assertThat(organisation.path("created").asString()).isEqualTo("2026-04-07T01:02:03.456789");
    assertThat(result("organization_show?id=" + organisation.path("name").asString()))
        .isEqualTo(organisation);
    assertThat(
            result("organization_show?include_datasets=true&id=" + owner).path("packages").get(0))
        .isEqualTo(dict);
    assertThat(
            result("organization_list?all_fields=true&sort=package_count+desc")
                .findValuesAsString("title"))
        .containsExactly("広聴課", "道路課");
    assertThat(texts(result("group_list"))).hasSize(17).contains("health-welfare");
    JsonNode group = result("group_show?include_datasets=true&id=health-welfare");
    assertThat(group.path("packages").get(0)).isEqualTo(dict);
    assertThat(result("group_show?include_datasets=1&id=" + group.path("id").asString()))
        .isEqualTo(group);
    assertThat(texts(result("tag_list"))).contains("公衆トイレ一覧", "自治体標準ODS");
    assertThat(
            result("tag_show?include_datasets=true&id=" + ServerClient.encode("公衆トイレ一覧"))
                .path("packages")
                .get(0))
        .isEqualTo(dict);
    assertThat(result("license_list").findValuesAsString("id")).contains("cc-by", "cc-zero");
    assertThat(result("status_show").path("site_url").asString())
        .isEqualTo("http://127.0.0.1:" + CLIENT.port());
  }

  @Test
  void aResourceKeepsItsIdAndAddressWhenANewReleaseComes() {
    String name = publish("河川課", "水位.csv", "月,水位\n4月,1\n");
    JsonNode before = result("package_show?id=" + name);

    publish("河川課", "水位.csv", "月,水位\n4月,1\n5月,2\n");

    JsonNode after = result("package_show?id=" + name);
    assertThat(after.path("version").asString()).isEqualTo("2");
    assertThat(after.path("id")).isEqualTo(before.path("id"));
    assertThat(after.path("resources").findValuesAsString("id"))
        .isEqualTo(before.path("resources").findValuesAsString("id"))
        .doesNotHaveDuplicates();
    assertThat(after.path("resources").findValuesAsString("url"))
        .isEqualTo(before.path("resources").findValuesAsString("url"));
    String url = after.path("resources").get(0).path("url").asString();
    HttpResponse<String> file =
        CLIENT.get(
            CLIENT
                .get(url.substring(url.indexOf("/datasets")))
                .headers()
                .firstValue("Location")
                .orElseThrow());
    assertThat(file.body()).contains("5月");
    withdraw(name, "withdrawn");
    assertThat(error(CLIENT.get(ACTIONS + "package_show?id=" + name), 404)).isNotNull();
    assertThat(error(CLIENT.get(ACTIONS + "package_show?id=" + before.path("id").asString()), 404))
        .isNotNull();
    assertThat(
            error(
                CLIENT.get(
                    ACTIONS
                        + "resource_show?id="
                        + before.path("resources").get(0).path("id").asString()),
                404))
        .isNotNull();
    assertThat(texts(result("package_list"))).doesNotContain(name);
    assertThat(found("state:active")).doesNotContain(name);
    assertThat(found("state:deleted")).isEmpty();
  }

  private static void withdraw(String name, String action) {
    HttpResponse<String> answer =
        CLIENT.write(
            "POST",
            "/api/v1/datasets/" + name + "/withdrawals",
            Map.of("by", "汐見花子", "reason", "試験", "action", action));
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
  }

  @Test
  void resourcesAreShownAndFound() {
    JsonNode resource = result("package_show?id=" + name("公衆トイレ一覧")).path("resources").get(0);

    assertThat(result("resource_show?id=" + resource.path("id").asString())).isEqualTo(resource);
    JsonNode search = result("resource_search?query=format:geojson");
    assertThat(search.path("count").asInt()).isEqualTo(1);
    assertThat(search.path("results").get(0).path("package_id"))
        .isEqualTo(resource.path("package_id"));
  }

  @Test
  void everyActionSaysWhatItDoes() {
    for (String action :
        List.of(
            "site_read",
            "status_show",
            "package_list",
            "package_show",
            "package_search",
            "current_package_list_with_resources",
            "organization_list",
            "organization_show",
            "group_list",
            "group_show",
            "tag_list",
            "tag_show",
            "license_list",
            "resource_show",
            "resource_search",
            "datastore_search",
            "datastore_info",
            "datastore_search_sql",
            "help_show")) {
      assertThat(result("help_show?name=" + action).asString()).as(action).isNotBlank();
    }
    assertThat(result("current_package_list_with_resources?limit=1").size()).isEqualTo(1);
  }
}
