package jp.machi.testkit.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a person types, and what answers it.
 *
 * @param grades by id of the dataset: 2 answers it, 1 helps too
 */
public record JudgedQuery(String text, Map<String, Integer> grades) {
  /** As many as a person looks at. */
  public static final int LOOKED_AT = 10;

  public JudgedQuery {
    grades = Map.copyOf(grades);
  }

  /** The share of the answers that is among the first ten found. */
  public double recall(List<String> found) {
    long seen = found.stream().limit(LOOKED_AT).distinct().filter(grades::containsKey).count();
    return (double) seen / Math.min(LOOKED_AT, grades.size());
  }

  /** How good the order of the first ten found is: nDCG, 1 where none could be better. */
  public double orderliness(List<String> found) {
    List<Integer> best = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
    List<Integer> given = found.stream().distinct().map(id -> grades.getOrDefault(id, 0)).toList();
    return gain(given) / gain(best);
  }

  private static double gain(List<Integer> grades) {
    double gain = 0;
    for (int i = 0; i < Math.min(LOOKED_AT, grades.size()); i++) {
      gain += ((1 << grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2);
    }
    return gain;
  }
}
