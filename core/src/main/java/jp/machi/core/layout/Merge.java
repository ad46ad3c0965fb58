package jp.machi.core.layout;

/**
 * Cells of a sheet that are shown as one; only the first of them holds a text.
 *
 * @param firstRow 1-based source row of the first cell
 * @param firstColumn 0-based column of the first cell
 * @param lastRow 1-based source row of the last cell
 * @param lastColumn 0-based column of the last cell
 */
public record Merge(long firstRow, int firstColumn, long lastRow, int lastColumn) {

  /**
   * Whether it is shown over rows, or over columns where headers and headings are looked for; else
   * its text stands where it belongs.
   *
   * @param firstRows the last row that is looked at as a part of the whole
   */
  public boolean matters(long firstRows) {
    return lastRow > firstRow || firstRow <= firstRows;
  }
}
