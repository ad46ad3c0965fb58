package jp.machi.server.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test that looks at the portal in Chromium. The server and the browser are started once. */
@SpringBootTest(classes = SampleServer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class BrowserTest {
  /** A desk. */
  static final int WIDE = 1280;

  /** A phone; also what a window of 1280 pixels is at 400 % zoom (WCAG 1.4.10). */
  static final int NARROW = 320;

  @LocalServerPort private int port;

  private final List<BrowserContext> open = new ArrayList<>();

  /** A page of the portal in a window of that width. */
  final Page visit(String address, int width) {
    return visit(address, new Browser.NewContextOptions().setViewportSize(width, 900));
  }

  final Page visit(String address, Browser.NewContextOptions options) {
    BrowserContext context = Chromium.get().newContext(options);
    open.add(context);
    Page page = context.newPage();
    page.navigate(origin() + address);
    return page;
  }

  /** Scheme, host and port of the server. */
  final String origin() {
    return "http://127.0.0.1:" + port;
  }

  @AfterEach
  void closeWindows() {
    open.forEach(BrowserContext::close);
    open.clear();
  }
}
