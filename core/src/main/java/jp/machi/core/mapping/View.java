package jp.machi.core.mapping;

/**
 * One way to look at a source column: as a whole, or as one of two parts that its cells hold.
 *
 * @param column 0-based source column
 * @param heading as written
 * @param folded the heading as it is compared, {@code ""} for a part of a cell
 * @param phrase what the heading says about this part
 * @param profile what the values of this part look like
 */
record View(
    int column,
    CellPart part,
    String heading,
    String folded,
    Phrase phrase,
    ColumnProfile profile) {

  boolean isWhole() {
    return part == CellPart.WHOLE;
  }
}
