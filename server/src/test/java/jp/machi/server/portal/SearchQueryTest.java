package jp.machi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchQueryTest {

  @Test
  void everythingHasTheShortestAddress() {
    assertThat(SearchQuery.EVERYTHING.address()).isEqualTo("/datasets");
  }

  @Test
  void theAddressSaysEverythingThatWasAskedFor() {
    assertThat(new SearchQuery("a&b=c", "危機管理本部", "aed", true, false, 3).address())
        .isEqualTo(
            "/datasets?q=a%26b%3Dc"
                + "&department=%E5%8D%B1%E6%A9%9F%E7%AE%A1%E7%90%86%E6%9C%AC%E9%83%A8"
                + "&kind=aed&sort=updated&page=3");
  }

  @Test
  void anotherChoiceStartsAtTheFirstPage() {
    var third = new SearchQuery("トイレ", "", "", false, false, 3);
    assertThat(third.withKind("aed").page()).isEqualTo(1);
    assertThat(third.withDepartment("危機管理本部").page()).isEqualTo(1);
  }

  @Test
  void aVeryLongTextIsCut() {
    assertThat(new SearchQuery(" あ".repeat(1_000), "", "", false, false, 1).text())
        .hasSize(SearchQuery.MAX_TEXT);
  }
}
