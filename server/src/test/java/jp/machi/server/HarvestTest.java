package jp.machi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import jp.machi.server.testing.RunningServer;
import jp.machi.server.testing.ServerClient;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What ckanext-harvest and ckanext-dcat ask, page after page, of more than a page of datasets. */
class HarvestTest {
  private static final int DATASETS = 103;
  private static final Property NEXT_PAGE =
      ResourceFactory.createProperty("http://www.w3.org/ns/hydra/core#nextPage");
  private static final RunningServer SERVER = RunningServer.fresh("--machi.intake.workers=2");
  private static final ServerClient CLIENT = SERVER.client();

  @BeforeAll
  static void publishMoreThanAPage() {
    List<String> intakes =
        IntStream.rangeClosed(1, DATASETS)
            .mapToObj(i ->
                CLIENT
                    .bring(
                        "統計課",
                        "表" + i + ".csv",
                        ("月,件数\n4月," + i + "\n").getBytes(StandardCharsets.UTF_8))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow())
            .toList();
    intakes.forEach(
        intake -> assertThat(CLIENT.await(intake).path("state").asString()).isEqualTo("published"));
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void bothWaysGiveEveryDatasetOnce() {
    List<String> overCkan = overCkan("");

    assertThat(overCkan).hasSize(DATASETS).doesNotHaveDuplicates().isSorted();
    assertThat(overDcat()).containsExactlyElementsOf(overCkan);
    assertThat(overCkan("&fq=metadata_modified%3A%5B2026-04-07T01%3A02%3A03Z+TO+*%5D"))
        .isEqualTo(overCkan);
    assertThat(overCkan("&fq=metadata_modified%3A%5B2026-04-08T00%3A00%3A00Z+TO+*%5D")).isEmpty();
  }

  /** As {@code CKANHarvester._search_for_datasets} goes through the pages. */
  private static List<String> overCkan(String filter) {
    List<String> ids = new ArrayList<>();
    JsonNode results;
    int start = 0;
    do {
      results =
          CLIENT
              .json(
                  "/api/3/action/package_search?rows=100&start=" + start + "&sort=id+asc" + filter)
              .path("result")
              .path("results");
      results.forEach(one -> ids.add(one.path("id").asString()));
      start += 100;
    } while (!results.isEmpty());
    return ids;
  }

  /** As {@code DCATRDFHarvester} goes through the pages. */
  private static Set<String> overDcat() {
    Set<String> ids = new TreeSet<>();
    String address = "/catalog.ttl";
    while (!address.isEmpty()) {
      Model graph = ModelFactory.createDefaultModel();
      RDFParser.fromString(CLIENT.get(address).body(), Lang.TURTLE).parse(graph);
      graph
          .listSubjectsWithProperty(RDF.type, DCAT.Dataset)
          .forEach(node ->
              assertThat(
                      ids.add(
                          node.getProperty(DCTerms.identifier)
                              .getString()
                              .replace("urn:uuid:", "")))
                  .isTrue());
      address =
          graph.listObjectsOfProperty(NEXT_PAGE).toList().stream()
              .map(next -> next.asLiteral().getString())
              .map(next -> next.substring(next.indexOf("/catalog")))
              .findFirst()
              .orElse("");
    }
    return ids;
  }
}
