package jp.machi.search;

import java.util.List;
import java.util.SortedMap;

/**
 * One page of an answer.
 *
 * @param total exact number of datasets found
 * @param relaxed true where no dataset has all the words and these have at least one
 * @param hits the hits of this page, best first
 * @param departments datasets found by department, whatever department the request chose
 * @param kinds datasets found by kind, whatever kind the request chose
 */
public record SearchPage(
    long total,
    boolean relaxed,
    List<Hit> hits,
    SortedMap<String, Long> departments,
    SortedMap<String, Long> kinds) {

  public SearchPage {
    hits = List.copyOf(hits);
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
