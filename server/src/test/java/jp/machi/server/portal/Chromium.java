package jp.machi.server.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium, started once for all tests of a run. Used by one thread. */
final class Chromium {
  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"),
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

  /** As root there is no sandbox; the rest keeps the browser from calling home. */
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static @Nullable Browser browser;

  private Chromium() {}

  /** The browser. Skips the calling test where there is none; fails it where CI is true. */
  static synchronized Browser get() {
    Browser running = browser;
    if (running == null) {
      running = start(find());
      browser = running;
    }
    return running;
  }

  private static Path find() {
    Optional<Path> chromium = PLACES.stream().filter(Files::isExecutable).findFirst();
    if (chromium.isEmpty() && "true".equals(System.getenv("CI"))) {
      Assertions.fail("CI=true needs Chromium for the tests in a browser; install chromium");
    }
    Assumptions.assumeTrue(
        chromium.isPresent(), "no Chromium; install it to run the tests in a browser");
    return chromium.orElseThrow();
  }

  private static Browser start(Path chromium) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(FLAGS));
  }
}
