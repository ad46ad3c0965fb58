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

  /** Merged ranges; known when the last row has come. */
  List<Merge> merges() throws IOException;
}
