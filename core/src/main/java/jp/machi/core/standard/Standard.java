package jp.machi.core.standard;

import java.util.List;
import java.util.Optional;

/**
 * The definition of one dataset in one edition of a national standard.
 *
 * @param id stable id without edition, such as {@code public-toilet}
 * @param edition edition id, such as {@code 2026-08-01} or {@code 2020}
 * @param number number in that edition, {@code ""} where it has none; numbers differ between
 *     editions and are never a key
 * @param title Japanese title, such as 公衆トイレ一覧
 * @param englishTitle English title
 * @param definition how far the item list can be relied on
 * @param source where the definition was taken from
 * @param items in the order of the standard; empty where the definition is not available
 */
public record Standard(
    String id,
    String edition,
    String number,
    String title,
    String englishTitle,
    Definition definition,
    String source,
    List<Item> items) {

  public Standard {
    items = List.copyOf(items);
  }

  /** Whether the items come from the publisher's own list. */
  public boolean verified() {
    return definition == Definition.VERIFIED;
  }

  /** Whether the items are known, so that a table can be put into their form. */
  public boolean isDefined() {
    return definition != Definition.NOT_AVAILABLE;
  }

  /** The item of that exact name. */
  public Optional<Item> findItem(String name) {
    return items.stream().filter(item -> item.name().equals(name)).findFirst();
  }
}
