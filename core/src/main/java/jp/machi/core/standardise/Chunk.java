package jp.machi.core.standardise;

import java.util.List;
import java.util.Map;
import jp.machi.core.personal.ColumnSightings;
import jp.machi.core.rule.Finding;

/**
 * Standardised rows, column by column.
 *
 * @param rowNumbers source row of each row
 * @param values {@code values[column][row]}: canonical text, {@code ""} for empty. A value that
 *     does not fit its column's type is the text as given
 * @param unfit {@code unfit[column]}: true where at least one value does not fit the column's type
 * @param findings every finding of these rows, repairs included, in row order
 * @param sightings what may be personal data, by column; to be weighed over the whole table
 */
@SuppressWarnings("ArrayRecordComponent") // a column buffer, handed on once and never compared
public record Chunk(
    long[] rowNumbers,
    String[][] values,
    boolean[] unfit,
    List<Finding> findings,
    Map<Integer, ColumnSightings> sightings) {

  /** Rows without anything that may be personal data. */
  public Chunk(long[] rowNumbers, String[][] values, boolean[] unfit, List<Finding> findings) {
    this(rowNumbers, values, unfit, findings, Map.of());
  }

  /** Number of rows. */
  public int rows() {
    return rowNumbers.length;
  }
}
