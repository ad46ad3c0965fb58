package jp.machi.core.table;

/**
 * A column of a standardised table.
 *
 * @param name heading shown to people, unique in its table; the item name of the standard where
 *     there is one
 * @param type storage type
 */
public record Column(String name, ColumnType type) {}
