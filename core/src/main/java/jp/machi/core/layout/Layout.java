package jp.machi.core.layout;

/** Where the header and the data of a table are, or why that is not certain. */
public sealed interface Layout {

  /**
   * The table was found.
   *
   * @param header position of the header in the rows that were looked at
   * @param firstRow position of the first data row in the rows that were looked at
   */
  record Found(int header, int firstRow) implements Layout {}

  /**
   * The rows cannot be read as one table with certainty.
   *
   * @param code finding code such as {@code table.no_header}
   * @param row source row that raised the doubt, 0 where it is about all rows
   */
  record Undecided(String code, long row) implements Layout {}
}
