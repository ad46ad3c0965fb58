package jp.machi.server.ckan.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search asks of a package, taken apart. */
sealed interface Condition {

  /** All hold; true where there are none. */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** One holds at least. */
  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** It does not hold. */
  record Not(Condition part) implements Condition {}

  /**
   * A field has a value of that form.
   *
   * @param pattern where {@code *} stands for any text
   */
  record Like(SearchField field, String pattern) implements Condition {}

  /**
   * A time lies between two, both included.
   *
   * @param from null where any is early enough
   * @param to null where any is late enough
   */
  record Between(SearchField field, @Nullable Instant from, @Nullable Instant to)
      implements Condition {}
}
