package jp.machi.core.value;

import java.util.List;
import java.util.Map;
import jp.machi.core.rule.RuleCard;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.ItemType;

/** The reader of every kind of value. */
public final class ValueReaders {
  private static final ValueReader TEXT = new TextReader();
  private static final ValueReader CODE = new IdentifierReader();

  private ValueReaders() {}

  /** The reader of an item's cells: by its type, and by its list of codes where it has one. */
  public static ValueReader forItem(Item item) {
    return forType(item.type());
  }

  /** The reader of a type's cells. */
  public static ValueReader forType(ItemType type) {
    return switch (type) {
      case TEXT, KANA, ADDRESS -> TEXT;
      default -> CODE;
    };
  }

  /** What each reader repairs and refuses, with examples. */
  public static Map<ItemType, List<RuleCard>> cards() {
    return Map.of();
  }
}
