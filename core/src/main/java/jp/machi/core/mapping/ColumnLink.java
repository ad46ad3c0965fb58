package jp.machi.core.mapping;

import java.util.List;
import java.util.Optional;
import jp.machi.core.standard.Item;

/**
 * One released column and where its values come from.
 *
 * @param name heading of the released column, unique in the table
 * @param origin the column or columns of the source
 * @param item the item of the standard, empty for a column of the city's own
 */
public record ColumnLink(String name, Origin origin, Optional<Item> item, Why why) {

  /**
   * Where values are taken from.
   *
   * @param column 0-based column in the source, -1 where the source has none for this item
   * @param heading heading in the source as written, {@code ""} where there is none
   * @param part what of each cell is taken, where the column holds two items
   * @param joined further columns whose texts follow in this order, where the source has split what
   *     is one item: prefecture, municipality and the rest of an address
   */
  public record Origin(int column, String heading, CellPart part, List<Integer> joined) {
    public Origin {
      joined = List.copyOf(joined);
    }

    /** The whole cells of one column. */
    public Origin(int column, String heading) {
      this(column, heading, CellPart.WHOLE, List.of());
    }
  }

  /**
   * What speaks for a link.
   *
   * @param confidence 0 to 1; 1 where there is no doubt
   * @param concepts names of the items that a column of the city's own seems to hold: evidence for
   *     its type, never a new name
   */
  public record Why(Evidence evidence, double confidence, List<String> concepts) {
    public Why {
      concepts = List.copyOf(concepts);
    }

    /** A reason without doubt. */
    public Why(Evidence evidence) {
      this(evidence, 1, List.of());
    }
  }

  /** A link to the whole cells of one column. */
  public ColumnLink(
      String name, int sourceColumn, String sourceHeading, Optional<Item> item, Evidence evidence) {
    this(name, new Origin(sourceColumn, sourceHeading), item, new Why(evidence));
  }

  /** 0-based column in the source, -1 where the source has none for this item. */
  public int sourceColumn() {
    return origin.column();
  }

  /** Heading in the source as written, {@code ""} where there is none. */
  public String sourceHeading() {
    return origin.heading();
  }

  /** Why it was linked, in one word. */
  public Evidence evidence() {
    return why.evidence();
  }

  /** How certain the link is, 0 to 1. */
  public double confidence() {
    return why.confidence();
  }
}
