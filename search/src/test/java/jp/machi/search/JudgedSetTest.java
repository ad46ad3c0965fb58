package jp.machi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.machi.testkit.search.JudgedQuery;
import jp.machi.testkit.search.JudgedSearch;
import jp.machi.testkit.search.SampleDataset;
import org.junit.jupiter.api.Test;

/** The search against the judged set of the testkit. */
class JudgedSetTest {

  @Test
  void theHalvesAreApartAndNameDatasetsThatExist() {
    Set<String> known =
        JudgedSearch.datasets().stream().map(SampleDataset::id).collect(Collectors.toSet());
    List<JudgedQuery> all =
        Stream.concat(JudgedSearch.tuned().stream(), JudgedSearch.heldBack().stream()).toList();
    Set<String> texts = new HashSet<>();
    assertThat(all)
        .hasSizeGreaterThanOrEqualTo(150)
        .allSatisfy(query -> {
          assertThat(texts.add(query.text())).isTrue();
          assertThat(known).containsAll(query.grades().keySet());
        });
  }

  /** A floor, not a target: what the search gave when this was written, less a little. */
  @Test
  void findsNoLessThanItDid() throws IOException {
    assertThat(recall(JudgedSearch.tuned())).isGreaterThan(0.97);
    assertThat(recall(JudgedSearch.heldBack())).isGreaterThan(0.92);
  }

  private static double recall(List<JudgedQuery> queries) throws IOException {
    try (DatasetIndex index = DatasetIndex.inMemory()) {
      index.rebuild(JudgedSearch.datasets().stream().map(JudgedSetTest::document).toList());
      double recall = 0;
      for (JudgedQuery query : queries) {
        List<String> found =
            index.find(SearchRequest.of(query.text())).hits().stream()
                .map(SearchPage.Hit::id)
                .toList();
        recall += query.recall(found);
      }
      return recall / queries.size();
    }
  }

  private static DatasetDocument document(SampleDataset dataset) {
    List<String> keywords = new ArrayList<>(dataset.keywords());
    keywords.add(dataset.theme());
    return DatasetDocument.titled(dataset.id(), dataset.title())
        .withEnglishTitle(dataset.englishTitle())
        .withDescription(dataset.description())
        .withKeywords(keywords)
        .withHeadings(dataset.headings())
        .withRows(dataset.places(), dataset.texts())
        .withFacets(Map.of(Facet.DEPARTMENT, List.of(dataset.department())));
  }
}
