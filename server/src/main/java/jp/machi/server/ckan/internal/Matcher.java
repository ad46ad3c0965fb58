package jp.machi.server.ckan.internal;

import java.util.Locale;

/** Whether a package meets a condition. */
final class Matcher {
  private final EntryFacts facts;

  Matcher(EntryFacts facts) {
    this.facts = facts;
  }

  boolean meets(Entry entry, Condition condition) {
    return switch (condition) {
      case Condition.All(var parts) -> parts.stream().allMatch(part -> meets(entry, part));
      case Condition.Any(var parts) -> parts.stream().anyMatch(part -> meets(entry, part));
      case Condition.Not(var part) -> !meets(entry, part);
      case Condition.Like(var field, var pattern) ->
          field.values(entry, facts).stream()
              .anyMatch(value -> isLike(folded(value), wanted(field, pattern)));
      case Condition.Between(var field, var from, var to) ->
          (from == null || !field.time(entry).isBefore(from))
              && (to == null || !field.time(entry).isAfter(to));
    };
  }

  private static String wanted(SearchField field, String pattern) {
    return folded(field.isText() ? "*" + pattern + "*" : pattern);
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a text has a form in which {@code *} stands for any text. Takes each piece between
   * stars where it comes first, so that no text is gone through twice.
   */
  static boolean isLike(String text, String pattern) {
    String[] pieces = pattern.split("\\*", -1);
    if (pieces.length == 1) {
      return text.equals(pattern);
    }
    String last = pieces[pieces.length - 1];
    if (!text.startsWith(pieces[0])) {
      return false;
    }
    int at = pieces[0].length();
    for (int i = 1; i < pieces.length - 1; i++) {
      int found = text.indexOf(pieces[i], at);
      if (found < 0) {
        return false;
      }
      at = found + pieces[i].length();
    }
    return text.length() - last.length() >= at && text.endsWith(last);
  }
}
