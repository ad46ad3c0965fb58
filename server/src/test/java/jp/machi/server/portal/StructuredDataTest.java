package jp.machi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What search engines find: data in the page, the one address of a page, and ways to all pages. */
class StructuredDataTest extends BrowserTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TOILETS = "/datasets/" + SampleCity.TOILETS;

  private JsonNode data(String address) {
    Page page = visit(address, WIDE);
    return JSON.readTree(page.locator("script[type='application/ld+json']").textContent());
  }

  @Test
  void aDatasetSaysWhatItIsWithItsDownloads() {
    JsonNode data = data("/datasets/" + SampleCity.LIBRARIES);

    assertThat(data.path("@context").asString()).isEqualTo("https://schema.org");
    assertThat(data.path("@type").asString()).isEqualTo("Dataset");
    assertThat(data.path("name").asString()).isEqualTo("図書館の利用者数");
    assertThat(data.path("description").asString()).isEqualTo("図書館ごとの利用者数です。\n毎月末に締めます。");
    assertThat(data.path("keywords").toString()).isEqualTo("[\"図書館\",\"統計\"]");
    assertThat(data.path("license").asString()).startsWith("https://www.digital.go.jp/");
    assertThat(data.path("temporalCoverage").asString()).isEqualTo("2025-04-01/..");
    assertThat(data.path("spatialCoverage").path("name").asString()).isEqualTo("見本市全域");
    assertThat(data.path("publisher").path("contactPoint").path("telephone").asString())
        .isEqualTo("044-200-0001");
    assertThat(data.path("url").asString())
        .isEqualTo(origin() + "/datasets/" + SampleCity.LIBRARIES);
    assertThat(data.path("distribution")).hasSize(6);
    assertThat(data.path("distribution").get(1).path("encodingFormat").asString())
        .isEqualTo("text/csv");
    assertThat(data.path("distribution").get(1).path("contentUrl").asString())
        .isEqualTo(origin() + "/datasets/" + SampleCity.LIBRARIES + "/releases/2/data.csv");
  }

  @Test
  void placesAreABoxOfSouthWestNorthEast() {
    assertThat(data(TOILETS).path("spatialCoverage").path("geo").path("box").asString())
        .isEqualTo("35.51 139.48 35.62 139.73");
  }

  @Test
  void theCatalogueSaysThatItIsOne() {
    assertThat(data("/en").path("@type").asString()).isEqualTo("DataCatalog");
  }

  @Test
  void noTextOfADepartmentEndsTheBlock() {
    Page page = visit("/datasets/" + SampleCity.FLOWERS, WIDE);
    assertThat(page.locator("script").count()).isEqualTo(1);
    String text = page.locator("script").textContent();
    assertThat(text).doesNotContain("<", ">", "&");
    assertThat(JSON.readTree(text).path("description").asString()).contains("</script><b>");
    assertThat(page.locator("b").count()).isZero();
  }

  @Test
  void theContentPolicyHasNothingAgainstABlockOfData() {
    List<String> said = new ArrayList<>();
    Page page = visit("/about", WIDE);
    page.onConsoleMessage(message -> said.add(message.text()));
    page.navigate(origin() + TOILETS);
    assertThat(said).isEmpty();
  }

  @Test
  void theContentPolicyStopsAScriptThatRuns() {
    List<String> said = new ArrayList<>();
    Page page = visit(TOILETS, WIDE);
    page.onConsoleMessage(message -> said.add(message.text()));
    page.evaluate(
        "const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
            + " document.head.append(s);");
    assertThat(page.evaluate("window.ran")).isNull();
    assertThat(said).anyMatch(message -> message.contains("Content Security Policy"));
  }

  @Test
  void everyPageNamesItsOneAddress() {
    assertThat(canonical(TOILETS)).isEqualTo(origin() + TOILETS);
    assertThat(canonical("/en" + TOILETS)).isEqualTo(origin() + "/en" + TOILETS);
    assertThat(canonical(TOILETS + "?as-of=2026-10-01"))
        .isEqualTo(origin() + TOILETS + "/releases/2");
    assertThat(canonical(TOILETS + "/releases/3")).isEqualTo(origin() + TOILETS);
    assertThat(canonical("/datasets?q=一覧&page=2")).isEqualTo(origin() + "/datasets");
    assertThat(visit("/no/such/page", WIDE).locator("link[rel=canonical]").count()).isZero();
  }

  private String canonical(String address) {
    return visit(address, WIDE).locator("link[rel=canonical]").getAttribute("href");
  }

  @Test
  void theSitemapLeadsToEveryDatasetInBothLanguages() {
    Page page = visit("/about", WIDE);
    String robots = page.request().get(origin() + "/robots.txt").text();
    assertThat(robots).contains("Sitemap: " + origin() + "/sitemap.xml\n");
    String index = page.request().get(origin() + "/sitemap.xml").text();
    assertThat(index).contains("<loc>" + origin() + "/sitemaps/1.xml</loc>");
    var answer = page.request().get(origin() + "/sitemaps/1.xml");
    assertThat(answer.headers().get("content-type")).isEqualTo("application/xml;charset=UTF-8");
    assertThat(answer.text())
        .contains("<loc>" + origin() + TOILETS + "</loc><lastmod>2026-10-")
        .contains("<loc>" + origin() + "/en" + TOILETS + "</loc>")
        .doesNotContain(SampleCity.WITHDRAWN.value());
    assertThat(page.request().get(origin() + "/sitemaps/2.xml").status()).isEqualTo(404);
  }
}
