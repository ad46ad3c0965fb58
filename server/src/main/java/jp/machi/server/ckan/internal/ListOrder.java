package jp.machi.server.ckan.internal;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * In which order organisations and groups are wanted.
 *
 * @param key name, title or package_count
 */
record ListOrder(String key, boolean descending) {
  /** No list here is longer. */
  static final int FURTHEST = 1_000_000;

  /** The order that a text names; blank for that of the titles, as in CKAN. */
  static ListOrder parse(String text) {
    String[] words = text.isBlank() ? new String[] {"title"} : text.strip().split("\\s+", -1);
    String key = words[0].equals("packages") ? "package_count" : words[0];
    boolean known = key.equals("name") || key.equals("title") || key.equals("package_count");
    boolean descending = words.length == 2 && words[1].equals("desc");
    if (!known
        || words.length > 2
        || (words.length == 2 && !descending && !words[1].equals("asc"))) {
      throw ActionException.invalid("sort", "Cannot sort by this");
    }
    return new ListOrder(key, descending);
  }

  <T> Comparator<T> comparator(
      Function<T, String> name, Function<T, String> title, ToLongFunction<T> packages) {
    Comparator<T> order =
        switch (key) {
          case "name" -> Comparator.comparing(name);
          case "title" -> Comparator.comparing(title);
          default -> Comparator.comparingLong(packages);
        };
    return (descending ? order.reversed() : order).thenComparing(name);
  }
}
