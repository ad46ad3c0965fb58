package jp.machi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The checkers see planted faults, so that their silence means something. */
class CheckersTest extends BrowserTest {

  @Test
  void theHtmlCheckSeesWhatDoesNotBelong() throws Exception {
    assertThat(
            HtmlCheck.problems(
                "<!DOCTYPE html><html lang=\"ja\"><title>題</title><p><img src=\"a.png\"></p><b></html>"))
        .hasSizeGreaterThanOrEqualTo(2)
        .anyMatch(problem -> problem.contains("img"));
  }

  @Test
  void theAccessibilityCheckSeesWhatHindersPeople() {
    Page page = visit("/about", WIDE);
    page.evaluate("document.querySelector('main').innerHTML += '<img src=\"icon.svg\">'");
    page.evaluate("document.documentElement.removeAttribute('lang')");
    assertThat(EveryPageTest.violations(page))
        .anyMatch(violation -> violation.startsWith("image-alt:"))
        .anyMatch(violation -> violation.startsWith("html-has-lang:"));
  }

  @Test
  void aTooWideBlockIsMeasured() {
    Page page = visit("/about", NARROW);
    page.evaluate("document.querySelector('h1').setAttribute('class', 'nowrap')");
    page.evaluate("document.querySelector('h1').textContent = '幅'.repeat(40)");
    assertThat(EveryPageTest.width(page)).isGreaterThan(NARROW);
  }
}
