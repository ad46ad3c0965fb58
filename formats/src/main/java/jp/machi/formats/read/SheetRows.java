package jp.machi.formats.read;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import jp.machi.core.layout.Merge;
import jp.machi.core.table.RowCursor;

/** The rows of a sheet, and what the sheet says about them beside their cells. */
interface SheetRows extends RowCursor {

  /** Whether the row that came last is hidden. */
  boolean isHidden();

  /** Columns that are hidden; known when the first row has come. */
  BitSet hiddenColumns();

  /**
   * The ranges that are merged over rows, or over columns in one of the first rows; one more than
   * the limit where there are more. No further row comes after it.
   *
   * @param firstRows the last of the first rows, 1-based
   */
  List<Merge> merges(long firstRows) throws IOException;
}
