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
   * @param score sum of what speaks for it, in natural logarithms
   * @param layout what the columns say alone
   * @param titled whether a title names the dataset
   * @param called whether nearly all names in the list are names of such things
   */
  public record Candidate(
      Standard standard, double score, double layout, boolean titled, boolean called) {}
}
