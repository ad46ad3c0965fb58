package jp.machi.search;

import java.time.Instant;
import java.util.Map;

/**
 * A question to the index.
 *
 * @param text what a person typed, of any length and content; blank finds everything
 * @param chosen only datasets that have this value of a facet
 * @param late whether only datasets are wanted whose update is late
 * @param now the moment at which updates are late or not
 * @param offset hits to leave out at the start
 * @param size hits wanted, 1 to {@link #MAX_SIZE}
 */
public record SearchRequest(
    String text, Map<Facet, String> chosen, boolean late, Instant now, int offset, int size) {
  /** More hits than a person reads on one page. */
  public static final int MAX_SIZE = 100;

  /** Deeper pages cost memory for each hit before them and nobody reads them. */
  public static final int MAX_DEPTH = 10_000;

  /**
   * A question.
   *
   * @throws IllegalArgumentException where there is no such page
   */
  public SearchRequest {
    if (offset < 0 || size < 1 || size > MAX_SIZE || offset > MAX_DEPTH - size) {
      throw new IllegalArgumentException(size + " hits from " + offset + " on");
    }
    chosen = Map.copyOf(chosen);
  }

  /** The first ten hits for a text. */
  public static SearchRequest of(String text) {
    return new SearchRequest(text, Map.of(), false, Instant.EPOCH, 0, 10);
  }

  /** Other hits of the same answer. */
  public SearchRequest part(int from, int hits) {
    return new SearchRequest(text, chosen, late, now, from, hits);
  }

  /** The same among datasets that have a value. */
  public SearchRequest only(Facet facet, String value) {
    return new SearchRequest(text, Map.of(facet, value), late, now, offset, size);
  }
}
