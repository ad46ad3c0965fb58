package jp.machi.core.standard;

import java.util.List;

/**
 * One item of a standard dataset.
 *
 * @param name item name exactly as in the standard, the heading of the released column
 * @param englishName English or physical name, {@code ""} where the definition at hand has none
 * @param codes permitted values of a controlled list, empty where any value may stand
 * @param example an example value, {@code ""} where there is none
 */
public record Item(
    String name,
    String englishName,
    Requirement requirement,
    ItemType type,
    List<String> codes,
    String example) {

  public Item {
    codes = List.copyOf(codes);
  }
}
