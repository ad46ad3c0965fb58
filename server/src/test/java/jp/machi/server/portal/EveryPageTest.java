package jp.machi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page, in both languages, at a desk and on a phone. */
class EveryPageTest extends BrowserTest {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** Pages that say why there is nothing; their link to the other language says it too. */
  private static final List<String> EXPECTED =
      List.of("no-such", "no/such", SampleCity.WITHDRAWN.value(), "as-of=1999");

  @ParameterizedTest
  @MethodSource("jp.machi.server.portal.Pages#all")
  void hasNoAccessibilityProblemOnAWideScreen(String address) {
    assertThat(violations(visit(address, WIDE))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("jp.machi.server.portal.Pages#all")
  void hasNoAccessibilityProblemOnAPhoneAndDoesNotScrollSideways(String address) {
    Page page = visit(address, NARROW);
    assertThat(violations(page)).isEmpty();
    assertThat(width(page)).isEqualTo(NARROW);
  }

  @ParameterizedTest
  @MethodSource("jp.machi.server.portal.Pages#all")
  void isCorrectHtml(String address) throws Exception {
    assertThat(HtmlCheck.problems(get(address).body())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("jp.machi.server.portal.Pages#all")
  void hasNeitherScriptsNorStylesInThePage(String address)
      throws IOException, InterruptedException {
    HttpResponse<String> page = get(address);
    assertThat(page.body().replace("<script type=\"application/ld+json\">", ""))
        .doesNotContainPattern("<script|<style|\\sstyle=|\\son[a-z]+=");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
  }

  @ParameterizedTest
  @MethodSource("jp.machi.server.portal.Pages#japanese")
  void saysItsLanguageAndLeadsToTheSamePageInTheOther(String address) {
    Page page = visit(address, WIDE);
    String url = page.url();
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ja");
    page.click("a.lang");
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    page.click("a.lang");
    assertThat(page.url()).isEqualTo(url);
  }

  @ParameterizedTest
  @MethodSource("jp.machi.server.portal.Pages#japanese")
  void isTheSameWithoutJavaScript(String address) {
    Page with = visit(address, WIDE);
    Page without = visit(address, new Browser.NewContextOptions().setJavaScriptEnabled(false));
    assertThat(without.locator("main").innerText()).isEqualTo(with.locator("main").innerText());
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException, InterruptedException {
    var broken = new TreeMap<String, Integer>();
    for (String address : Pages.all().toList()) {
      for (Object link : links(address)) {
        String target = link.toString();
        // Downloads and the row API are other modules; the samples have none.
        if (!target.contains("/data.")
            && !target.contains("/opendata-list.")
            && !broken.containsKey(target)) {
          int status = get(target).statusCode();
          if (status != 200 && EXPECTED.stream().noneMatch(target::contains)) {
            broken.put(target, status);
          }
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private List<?> links(String address) {
    Page page = visit(address, WIDE);
    Object links =
        page.evaluate(
            "[...new Set([...document.querySelectorAll('a[href]')]"
                + ".filter(a => a.origin === location.origin)"
                + ".map(a => a.pathname + a.search))]");
    closeWindows();
    return (List<?>) links;
  }

  private HttpResponse<String> get(String address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(URI.create(origin() + address).toASCIIString()))
              .header("Accept", "text/html")
              .build(),
          HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
  }

  /** How wide the page is, what has to be scrolled to included. */
  static int width(Page page) {
    return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
  }

  static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .withTags(RULES).analyze().getViolations().stream().map(EveryPageTest::words).toList();
  }

  private static String words(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + " "
        + rule.getNodes().stream().map(node -> node.getHtml()).toList();
  }
}
