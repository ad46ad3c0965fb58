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
 * @param verified false where the item list was derived and not compared with the official sheet
 * @param source where the definition was taken from
 */
public record Standard(
    String id,
    String edition,
    String number,
    String title,
    String englishTitle,
    boolean verified,
    String source,
    List<Item> items) {

  public Standard {
    items = List.copyOf(items);
  }

  /** The item of that exact name. */
  public Optional<Item> findItem(String name) {
    return items.stream().filter(item -> item.name().equals(name)).findFirst();
  }
}
