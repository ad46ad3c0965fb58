package jp.machi.core.mapping;

import java.util.List;
import java.util.Optional;
import jp.machi.core.standard.Standard;

/**
 * Which dataset a table seems to be, and why.
 *
 * @param standard the dataset and edition, empty where none is certain enough
 * @param candidates every dataset that shares something with the table, best first
 */
public record Recognition(Optional<Standard> standard, List<Candidate> candidates) {

  public Recognition {
    candidates = List.copyOf(candidates);
  }

  /**
   * How well one dataset fits a table.
   *
   * @param score 0 to 1, from coverage and fit, and a hint in a title
   * @param coverage share of the dataset's items that the table has, rare items counting more
   * @param fit share of the table's headings that the dataset knows
   * @param own share of what only few datasets have, 0 where the table has nothing special to it
   * @param titled whether a title names the dataset
   */
  public record Candidate(
      Standard standard, double score, double coverage, double fit, double own, boolean titled) {}
}
