package jp.machi.core.layout;

/**
 * Cells of a sheet that are shown as one; only the first of them holds a text.
 *
 * @param firstRow 1-based source row of the first cell
 * @param firstColumn 0-based column of the first cell
 * @param lastRow 1-based source row of the last cell
 * @param lastColumn 0-based column of the last cell
 */
public record Merge(long firstRow, int firstColumn, long lastRow, int lastColumn) {}
