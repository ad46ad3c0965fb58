package jp.machi.server.portal;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.machi.search.Highlight;
import jp.machi.search.SearchField;

/**
 * A dataset that was found, with what was looked for marked in it.
 *
 * @param title its Japanese title in pieces
 * @param passages where else it was found
 */
record Hit(Card card, List<Highlight.Piece> title, List<Passage> passages) {
  private static final int MOST_PASSAGES = 2;

  /**
   * An excerpt.
   *
   * @param key of the words that name the part of the dataset
   */
  record Passage(String key, List<Highlight.Piece> pieces) {}

  static Hit of(Card card, Map<SearchField, Highlight> found) {
    Highlight plain = new Highlight(List.of(new Highlight.Piece(card.dataset().title(), false)));
    List<Passage> passages =
        Stream.of(
                SearchField.DESCRIPTION, SearchField.HEADINGS, SearchField.PLACES, SearchField.BODY)
            .filter(found::containsKey)
            .map(part -> new Passage(key(part), found.getOrDefault(part, plain).pieces()))
            .limit(MOST_PASSAGES)
            .toList();
    return new Hit(card, found.getOrDefault(SearchField.TITLE, plain).pieces(), passages);
  }

  private static String key(SearchField part) {
    return switch (part) {
      case HEADINGS -> "search.in_columns";
      case PLACES -> "search.in_places";
      case BODY -> "search.in_rows";
      default -> "search.in_description";
    };
  }
}
