package jp.machi.server.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.machi.server.catalog.Registry;
import jp.machi.server.testing.RunningServer;
import jp.machi.server.testing.ServerClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

/** The change feed as pages: everything that happens to the catalogue is told, and in order. */
class FeedTest {
  private static final RunningServer SERVER = RunningServer.fresh();
  private static final ServerClient CLIENT = SERVER.client();
  private static final String PARK = "park-aaaaaa";
  private static final String TOILET = "toilet-aaaaaa";
  private static final String GONE = "gone-aaaaaa";

  @BeforeAll
  static void change() {
    Registry registry = SERVER.bean(Registry.class);
    registry.register(Entries.release(PARK, "first"));
    registry.register(Entries.release(TOILET, "first"));
    registry.register(Entries.release(GONE, "first"));
    registry.register(Entries.release(PARK, "second"));
    withdraw("/api/v1/datasets/" + PARK + "/releases/2", "withdrawn");
    withdraw("/api/v1/datasets/" + PARK + "/releases/2", "restored");
    withdraw("/api/v1/datasets/" + GONE, "withdrawn");
    CLIENT.write(
        "PUT",
        "/api/v1/datasets/" + TOILET + "/metadata",
        Map.of("by", "汐見花子", "metadata", Map.of("description", "市のトイレです。")),
        "If-Match",
        "\"1\"");
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static void withdraw(String path, String action) {
    HttpResponse<String> answer =
        CLIENT.write(
            "POST", path + "/withdrawals", Map.of("by", "汐見花子", "reason", "誤り", "action", action));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void atomTellsEverythingNewestFirst() throws Exception {
    Document feed = atom("/feed.atom");

    List<String> told = new ArrayList<>();
    NodeList entries = feed.getElementsByTagName("entry");
    for (int i = 0; i < entries.getLength(); i++) {
      Element entry = (Element) entries.item(i);
      told.add(
          ((Element) entry.getElementsByTagName("category").item(0)).getAttribute("term")
              + " "
              + text(entry, "title"));
    }
    assertThat(told)
        .containsExactly(
            "metadata.changed 一覧 toilet-aaaaaa：説明を変更しました",
            "dataset.withdrawn 一覧 gone-aaaaaa：取り下げました",
            "release.restored 一覧 park-aaaaaa：公開版 2 を元に戻しました",
            "release.withdrawn 一覧 park-aaaaaa：公開版 2 を取り下げました",
            "release.published 一覧 park-aaaaaa：公開版 2 を公開しました",
            "metadata.changed 一覧 gone-aaaaaa：説明を変更しました",
            "release.published 一覧 gone-aaaaaa：公開版 1 を公開しました",
            "metadata.changed 一覧 toilet-aaaaaa：説明を変更しました",
            "release.published 一覧 toilet-aaaaaa：公開版 1 を公開しました",
            "metadata.changed 一覧 park-aaaaaa：説明を変更しました",
            "release.published 一覧 park-aaaaaa：公開版 1 を公開しました");
    assertThat(CLIENT.get("/feed.atom").body()).doesNotContain("汐見花子");
  }

  @Test
  void atomHasWhatRfc4287AsksForAndLeadsToOlderPages() throws Exception {
    HttpResponse<String> answer = CLIENT.get("/feed.atom");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/atom+xml");
    Element feed = atom("/feed.atom").getDocumentElement();
    assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
    assertThat(feed.getAttribute("xml:lang")).isEqualTo("ja");
    Element entry = (Element) feed.getElementsByTagName("entry").item(2);
    assertThat(text(entry, "id")).matches("urn:uuid:[0-9a-f-]{36}");
    assertThat(text(entry, "updated")).isEqualTo("2026-04-07T01:02:03.456789Z");
    assertThat(text(entry, "name")).isEqualTo("公園課");
    assertThat(((Element) entry.getElementsByTagName("link").item(0)).getAttribute("href"))
        .endsWith("/datasets/park-aaaaaa/releases/2");
    assertThat(relations(feed)).containsExactly("first", "self");

    Element older = atom("/feed.atom?before=3").getDocumentElement();
    assertThat(older.getElementsByTagName("entry").getLength()).isEqualTo(2);
    assertThat(older.getElementsByTagName("link").item(0).getAttributes().getNamedItem("href"))
        .hasToString("href=\"http://127.0.0.1:" + CLIENT.port() + "/feed.atom?before=3\"");
  }

  @Test
  void anAtomPageHasFiftyEntriesAndTheNextGoesOn() throws Exception {
    try (RunningServer server = RunningServer.fresh()) {
      Registry registry = server.bean(Registry.class);
      for (int i = 0; i < 60; i++) {
        registry.register(Entries.release(PARK, "r" + i));
      }
      List<String> ids = new ArrayList<>();
      String next = "/feed.atom";
      while (!next.isEmpty()) {
        Element page = parse(server.client().get(next).body()).getDocumentElement();
        NodeList entries = page.getElementsByTagName("entry");
        for (int i = 0; i < entries.getLength(); i++) {
          ids.add(text((Element) entries.item(i), "id"));
        }
        next = next(page);
      }
      assertThat(ids).hasSize(61).doesNotHaveDuplicates();
    }
  }

  @Test
  void whoHasTheFeedAlreadyIsToldThatNothingChanged() {
    String tag = CLIENT.get("/feed.atom").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        CLIENT.send(CLIENT.request("/feed.atom").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void rpdeHasEveryDatasetOnceInItsNewestState() {
    JsonNode page = CLIENT.json("/feed/rpde");

    List<String> items = new ArrayList<>();
    page.path("items")
        .forEach(
            item -> items.add(item.path("id").asString() + " " + item.path("state").asString()));
    assertThat(items)
        .containsExactly("park-aaaaaa updated", "gone-aaaaaa deleted", "toilet-aaaaaa updated");
    assertThat(page.path("license").asString()).startsWith("https://creativecommons.org/");
    JsonNode park = page.path("items").get(0);
    assertThat(park.path("kind").asString()).isEqualTo("dataset");
    assertThat(park.path("data").path("latestRelease").asInt()).isEqualTo(2);
    assertThat(park.path("data").path("url").asString()).endsWith("/api/v1/datasets/park-aaaaaa");
    assertThat(page.path("items").get(1).has("data")).as("nothing of what is gone").isFalse();
  }

  @Test
  void rpdePagesLeadFromOneToTheNextUntilOneIsEmptyAndLeadsToItself() {
    List<Long> modified = new ArrayList<>();
    String address = "/feed/rpde?limit=2";
    while (true) {
      JsonNode page = CLIENT.json(address);
      String next = page.path("next").asString().replaceFirst("^http://[^/]*", "");
      if (page.path("items").isEmpty()) {
        assertThat(next).isEqualTo(address);
        assertThat(CLIENT.get(address).headers().firstValue("Cache-Control"))
            .contains("max-age=8, public");
        break;
      }
      page.path("items").forEach(item -> modified.add(item.path("modified").asLong()));
      address = next;
    }
    assertThat(modified).hasSize(3).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aDatasetThatChangesMovesBehindWhatWasRead() {
    try (RunningServer server = RunningServer.fresh()) {
      Registry registry = server.bean(Registry.class);
      registry.register(Entries.release(PARK, "first"));
      registry.register(Entries.release(TOILET, "first"));
      JsonNode page = server.client().json("/feed/rpde");
      String next = page.path("next").asString().replaceFirst("^http://[^/]*", "");
      assertThat(server.client().json(next).path("items")).isEmpty();

      registry.register(Entries.release(PARK, "second"));

      JsonNode news = server.client().json(next).path("items");
      assertThat(news.size()).isEqualTo(1);
      assertThat(news.get(0).path("id").asString()).isEqualTo(PARK);
      assertThat(news.get(0).path("data").path("latestRelease").asInt()).isEqualTo(2);
      assertThat(server.client().json("/feed/rpde").path("items").size()).isEqualTo(2);
    }
  }

  @Test
  void whatIsSaidAboutADepartmentIsAChangeOfEachOfItsDatasets() {
    try (RunningServer server = RunningServer.fresh()) {
      Registry registry = server.bean(Registry.class);
      registry.register(Entries.release(PARK, "first"));
      registry.register(Entries.release(TOILET, "first"));
      ServerClient client = server.client();
      String next = client.json("/feed/rpde").path("next").asString().replaceFirst("^.*\\?", "");
      String department =
          client.json("/api/v1/organisations").path("items").get(0).path("id").asString();

      client.write(
          "PUT",
          "/api/v1/organisations/" + department,
          Map.of("by", "汐見花子", "details", Map.of("description", "公園のこと")),
          "If-Match",
          "\"0\"");

      Set<String> changed = new TreeSet<>();
      client
          .json("/feed/rpde?" + next)
          .path("items")
          .forEach(item -> changed.add(item.path("id").asString()));
      assertThat(changed).containsExactly(PARK, TOILET);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/feed/rpde?afterChangeNumber=x, http.unreadable_parameter",
    "/feed/rpde?afterChangeNumber=-1, http.unreadable_parameter",
    "/feed/rpde?afterChangeNumber=99999999999999999999, http.unreadable_parameter",
    "/feed/rpde?afterChangeNumber=9223372036854775807, feed.position_ahead",
    "/feed/rpde?limit=0, http.number_out_of_range",
    "/feed/rpde?limit=1001, http.number_out_of_range",
    "/feed/rpde?limit=%00, http.unreadable_parameter",
    "/feed.atom?before=x, http.unreadable_parameter",
  })
  void whatCannotBeReadIsAProblem(String path, String code) {
    HttpResponse<String> answer = CLIENT.get(path);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(ServerClient.parse(answer.body()).path("code").asString()).isEqualTo(code);
  }

  private static Document atom(String path) throws Exception {
    return parse(CLIENT.get(path).body());
  }

  private static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(Element parent, String name) {
    return parent.getElementsByTagName(name).item(0).getTextContent();
  }

  private static Set<String> relations(Element feed) {
    Set<String> relations = new TreeSet<>();
    NodeList children = feed.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element child && child.getTagName().equals("link")) {
        relations.add(child.getAttribute("rel"));
      }
    }
    return relations;
  }

  private static String next(Element feed) {
    NodeList links = feed.getElementsByTagName("link");
    for (int i = 0; i < links.getLength(); i++) {
      Element link = (Element) links.item(i);
      if (link.getAttribute("rel").equals("next")) {
        return link.getAttribute("href").replaceFirst("^http://[^/]*", "");
      }
    }
    return "";
  }
}
