package jp.machi.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.machi.server.testing.RunningServer;
import jp.machi.server.testing.ServerClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What map clients ask of OGC API – Features. */
class OgcTest {
  private static final RunningServer SERVER = RunningServer.shared();
  private static final ServerClient CLIENT = SERVER.client();
  private static final String CRS = "http://www.opengis.net/def/crs/";
  private static final int SPOTS = 25;

  private static final String OUTLINES =
      """
      {"type":"FeatureCollection","features":[
       {"type":"Feature","properties":{"名":"西"},"geometry":{"type":"Polygon","coordinates":
        [[[139.60,35.50],[139.65,35.50],[139.65,35.55],[139.60,35.55],[139.60,35.50]]]}},
       {"type":"Feature","properties":{"名":"東"},"geometry":{"type":"Polygon","coordinates":
        [[[139.70,35.50],[139.75,35.50],[139.75,35.55],[139.70,35.55],[139.70,35.50]]]}}]}
      """;

  private static String spots = "";
  private static String outlines = "";
  private static String placeless = "";

  @BeforeAll
  static void publish() {
    StringBuilder csv = new StringBuilder("番号,名,緯度,経度\n");
    for (int i = 1; i <= SPOTS; i++) {
      csv.append(String.format(Locale.ROOT, "%d,井戸%d,35.5%02d,139.6%02d%n", i, i % 5, i, i));
    }
    csv.append("26,所在不明,,\n");
    spots = dataset("水道課", "井戸.csv", csv.toString());
    outlines = dataset("都市計画課", "区域.geojson", OUTLINES);
    placeless = dataset("水道課", "料金.csv", "番号,品,料金\n1,水,100\n");
  }

  private static String dataset(String department, String name, String text) {
    JsonNode intake = CLIENT.publish(department, name, text.getBytes(StandardCharsets.UTF_8));
    assertThat(intake.path("state").asString()).as(intake.toString()).isEqualTo("published");
    return intake.path("tables").get(0).path("dataset").asString();
  }

  private static String items(String dataset) {
    return "/ogc/collections/" + dataset + "/items";
  }

  private static String link(JsonNode node, String rel) {
    for (JsonNode link : node.path("links")) {
      if (link.path("rel").asString().equals(rel)) {
        return link.path("href").asString().replaceFirst("http://[^/]*", "");
      }
    }
    return "";
  }

  private static List<Integer> ids(JsonNode page) {
    List<Integer> ids = new ArrayList<>();
    page.path("features").forEach(feature -> ids.add(feature.path("id").asInt()));
    return ids;
  }

  @Test
  void aClientFindsItsWayFromTheFirstPageToAFeature() {
    JsonNode landing = CLIENT.json("/ogc");
    assertThat(CLIENT.json(link(landing, "conformance")).path("conformsTo").valueStream())
        .extracting(JsonNode::asString)
        .contains("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core");
    assertThat(CLIENT.json(link(landing, "service-desc")).path("openapi").asString())
        .isEqualTo("3.0.3");
    JsonNode collections = CLIENT.json(link(landing, "data"));
    assertThat(collections.path("collections").findValuesAsString("id"))
        .contains(spots, outlines)
        .doesNotContain(placeless);
    JsonNode collection = CLIENT.json("/ogc/collections/" + spots);
    assertThat(collection.path("extent").path("spatial").path("bbox").get(0).get(1).asDouble())
        .isEqualTo(35.501);

    JsonNode page = CLIENT.json(link(collection, "items") + "?limit=2");
    assertThat(page.path("numberMatched").asInt()).isEqualTo(SPOTS + 1);
    JsonNode feature = CLIENT.json(items(spots) + "/" + ids(page).get(1));
    assertThat(feature.path("properties").path("名").asString()).isEqualTo("井戸2");
    assertThat(feature.path("geometry").path("coordinates").get(0).asDouble()).isEqualTo(139.602);
  }

  @Test
  void pagesFollowUntilEveryFeatureWasGiven() {
    List<Integer> all = new ArrayList<>();
    String next = items(spots) + "?limit=7";
    while (!next.isEmpty()) {
      JsonNode page = CLIENT.json(next);
      assertThat(page.path("numberReturned").asInt()).isEqualTo(page.path("features").size());
      all.addAll(ids(page));
      next = link(page, "next");
    }
    assertThat(all).hasSize(SPOTS + 1).doesNotHaveDuplicates();
  }

  @Test
  void aBoxTakesPointsAndShapesThatTouchIt() {
    assertThat(ids(CLIENT.json(items(spots) + "?bbox=139.605,35,139.608,36")))
        .containsExactly(5, 6, 7, 8);
    assertThat(ids(CLIENT.json(items(spots) + "?bbox=139.605,35,0,139.608,36,100")))
        .containsExactly(5, 6, 7, 8);
    assertThat(ids(CLIENT.json(items(outlines) + "?bbox=139.64,35.54,139.66,35.56")))
        .containsExactly(1);
    assertThat(ids(CLIENT.json(items(outlines) + "?bbox=139.66,35.54,139.69,35.56"))).isEmpty();
    String box = "?bbox=35,139.605,36,139.608&bbox-crs=" + CRS + "EPSG/0/4326";
    assertThat(ids(CLIENT.json(items(spots) + box))).containsExactly(5, 6, 7, 8);
  }

  @Test
  void anyColumnMayNarrowTheFeatures() {
    assertThat(
            ids(
                CLIENT.json(
                    items(spots)
                        + "?"
                        + ServerClient.encode("名")
                        + "="
                        + ServerClient.encode("井戸3"))))
        .containsExactly(3, 8, 13, 18, 23);
  }

  @Test
  void coordinatesComeInTheSystemAskedFor() {
    HttpResponse<String> swapped = CLIENT.get(items(outlines) + "/1?crs=" + CRS + "EPSG/0/6668");
    assertThat(swapped.headers().firstValue("Content-Crs")).contains("<" + CRS + "EPSG/0/6668>");
    JsonNode corner =
        ServerClient.parse(swapped.body()).path("geometry").path("coordinates").get(0).get(0);
    assertThat(corner.get(0).asDouble()).isEqualTo(35.5);

    JsonNode metres =
        CLIENT
            .json(items(spots) + "/1?crs=" + CRS + "EPSG/0/3857")
            .path("geometry")
            .path("coordinates");
    // x = 6378137 · 139.601° in radians
    assertThat(metres.get(0).asDouble()).isCloseTo(15_540_312.3, within(0.5));
    JsonNode back =
        CLIENT.json(
            items(spots)
                + "?bbox-crs="
                + CRS
                + "EPSG/0/3857&bbox="
                + (metres.get(0).asDouble() - 1)
                + ","
                + (metres.get(1).asDouble() - 1)
                + ","
                + (metres.get(0).asDouble() + 1)
                + ","
                + (metres.get(1).asDouble() + 1));
    assertThat(ids(back)).containsExactly(1);
  }

  @Test
  void aRowWithoutAPlaceIsAFeatureWithoutAGeometry() {
    JsonNode feature = CLIENT.json(items(spots) + "/26");

    assertThat(feature.path("geometry").isNull()).isTrue();
    assertThat(feature.path("properties").path("名").asString()).isEqualTo("所在不明");
  }

  @Test
  void theSameQuestionIsAnsweredOnce() {
    HttpResponse<String> first = CLIENT.get(items(spots) + "?limit=3");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    assertThat(
            CLIENT
                .send(CLIENT.request(items(spots) + "?limit=3").header("If-None-Match", tag))
                .statusCode())
        .isEqualTo(304);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "?datetime=2026-04-01T00:00:00Z 200",
        "?datetime=2026-04-01T00:00:00Z/.. 200",
        "?datetime=../2026-04-01 200",
        "?limit=10001 200",
        "?datetime=yesterday 400",
        "?datetime=a/b/c 400",
        "?limit=0 400",
        "?limit=x 400",
        "?limit=5&limit=6 400",
        "?bbox=1,2,3 400",
        "?bbox=1,2,x,4 400",
        "?bbox=139,36,140,35 400",
        "?bbox=1e308,1,1,1 400",
        "?crs=nope 400",
        "?unknown=1 400",
        "?f=exe 400",
        "?release=99 404",
        "?place=99999999999 200",
        "/0 404",
        "/27 404",
        "/x 404",
        "/99999999999 404",
        "/1?limit=1 400"
      })
  void questionsAreReadStrictly(String question, int status) {
    HttpResponse<String> answer = CLIENT.get(items(spots) + question);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    if (status >= 400) {
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
    }
  }

  @Test
  void whatHasNoPlacesIsNoCollection() {
    assertThat(CLIENT.get("/ogc/collections/" + placeless).statusCode()).isEqualTo(404);
    assertThat(CLIENT.get(items(placeless)).statusCode()).isEqualTo(404);
    assertThat(CLIENT.get(items("no-such-aaaaaa")).statusCode()).isEqualTo(404);
    assertThat(CLIENT.get("/ogc?x=1").statusCode()).isEqualTo(400);
    assertThat(CLIENT.get("/ogc/collections?limit=0").statusCode()).isEqualTo(400);
  }

  @Test
  void theDescriptionRefersToNothingOutside() {
    JsonNode description = CLIENT.json("/ogc/openapi.json");

    assertThat(description.findValuesAsString("$ref"))
        .isNotEmpty()
        .allSatisfy(reference -> {
          assertThat(reference).startsWith("#/");
          assertThat(description.at(reference.substring(1)).isMissingNode())
              .as(reference)
              .isFalse();
        });
  }
}
