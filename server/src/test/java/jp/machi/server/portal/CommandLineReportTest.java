package jp.machi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import jp.machi.cli.Machi;
import jp.machi.cli.terminal.Terminal;
import jp.machi.testkit.TestData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page that {@code machi check --format html} writes; here, where the checkers of pages are.
 */
class CommandLineReportTest {

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void isCorrectHtmlThatNeedsNothingElse(String language) throws Exception {
    String html = report(language);
    assertThat(html).contains("<h4>", "class=\"verdict blocked\"", "class=\"after\"");
    assertThat(html).doesNotContainPattern("<script|<link|<img|\\ssrc=|url\\(|@import");
    assertThat(HtmlCheck.problems(html)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ja, 1280", "ja, 320", "en, 1280", "en, 320"})
  void hasNoAccessibilityProblemAndDoesNotScrollSideways(String language, int width) {
    Browser.NewContextOptions window = new Browser.NewContextOptions().setViewportSize(width, 900);
    try (BrowserContext context = Chromium.get().newContext(window)) {
      Page page = context.newPage();
      page.setContent(report(language));
      assertThat(EveryPageTest.violations(page)).isEmpty();
      assertThat(EveryPageTest.width(page)).isEqualTo(width);
    }
  }

  /** Two tables with findings of every severity but one, and a file that is none. */
  private static String report(String language) {
    StringWriter page = new StringWriter();
    Terminal terminal =
        new Terminal(new PrintWriter(page, true), new PrintWriter(new StringWriter()), false);
    Machi.run(
        terminal,
        Map.of(),
        "check",
        "--lang",
        language,
        "--format",
        "html",
        "--examples",
        "5",
        sample("市民文化局/イベント一覧_R8.4-6.xlsx"),
        sample("建設緑政局/公衆トイレ一覧.csv"),
        TestData.root().resolve("README.md").toString());
    return page.toString();
  }

  private static String sample(String file) {
    return TestData.root().resolve("sample").resolve(file).toString();
  }
}
