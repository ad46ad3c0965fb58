package jp.machi.server.ckan.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * In which order packages are wanted.
 *
 * @param terms the first is the most important
 */
record PackageOrder(List<Term> terms) {
  private static final int MOST_TERMS = 10;

  PackageOrder {
    terms = List.copyOf(terms);
  }

  /** A field, and whether the greatest value comes first. */
  record Term(Key key, boolean descending) {}

  /** What packages can be put in order by. */
  enum Key {
    /** How well it fits what was typed; as good as any where nothing was. */
    SCORE,
    ID,
    NAME,
    TITLE,
    ORGANIZATION,
    METADATA_CREATED,
    METADATA_MODIFIED
  }

  /**
   * The order that a text names, such as {@code id asc} or {@code score desc, name}.
   *
   * @param text blank for CKAN's own: the best first, of equals the last changed
   */
  static PackageOrder parse(String text) {
    String wanted = text.isBlank() ? "score desc, metadata_modified desc" : text;
    List<Term> terms = new ArrayList<>();
    for (String term : wanted.split(",", MOST_TERMS + 1)) {
      String[] words = term.strip().split("\\s+", -1);
      boolean descending = words.length == 2 && words[1].equalsIgnoreCase("desc");
      if (words.length > 2
          || (words.length == 2 && !descending && !words[1].equalsIgnoreCase("asc"))
          || terms.size() == MOST_TERMS) {
        throw unreadable();
      }
      terms.add(new Term(key(words[0]), descending));
    }
    return new PackageOrder(terms);
  }

  private static Key key(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "score", "relevance" -> Key.SCORE;
      case "id" -> Key.ID;
      case "name" -> Key.NAME;
      case "title", "title_string" -> Key.TITLE;
      case "organization" -> Key.ORGANIZATION;
      case "metadata_created" -> Key.METADATA_CREATED;
      case "metadata_modified" -> Key.METADATA_MODIFIED;
      default -> throw unreadable();
    };
  }

  private static ActionException unreadable() {
    return ActionException.unreadableSearch("Invalid \"sort\" parameter");
  }

  /** As CKAN repeats it. */
  String text() {
    return String.join(
        ", ",
        terms.stream()
            .map(term ->
                term.key().name().toLowerCase(Locale.ROOT) + (term.descending() ? " desc" : " asc"))
            .toList());
  }

  /** By id from the smallest on and nothing else, as harvesters ask. */
  boolean isById() {
    return terms.getFirst().equals(new Term(Key.ID, false));
  }

  /** The last changed first, of those that all fit as well. */
  boolean isByChange() {
    List<Term> told = terms.stream().filter(term -> term.key() != Key.SCORE).toList();
    return told.equals(List.of(new Term(Key.METADATA_MODIFIED, true)));
  }

  /**
   * Compares entries; the sort must be stable.
   *
   * @param ranked whether they stand in the order in which they fit
   */
  Comparator<Entry> comparator(boolean ranked) {
    Comparator<Entry> order = (_, _) -> 0;
    for (Term term : terms) {
      if (term.key() == Key.SCORE) {
        if (ranked) {
          // what fits better stands before already, so that nothing behind it can say more
          return order;
        }
        continue;
      }
      Comparator<Entry> next = comparator(term.key());
      order = order.thenComparing(term.descending() ? next.reversed() : next);
    }
    return order.thenComparing(Entry::id);
  }

  private static Comparator<Entry> comparator(Key key) {
    return switch (key) {
      case SCORE, ID -> Comparator.comparing(Entry::id);
      case NAME -> Comparator.comparing(entry -> entry.dataset().id().value());
      case TITLE -> Comparator.comparing(entry -> entry.dataset().title());
      case ORGANIZATION -> Comparator.comparing(entry -> entry.dataset().organisation());
      case METADATA_CREATED -> Comparator.comparing(entry -> entry.dataset().createdAt());
      case METADATA_MODIFIED -> Comparator.comparing(entry -> entry.dataset().modifiedAt());
    };
  }
}
