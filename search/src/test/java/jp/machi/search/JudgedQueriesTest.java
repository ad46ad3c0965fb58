package jp.machi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people type, against the datasets that answer it. */
class JudgedQueriesTest {

  @Test
  void everyAnswerIsAmongTheFirstTen() throws IOException {
    List<String> missed = new ArrayList<>();
    try (DatasetIndex index = Catalogue.index()) {
      for (Judgement judgement : judgements()) {
        List<String> found = ids(index, judgement.query());
        judgement.answers().stream()
            .filter(answer -> !found.contains(answer))
            .forEach(answer -> missed.add(judgement.query() + " → " + answer + " not in " + found));
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void theBestAnswerIsFirst() throws IOException {
    List<String> wrong = new ArrayList<>();
    try (DatasetIndex index = Catalogue.index()) {
      for (Judgement judgement : judgements()) {
        List<String> found = ids(index, judgement.query());
        if (found.isEmpty() || !judgement.answers().contains(found.getFirst())) {
          wrong.add(judgement.query() + " → " + found);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> ids(DatasetIndex index, String query) throws IOException {
    return index.find(SearchRequest.of(query)).hits().stream().map(SearchPage.Hit::id).toList();
  }

  private static List<Judgement> judgements() {
    return ResourceLines.of("judged.tsv").stream()
        .map(line -> line.split("\t"))
        .map(cells -> new Judgement(cells[0], List.of(cells[1].split(","))))
        .toList();
  }

  private record Judgement(String query, List<String> answers) {}
}
