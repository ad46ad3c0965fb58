package jp.machi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What visitors do: with the keyboard, with the search box, on their way to a file. */
class VisitorTest extends BrowserTest {
  private static final String TOILETS = "/datasets/" + SampleCity.TOILETS;

  @Test
  void theFirstStopOfTheKeyboardSkipsToTheContent() {
    Page page = visit(TOILETS, WIDE);
    page.keyboard().press("Tab");
    assertThat(focused(page)).isEqualTo("本文へ進む");
    assertThat(page.locator(":focus").boundingBox().width).isGreaterThan(50);
    page.keyboard().press("Enter");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
  }

  @Test
  void theSearchIsReachedAndUsedWithTheKeyboardAlone() {
    Page page = visit("/", NARROW);
    tabTo(page, "INPUT");
    page.keyboard().type("トイレ");
    page.keyboard().press("Enter");
    page.waitForURL("**/datasets?q=*");
    assertThat(page.locator("#hits").innerText()).isEqualTo("「トイレ」の検索結果（1件）");
    assertThat(page.locator(".hits h3").innerText()).isEqualTo("公衆トイレ一覧");
  }

  @Test
  void everyStopOfTheKeyboardIsSeen() {
    Page page = visit(TOILETS, WIDE);
    Object stops =
        page.evaluate("document.querySelectorAll('a[href],input,button,[tabindex=\"0\"]').length");
    for (int stop = 0; stop < ((Number) stops).intValue(); stop++) {
      page.keyboard().press("Tab");
      assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
          .as("outline of %s", focused(page))
          .isEqualTo("solid");
    }
  }

  @Test
  void aWideTableScrollsInItsOwnFrameWithTheKeyboard() {
    Page page = visit(TOILETS, NARROW);
    page.locator("[aria-labelledby=preview-caption]").focus();
    page.keyboard().press("ArrowRight");
    page.waitForFunction(
        "document.querySelector('[aria-labelledby=preview-caption]').scrollLeft > 0");
    assertThat(page.evaluate("window.scrollX")).isEqualTo(0);
  }

  @Test
  void aDepartmentNarrowsAndIsRemovedAgain() {
    Page page = visit("/en/datasets?q=一覧", WIDE);
    page.click("nav >> text=危機管理本部");
    assertThat(page.locator(".hits li").count()).isEqualTo(1);
    assertThat(page.locator("#hits").innerText()).isEqualTo("1 datasets for “一覧”");
    page.click(".chosen a");
    assertThat(page.locator(".hits li").count()).isEqualTo(5);
  }

  @Test
  void theFirstDownloadOpensInExcel() {
    Page page = visit(TOILETS, WIDE);
    assertThat(page.locator(".download").first().getAttribute("href"))
        .isEqualTo(TOILETS + "/releases/3/data.csv?bom");
  }

  @Test
  void whatDepartmentsWroteIsShownAsWritten() {
    Page page = visit("/datasets/" + SampleCity.FLOWERS, WIDE);
    assertThat(page.locator("tbody td").nth(1).innerText()).isEqualTo("<b>みどり</b> & \"公園\"");
  }

  @Test
  void aStandardThatWasNotComparedIsCalledSo() {
    String words = "この項目の一覧は、公式の表とまだ照らし合わせていません。";
    assertThat(visit("/datasets/aed-7d1mzc", WIDE).locator(".facts").innerText()).contains(words);
    assertThat(visit(TOILETS, WIDE).locator(".facts").innerText()).doesNotContain(words);
  }

  @Test
  void anOldReleaseLeadsToTheNewest() {
    Page page = visit(TOILETS + "/releases/2", WIDE);
    assertThat(page.locator(".banner").innerText()).startsWith("これは古い版（第2版）です。");
    page.click(".banner a");
    assertThat(page.url()).endsWith(TOILETS);
    assertThat(page.locator(".banner").count()).isZero();
  }

  @Test
  void theReportTellsWhatWasMended() {
    Page page = visit(TOILETS + "/releases/3/report", WIDE);
    assertThat(page.locator(".lead").innerText())
        .isEqualTo("142行・14項目の表を調べました。 書き方をそろえるために、426か所の値を自動で直しました。" + " 人が確かめたい点が、7か所あります。");
    assertThat(page.locator(".finding--fixed .before").first().innerText()).isEqualTo("平成２８年３月２３日");
    assertThat(page.locator(".finding--fixed .after").first().innerText()).isEqualTo("2016-03-23");
  }

  @Test
  void whatIsLateIsSeenFromTheHomePageAndFromTheList() {
    Page home = visit("/", WIDE);
    home.click(".figures a");
    assertThat(home.locator("h1").innerText()).isEqualTo("更新が遅れているデータ");
    assertThat(home.locator("tbody tr").count()).isEqualTo(1);
    assertThat(home.locator("tbody tr").innerText()).contains("図書館の利用者数", "毎日");
    home.click("tbody a");
    assertThat(home.locator(".banner").innerText()).startsWith("更新が遅れています。更新のめやすは「毎日」");

    Page list = visit("/datasets", WIDE);
    list.click("nav >> text=更新が遅れている");
    assertThat(list.locator(".hits li").count()).isEqualTo(1);
    assertThat(list.locator(".late").innerText()).isEqualTo("更新が遅れています");
    list.click(".chosen a");
    assertThat(list.locator(".hits li").count()).isEqualTo(7);
  }

  @Test
  void whatMachiWroteSaysSoAndWhatAPersonWroteDoesNot() {
    String words = "Machi が表から自動で作った";
    assertThat(visit(TOILETS, WIDE).locator("main").innerText()).contains(words);
    assertThat(visit("/datasets/" + SampleCity.LIBRARIES, WIDE).locator("main").innerText())
        .contains("毎月末に締めます。", "044-200-0001", "内線211", "2025年4月1日から")
        .doesNotContain(words);
  }

  @Test
  void whatWasWithdrawnSaysWhyInThePlaceOfTheData() {
    Page page = visit("/datasets/" + SampleCity.WITHDRAWN, WIDE);
    assertThat(page.locator("main").innerText()).contains("このデータは取り下げられました", "個人が分かる書き方のところがあったため");
    page.click("main >> text=取り下げたデータ");
    assertThat(page.locator("tbody tr").innerText()).contains("苦情の受付簿", "2026年11月20日");
  }

  private static Object focused(Page page) {
    return page.evaluate("document.activeElement.textContent.trim()");
  }

  /** Presses Tab until an element of that kind has the focus; a page has far fewer stops. */
  private static void tabTo(Page page, String tag) {
    for (int stop = 0; stop < 50; stop++) {
      page.keyboard().press("Tab");
      if (tag.equals(page.evaluate("document.activeElement.tagName"))) {
        return;
      }
    }
    throw new AssertionError("no " + tag + " within 50 stops");
  }
}
