package jp.machi.core.standard;

import java.util.List;

/**
 * One item of a standard dataset.
 *
 * @param name item name exactly as in the standard, the heading of the released column
 * @param englishName English or physical name, {@code ""} where the definition at hand has none
 * @param codes permitted values of a controlled list, empty where any value may stand
 * @param example an example value, {@code ""} where there is none
 * @param formerly names under which older editions have this item; items that were joined into it
 *     stand in one name with {@code +}, such as {@code 都道府県名+市区町村名}
 */
public record Item(
    String name,
    String englishName,
    Requirement requirement,
    ItemType type,
    List<String> codes,
    String example,
    List<String> formerly) {

  public Item {
    codes = List.copyOf(codes);
    formerly = List.copyOf(formerly);
  }

  /** An item that no older edition has under another name. */
  public Item(
      String name,
      String englishName,
      Requirement requirement,
      ItemType type,
      List<String> codes,
      String example) {
    this(name, englishName, requirement, type, codes, example, List.of());
  }
}
