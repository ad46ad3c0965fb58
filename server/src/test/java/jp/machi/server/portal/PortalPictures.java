package jp.machi.server.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import jp.machi.testkit.TestData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes the pictures that the documents show, of a demo that runs: {@code ./machi demo}, then
 * {@code ./machi test -pl server -am -Dtest=PortalPictures -Dsurefire.failIfNoSpecifiedTests=false
 * -Dmachi.pictures.of=http://127.0.0.1:8080}.
 */
@EnabledIfSystemProperty(named = "machi.pictures.of", matches = "http.+")
class PortalPictures {
  private static final String TOILETS = "a:has-text('公衆トイレ一覧')";

  private final String server = System.getProperty("machi.pictures.of", "");

  @Test
  void takesAllPictures() {
    try (BrowserContext desk = window(1280, 1500);
        BrowserContext phone = window(390, 844)) {
      Page page = desk.newPage();
      page.navigate(server + "/");
      take(page, "home");
      page.navigate(server + "/datasets");
      take(page, "catalogue");
      page.navigate(server + "/datasets?q=トイレ");
      page.locator("main " + TOILETS).first().click();
      String dataset = page.url();
      take(page, "dataset");
      page.navigate(dataset + "/releases/1/report");
      take(page, "report");
      Page small = phone.newPage();
      small.navigate(dataset);
      take(small, "phone");
    }
  }

  private static BrowserContext window(int width, int height) {
    return Chromium.get()
        .newContext(new Browser.NewContextOptions().setViewportSize(width, height));
  }

  private static void take(Page page, String name) {
    Path picture = TestData.root().resolve("docs/pictures/" + name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(picture));
  }
}
