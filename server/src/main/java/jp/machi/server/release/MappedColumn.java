package jp.machi.server.release;

import jp.machi.core.mapping.Evidence;
import jp.machi.core.standard.ItemType;
import jp.machi.core.standard.Requirement;
import jp.machi.core.table.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A released column and where it comes from.
 *
 * @param name heading of the released column
 * @param sourceColumn 0-based column of the source, -1 where the source has none
 * @param sourceHeading heading as written in the source, {@code ""} where there is none
 * @param itemType what the standard's item holds, null for a column of the city's own
 * @param requirement how strongly the standard asks for it, null for a column of the city's own
 */
public record MappedColumn(
    String name,
    ColumnType type,
    int sourceColumn,
    String sourceHeading,
    Evidence evidence,
    @Nullable ItemType itemType,
    @Nullable Requirement requirement) {}
