package jp.machi.search;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * One page of an answer.
 *
 * @param total exact number of datasets found
 * @param relaxed true where no dataset has all the words and these have at least one
 * @param hits the hits of this page, best first
 * @param facets for each facet the datasets found by value, whatever value of it was chosen
 * @param late datasets found whose update is late, whether only those were asked for or not
 */
public record SearchPage(
    long total,
    boolean relaxed,
    List<Hit> hits,
    Map<Facet, SortedMap<String, Long>> facets,
    long late) {

  public SearchPage {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }

  /** The datasets found by value of one facet. */
  public SortedMap<String, Long> counts(Facet facet) {
    return facets.getOrDefault(facet, Collections.emptySortedMap());
  }

  /**
   * A dataset found.
   *
   * @param id its id
   * @param title its Japanese title
   * @param score how well it fits; comparable within one answer only
   */
  public record Hit(String id, String title, float score) {}
}
