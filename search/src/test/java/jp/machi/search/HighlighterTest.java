package jp.machi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.machi.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HighlighterTest {

  @ParameterizedTest
  @CsvSource({
    "トイレ, 公衆トイレ一覧, 公衆[トイレ]一覧",
    "ﾄｲﾚ, 公衆トイレ一覧, 公衆[トイレ]一覧",
    "といれ, 公衆ﾄｲﾚ一覧, 公衆[ﾄｲﾚ]一覧",
    "便所, 公衆トイレ一覧, 公衆[トイレ]一覧",
    "ごみ, ｺﾞﾐの出し方, [ｺﾞﾐ]の出し方",
    "高砂橋, 髙砂橋の写真, [髙砂橋]の写真",
    "こうえん, 都市公園一覧, 都市[公園]一覧",
    "公園 一覧, 都市公園一覧, 都市[公園一覧]",
    "PARK, Ｐａｒｋ parking parks, [Ｐａｒｋ] parking [park]s",
    "灯台, 公園, 公園",
  })
  void marksWhatPeopleReadAsTheSame(String typed, String text, String marked) throws IOException {
    assertThat(shown(Highlighter.of(typed).mark(text))).isEqualTo(marked);
  }

  @Test
  void cutsAnExcerptAroundTheFirstMark() throws IOException {
    String text = "一".repeat(100) + "灯台" + "二".repeat(100);
    Highlight excerpt = Highlighter.of("灯台").excerpt(text, 30);
    assertThat(excerpt.text()).hasSize(30).startsWith("一一一").endsWith("二二");
    assertThat(shown(excerpt)).contains("一[灯台]二");
    assertThat(Highlighter.of("灯台").excerpt("短い", 30).text()).isEqualTo("短い");
  }

  static List<Samples.Sample<String>> texts() {
    return Samples.of(100, HostileInputTest::text).toList();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void thePiecesAreTheTextAsWritten(Samples.Sample<String> text) throws IOException {
    String written = text.value();
    Highlighter highlighter = Highlighter.of(written.substring(0, written.length() / 2));
    assertThat(highlighter.mark(written).text()).isEqualTo(written);
    assertThat(written).contains(highlighter.excerpt(written, 20).text());
  }

  @Test
  void showsInWhichPartOfADatasetItWasFound() throws IOException {
    try (DatasetIndex index = Catalogue.index()) {
      Map<String, Map<SearchField, Highlight>> found =
          index.highlights("帆船資料館", List.of("tourism", "nowhere"), 60);
      assertThat(found).containsOnlyKeys("tourism");
      Map<SearchField, Highlight> parts = found.values().iterator().next();
      assertThat(parts.values().stream().map(HighlighterTest::shown))
          .contains("観光施設一覧", "汐見灯台 [帆船資料館]");
      assertThat(parts)
          .containsKeys(SearchField.TITLE, SearchField.BODY)
          .doesNotContainKey(SearchField.ENGLISH_TITLE);
    }
  }

  private static String shown(Highlight highlight) {
    return highlight.pieces().stream()
        .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
        .collect(Collectors.joining());
  }
}
