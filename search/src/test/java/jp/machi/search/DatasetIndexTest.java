package jp.machi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetIndexTest {

  @Test
  void findsAPartOfAWordThatTheTokeniserWouldNotCut() throws IOException {
    try (DatasetIndex index = DatasetIndex.inMemory()) {
      index.put(Catalogue.titled("a", "波止場灯台町内会館"));
      assertThat(ids(index, "場灯")).containsExactly("a");
      assertThat(ids(index, "館")).containsExactly("a");
      assertThat(index.find(SearchRequest.of("灯台館")).relaxed()).isTrue();
    }
  }

  @Test
  void putsTitlesBeforeKeywordsBeforeDescriptionsBeforeBodies() throws IOException {
    try (DatasetIndex index = DatasetIndex.inMemory()) {
      index.rebuild(
          List.of(
              new DatasetDocument("body", "一", "", "", "", "", List.of(), "水車小屋"),
              new DatasetDocument("description", "二", "", "水車小屋", "", "", List.of(), ""),
              new DatasetDocument("keyword", "三", "", "", "", "", List.of("水車小屋"), ""),
              new DatasetDocument("title", "水車小屋", "", "", "", "", List.of(), "")));
      assertThat(ids(index, "水車小屋")).containsExactly("title", "keyword", "description", "body");
    }
  }

  @Test
  void countsByDepartmentAndKindWhateverWasChosen() throws IOException {
    try (DatasetIndex index = Catalogue.index()) {
      SearchPage page =
          index.find(new SearchRequest("ゴミ", Optional.of("環境局"), Optional.empty(), 1, 10));
      assertThat(page.total()).isEqualTo(2);
      assertThat(page.departments()).containsExactly(Map.entry("環境局", 2L));
      SearchPage all =
          index.find(new SearchRequest("", Optional.of("環境局"), Optional.empty(), 1, 10));
      assertThat(all.total()).isEqualTo(2);
      assertThat(all.departments()).containsEntry("健康福祉局", 4L).containsEntry("環境局", 2L);
      assertThat(all.kinds()).containsOnly(Map.entry("ゴミ集積場所一覧", 1L), Map.entry("ゴミの分別方法一覧", 1L));
    }
  }

  @Test
  void keepsToTheChosenKind() throws IOException {
    try (DatasetIndex index = Catalogue.index()) {
      SearchPage page =
          index.find(new SearchRequest("", Optional.empty(), Optional.of("子育て施設一覧"), 1, 10));
      assertThat(page.hits())
          .extracting(SearchPage.Hit::id)
          .containsExactlyInAnyOrder("nursery", "childcare");
      assertThat(page.departments()).containsExactly(Map.entry("こども未来局", 2L));
    }
  }

  @Test
  void pagesThroughEverythingOnceWithAnExactTotal() throws IOException {
    try (DatasetIndex index = DatasetIndex.inMemory()) {
      index.rebuild(
          IntStream.range(0, 1234)
              .mapToObj(i -> Catalogue.titled("d%04d".formatted(i), "公園 " + i))
              .toList());
      List<String> seen = new ArrayList<>();
      for (int page = 1; page <= 13; page++) {
        SearchPage answer =
            index.find(new SearchRequest("公園", Optional.empty(), Optional.empty(), page, 100));
        assertThat(answer.total()).isEqualTo(1234);
        answer.hits().forEach(hit -> seen.add(hit.id()));
      }
      assertThat(seen).hasSize(1234).doesNotHaveDuplicates();
    }
  }

  @Test
  void refusesAPageThatCannotBe() {
    assertThatThrownBy(() -> new SearchRequest("", Optional.empty(), Optional.empty(), 0, 10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SearchRequest("", Optional.empty(), Optional.empty(), 101, 100))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SearchRequest("", Optional.empty(), Optional.empty(), 1, 101))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysWhenNoDatasetHasAllTheWords() throws IOException {
    try (DatasetIndex index = Catalogue.index()) {
      assertThat(index.find(SearchRequest.of("トイレ 場所")).relaxed()).isFalse();
      SearchPage page = index.find(SearchRequest.of("トイレ 献立"));
      assertThat(page.relaxed()).isTrue();
      assertThat(page.hits()).extracting(SearchPage.Hit::id).contains("lunch", "toilet");
    }
  }

  @Test
  void findsNothingForWordsThatAreNowhere() throws IOException {
    try (DatasetIndex index = Catalogue.index()) {
      SearchPage page = index.find(SearchRequest.of("蜃気楼"));
      assertThat(page.total()).isZero();
      assertThat(page.relaxed()).isFalse();
      assertThat(page.departments()).isEmpty();
    }
  }

  @Test
  void showsAChangeAtOnce() throws IOException {
    try (DatasetIndex index = Catalogue.index()) {
      index.put(Catalogue.titled("toilet", "水飲み場一覧"));
      assertThat(ids(index, "トイレ")).doesNotContain("toilet");
      assertThat(ids(index, "水飲み場")).containsExactly("toilet");
      index.delete("toilet");
      assertThat(ids(index, "水飲み場")).isEmpty();
      index.delete("toilet");
      index.rebuild(List.of(Catalogue.titled("one", "水飲み場")));
      assertThat(ids(index, "")).containsExactly("one");
    }
  }

  @Test
  void keepsWhatItHasInItsFolder(@TempDir Path folder) throws IOException {
    try (DatasetIndex index = DatasetIndex.open(folder)) {
      index.put(Catalogue.titled("a", "公園"));
      assertThatThrownBy(() -> DatasetIndex.open(folder)).isInstanceOf(IOException.class);
    }
    try (DatasetIndex index = DatasetIndex.open(folder)) {
      assertThat(ids(index, "公園")).containsExactly("a");
    }
  }

  @ParameterizedTest
  @CsvSource({"公衆ト", "こうしゅうと", "ｺｳｼｭｳﾄ", "コウシュウト", "public t", "ＰＵＢＬＩＣ　Ｔ"})
  void suggestsTitlesByLettersAndByReading(String typed) throws IOException {
    try (DatasetIndex index = Catalogue.index()) {
      assertThat(index.suggest(typed, 3)).hasSize(1).isSubsetOf("公衆トイレ一覧", "Public toilets");
    }
  }

  @Test
  void suggestsWhatMostDatasetsHaveFirst() throws IOException {
    try (DatasetIndex index = Catalogue.index()) {
      assertThat(index.suggest("収容", 3)).containsExactly("収容台数", "収容定員");
    }
  }

  @Test
  void suggestsNothingThatWasDeleted() throws IOException {
    try (DatasetIndex index = Catalogue.index()) {
      index.delete("toilet");
      assertThat(index.suggest("公衆ト", 5)).isEmpty();
      assertThat(index.suggest(" ", 5)).isEmpty();
    }
  }

  private static List<String> ids(DatasetIndex index, String query) throws IOException {
    return index.find(SearchRequest.of(query)).hits().stream().map(SearchPage.Hit::id).toList();
  }
}
