package jp.machi.search;

import java.util.Optional;

/**
 * A question to the index.
 *
 * @param text what a person typed, of any length and content; blank finds everything
 * @param department only datasets of this department
 * @param kind only datasets of this kind
 * @param page page from 1
 * @param size hits on a page, at most {@link #MAX_SIZE}
 */
public record SearchRequest(
    String text, Optional<String> department, Optional<String> kind, int page, int size) {
  /** More hits than a person reads on one page. */
  public static final int MAX_SIZE = 100;

  /** Deeper pages cost memory for each hit before them and nobody reads them. */
  public static final int MAX_DEPTH = 10_000;

  public SearchRequest {
    if (page < 1 || size < 1 || size > MAX_SIZE || (long) page * size > MAX_DEPTH) {
      throw new IllegalArgumentException("no such page: " + page + " of " + size + " hits");
    }
  }

  /** The first ten hits for a text. */
  public static SearchRequest of(String text) {
    return new SearchRequest(text, Optional.empty(), Optional.empty(), 1, 10);
  }
}
