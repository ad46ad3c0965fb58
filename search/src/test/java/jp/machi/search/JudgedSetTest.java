package jp.machi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
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
}
