package jp.machi.server.portal;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import jp.machi.testkit.TestData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Takes the pictures of the portal that the documents show, when asked. */
@EnabledIfSystemProperty(named = "machi.screenshots", matches = "true")
class PortalPictures extends BrowserTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("machi.pictures", TestData.root() + "/docs/pictures"));

  @Test
  void takesAllPictures() {
    String dataset = "/datasets/" + SampleCity.TOILETS;
    take("catalogue", "/", WIDE);
    take("search", "/datasets", WIDE);
    take("dataset", dataset, WIDE);
    take("report", dataset + "/releases/3/report", WIDE);
    take("about", "/about", WIDE);
    take("departments", "/departments", WIDE);
    take("missing", "/nothing/here", WIDE);
    take("english", "/en" + dataset, WIDE);
    take("phone", dataset, 360);
    take("phone-home", "/", 360);
    take("phone-report", dataset + "/releases/3/report", 320);
    take("phone-search", "/en/datasets?q=一覧", 320);
  }

  private void take(String name, String address, int width) {
    visit(address, width)
        .screenshot(
            new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")).setFullPage(true));
  }
}
