package jp.machi.core.mapping;

import java.util.Optional;
import jp.machi.core.standard.Item;

/**
 * One released column and where its values come from.
 *
 * @param name heading of the released column, unique in the table
 * @param sourceColumn 0-based column in the source, -1 where the source has none for this item
 * @param sourceHeading heading in the source as written, {@code ""} where there is none
 * @param item the item of the standard, empty for a column of the city's own
 */
public record ColumnLink(
    String name, int sourceColumn, String sourceHeading, Optional<Item> item, Evidence evidence) {}
