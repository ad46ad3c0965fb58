package jp.machi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
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
              DatasetDocument.titled("body", "一").withRows(List.of(), "水車小屋"),
              DatasetDocument.titled("description", "二").withDescription("水車小屋"),
              DatasetDocument.titled("keyword", "三").withKeywords(List.of("水車小屋")),
              DatasetDocument.titled("title", "水車小屋")));
      assertThat(ids(index, "水車小屋")).containsExactly("title", "keyword", "description", "body");
    }
  }

  @Test
  void countsByEachFacetWhateverWasChosenOfIt() throws IOException {
    try (DatasetIndex index = Catalogue.index()) {
      SearchPage page = index.find(SearchRequest.of("ゴミ").only(Facet.DEPARTMENT, "環境局"));
      assertThat(page.total()).isEqualTo(2);
      assertThat(page.counts(Facet.DEPARTMENT)).containsExactly(Map.entry("環境局", 2L));
      SearchPage all = index.find(SearchRequest.of("").only(Facet.DEPARTMENT, "環境局"));
      assertThat(all.total()).isEqualTo(2);
      assertThat(all.counts(Facet.DEPARTMENT)).containsEntry("健康福祉局", 4L).containsEntry("環境局", 2L);
      assertThat(all.counts(Facet.KIND))
          .containsOnly(Map.entry("ゴミ集積場所一覧", 1L), Map.entry("ゴミの分別方法一覧", 1L));
    }
  }

  @Test
  void keepsToTheChosenKind() throws IOException {
    try (DatasetIndex index = Catalogue.index()) {
      SearchPage page = index.find(SearchRequest.of("").only(Facet.KIND, "子育て施設一覧"));
      assertThat(page.hits())
          .extracting(SearchPage.Hit::id)
          .containsExactlyInAnyOrder("nursery", "childcare");
      assertThat(page.counts(Facet.DEPARTMENT)).containsExactly(Map.entry("こども未来局", 2L));
    }
  }

  @Test
  void countsADatasetUnderEachOfItsValues() throws IOException {
    try (DatasetIndex index = DatasetIndex.inMemory()) {
      List<String> formats = List.of("csv", "geojson", "csv", "");
      index.put(DatasetDocument.titled("a", "公園").withFacets(Map.of(Facet.FORMAT, formats)));
      index.put(DatasetDocument.titled("b", "公園").withFacets(Map.of(Facet.FORMAT, List.of("csv"))));
      SearchPage page = index.find(SearchRequest.of("公園"));
      assertThat(page.counts(Facet.FORMAT))
          .containsExactly(Map.entry("csv", 2L), Map.entry("geojson", 1L));
      assertThat(index.find(SearchRequest.of("公園").only(Facet.FORMAT, "geojson")).hits())
          .extracting(SearchPage.Hit::id)
          .containsExactly("a");
    }
  }

  @Test
  void tellsWhatIsLateAtAMoment() throws IOException {
    Instant due = Instant.parse("2026-04-01T00:00:00Z");
    try (DatasetIndex index = DatasetIndex.inMemory()) {
      index.put(DatasetDocument.titled("promised", "公園").withDueAt(Optional.of(due)));
      index.put(DatasetDocument.titled("free", "公園"));
      SearchRequest before = new SearchRequest("公園", Map.of(), false, due.minusMillis(1), 0, 10);
      SearchRequest then = new SearchRequest("公園", Map.of(), true, due, 0, 10);
      assertThat(index.find(before).late()).isZero();
      assertThat(index.find(then).late()).isEqualTo(1);
      assertThat(index.find(then).hits())
          .extracting(SearchPage.Hit::id)
          .containsExactly("promised");
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
      for (int page = 0; page < 13; page++) {
        SearchPage answer = index.find(SearchRequest.of("公園").part(page * 100, 100));
        assertThat(answer.total()).isEqualTo(1234);
        answer.hits().forEach(hit -> seen.add(hit.id()));
      }
      assertThat(seen).hasSize(1234).doesNotHaveDuplicates();
    }
  }

  @Test
  void refusesAPageThatCannotBe() {
    assertThatThrownBy(() -> SearchRequest.of("").part(-1, 10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SearchRequest.of("").part(9_901, 100))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SearchRequest.of("").part(0, 101))
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
      assertThat(page.counts(Facet.DEPARTMENT)).isEmpty();
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
  void addsOnlyWhatIsNotThereYet() throws IOException {
    try (DatasetIndex index = DatasetIndex.inMemory()) {
      index.put(Catalogue.titled("a", "水飲み場一覧"));
      index.putAbsent(List.of(Catalogue.titled("a", "公園"), Catalogue.titled("b", "公園")));
      assertThat(ids(index, "公園")).containsExactly("b");
      assertThat(ids(index, "水飲み場")).containsExactly("a");
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
