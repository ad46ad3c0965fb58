package jp.machi.server;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.machi.server.testing.RunningServer;
import jp.machi.server.testing.ServerClient;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The catalogue as RDF, judged by shapes of our own for DCAT-AP 3.0.1. */
class DcatTest {
  private static final RunningServer SERVER =
      RunningServer.fresh("--machi.city.code=141305", "--machi.intake.workers=2");
  private static final ServerClient CLIENT = SERVER.client();
  private static final String BASE = "http://127.0.0.1:" + CLIENT.port();
  private static String toilets = "";
  private static String calls = "";

  @BeforeAll
  static void publishTwoDatasets() {
    toilets =
        publish(
            "道路課",
            "公衆トイレ一覧.csv",
            "名称,所在地_連結表記,設置位置,緯度,経度,男性トイレ総数\n中央公園,神奈川県川崎市川崎区宮本町１,入口,35.5308,139.7029,2\n");
    calls = publish("広聴課", "相談件数.csv", "月,件数\n4月,12\n");
    String path = "/api/v1/datasets/" + calls + "/metadata";
    Map<String, Object> said =
        Map.of(
            "description", "<相談> & \"件数\"\n二行目",
            "keywords", List.of("相談", "件数（月別）"),
            "themes", List.of("人口・世帯", "その他"),
            "frequency", "年1回",
            "contact",
                Map.of(
                    "name",
                    "広聴課",
                    "email",
                    "a{b|c}^d`@example.lg.jp",
                    "phone",
                    "044 (200) 1111",
                    "formUrl",
                    "https://example.lg.jp/form?a=1&b=2"),
            "coverage", Map.of("from", "2024-04-01"),
            "area", "川崎区",
            "documents", List.of(Map.of("title", "説明", "url", "https://example.lg.jp/説明")));
    String version = CLIENT.get(path).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> answer =
        CLIENT.write("PUT", path, Map.of("by", "x", "metadata", said), "If-Match", version);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static String publish(String department, String name, String table) {
    JsonNode intake = CLIENT.publish(department, name, table.getBytes(StandardCharsets.UTF_8));
    assertThat(intake.path("state").asString()).as(intake.toString()).isEqualTo("published");
    return intake.path("tables").get(0).path("dataset").asString();
  }

  private static Model graph(String path, Lang language) {
    HttpResponse<String> answer = CLIENT.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    Model graph = ModelFactory.createDefaultModel();
    RDFParser.fromString(answer.body(), language).strict(true).checking(true).parse(graph);
    return graph;
  }

  private static Shapes shapes() {
    Model shapes = ModelFactory.createDefaultModel();
    try (InputStream in =
        requireNonNull(DcatTest.class.getResourceAsStream("dcat-ap-shapes.ttl"))) {
      RDFDataMgr.read(shapes, in, Lang.TURTLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Shapes.parse(shapes);
  }

  private static List<String> violations(Model graph) {
    return ShaclValidator.get().validate(shapes(), graph.getGraph()).getEntries().stream()
        .map(entry -> entry.focusNode() + " " + entry.resultPath() + " " + entry.message())
        .toList();
  }

  @Test
  void theCatalogueIsOfTheFormThatTheProfileAsksFor() {
    Model graph = graph("/catalog.ttl", Lang.TURTLE);

    assertThat(violations(graph)).isEmpty();
    assertThat(graph.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList()).hasSize(2);
    assertThat(graph.listSubjectsWithProperty(RDF.type, DCAT.Catalog).toList()).hasSize(1);
    assertThat(graph.listObjects().toList())
        .as("nothing without a name, so that the text is the same each time")
        .noneMatch(RDFNode::isAnon);
    Resource dataset = graph.getResource(BASE + "/datasets/" + calls);
    assertThat(dataset.getProperty(DCTerms.description).getString())
        .isEqualTo("<相談> & \"件数\"\n二行目");
    assertThat(dataset.getProperty(DCTerms.accrualPeriodicity).getResource().getURI())
        .endsWith("/frequency/ANNUAL");
    assertThat(graph.containsResource(ResourceFactory.createResource("tel:0442001111"))).isTrue();
    assertThat(
            graph.containsResource(
                ResourceFactory.createResource("mailto:a%7Bb%7Cc%7D%5Ed%60@example.lg.jp")))
        .isTrue();
    assertThat(
            graph
                .getResource(BASE + "/#city")
                .getProperty(ResourceFactory.createProperty("http://xmlns.com/foaf/0.1/name"))
                .getString())
        .isEqualTo("神奈川県川崎市");
  }

  /** That the shapes find anything at all. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://purl.org/dc/terms/title",
        "http://purl.org/dc/terms/description",
        "http://purl.org/dc/terms/publisher",
        "http://www.w3.org/ns/dcat#accessURL",
        "http://xmlns.com/foaf/0.1/name",
        "http://www.w3.org/2006/vcard/ns#fn",
        "http://www.w3.org/2004/02/skos/core#prefLabel",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
      })
  void theShapesMissWhatIsTakenAway(String property) {
    Model graph = graph("/catalog.ttl", Lang.TURTLE);
    List<Statement> gone =
        graph
            .listStatements(null, ResourceFactory.createProperty(property), (RDFNode) null)
            .filterDrop(it -> it.getObject().equals(DCAT.Dataset))
            .toList();
    assertThat(gone).isNotEmpty();

    graph.remove(gone);

    assertThat(violations(graph)).isNotEmpty();
  }

  @Test
  void theThreeFormatsSayTheSame() {
    Model turtle = graph("/catalog.ttl", Lang.TURTLE);

    for (Map.Entry<String, Lang> other :
        Map.of("rdf", Lang.RDFXML, "jsonld", Lang.JSONLD).entrySet()) {
      Model graph = graph("/catalog." + other.getKey(), other.getValue());
      assertThat(withoutPaging(graph).isIsomorphicWith(withoutPaging(turtle)))
          .as(other.getKey())
          .isTrue();
    }
  }

  /** The pages of each format are of that format. */
  private static Model withoutPaging(Model graph) {
    Model rest = ModelFactory.createDefaultModel();
    graph
        .listStatements()
        .filterDrop(it -> String.valueOf(it.getSubject().getURI()).contains("/catalog."))
        .forEach(rest::add);
    return rest;
  }

  @Test
  void aDatasetIsThereByItselfAsInTheCatalogue() {
    Model alone = graph("/datasets/" + toilets + ".ttl", Lang.TURTLE);

    assertThat(graph("/catalog.ttl", Lang.TURTLE).containsAll(alone)).isTrue();
    assertThat(violations(alone)).isEmpty();
    assertThat(CLIENT.get("/datasets/no-such.ttl").statusCode()).isEqualTo(404);
    assertThat(CLIENT.get("/datasets/" + toilets).body()).contains("<html");
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThat(CLIENT.get("/catalog.ttl?page=0").statusCode()).isEqualTo(400);
    assertThat(CLIENT.get("/catalog.ttl?page=-1").statusCode()).isEqualTo(400);
    assertThat(CLIENT.get("/catalog.ttl?page=x").statusCode()).isEqualTo(400);
    assertThat(CLIENT.get("/catalog.ttl?page=99999999999").statusCode()).isEqualTo(400);
    assertThat(CLIENT.get("/catalog.html").statusCode()).isEqualTo(404);
    Model behind = graph("/catalog.ttl?page=9999999", Lang.TURTLE);
    assertThat(behind.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList()).isEmpty();
    assertThat(violations(behind)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ttl, text/turtle;charset=UTF-8",
    "rdf, application/rdf+xml",
    "jsonld, application/ld+json",
  })
  void aHarvesterMayAskForTheHeadAndForNewsOnly(String ending, String type) {
    String path = "/catalog." + ending;
    HttpResponse<String> whole = CLIENT.get(path);

    HttpResponse<String> head =
        CLIENT.send(CLIENT.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValueAsLong("Content-Length"))
        .hasValue(whole.body().getBytes(StandardCharsets.UTF_8).length);
    assertThat(head.headers().firstValue("Content-Type")).contains(type);
    String tag = whole.headers().firstValue("ETag").orElseThrow();
    assertThat(head.headers().firstValue("ETag")).contains(tag);
    HttpResponse<String> again = CLIENT.send(CLIENT.request(path).header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void namesStayWhenANewReleaseComesAndGoWithAWithdrawal() {
    String name = publish("河川課", "水位.csv", "月,水位\n4月,1\n");
    Set<String> before = names("/datasets/" + name + ".ttl");
    String tag = CLIENT.get("/catalog.ttl").headers().firstValue("ETag").orElseThrow();

    publish("河川課", "水位.csv", "月,水位\n4月,1\n5月,2\n");

    assertThat(names("/datasets/" + name + ".ttl")).isEqualTo(before).isNotEmpty();
    assertThat(CLIENT.get("/catalog.ttl").headers().firstValue("ETag").orElseThrow())
        .isNotEqualTo(tag);
    CLIENT.write(
        "POST",
        "/api/v1/datasets/" + name + "/withdrawals",
        Map.of("by", "汐見花子", "reason", "試験", "action", "withdrawn"));
    assertThat(CLIENT.get("/datasets/" + name + ".ttl").statusCode()).isEqualTo(410);
    assertThat(CLIENT.get("/catalog.ttl").body()).doesNotContain(name);
  }

  /** Every name in a graph. */
  private static Set<String> names(String path) {
    Set<String> names = new TreeSet<>();
    graph(path, Lang.TURTLE).listSubjects().forEach(node -> names.add(node.getURI()));
    return names;
  }
}
