package jp.machi.core.table;

import java.io.IOException;
import java.util.List;

/**
 * A table found in a file: its header and, as often as asked, its data rows.
 *
 * <p>{@link #open()} may be called many times; each cursor starts at the first data row. The rows
 * above the header ({@link #notes()}) and trailing blank rows are not data.
 */
public interface SourceTable {

  /** Name of the sheet, {@code ""} for a text file. */
  String name();

  /**
   * Header cells exactly as written, one for each column. Blank and repeated names are left as they
   * are.
   */
  List<String> header();

  /** 1-based row or line of the header. */
  long headerRow();

  /** Rows between the start of the file and the data that are neither header nor data. */
  List<SourceRow> notes();

  /** What the reader did to the table as a whole, such as joining two header rows. */
  default List<Remark> remarks() {
    return List.of();
  }

  /** Opens the data rows from the first on. */
  RowCursor open() throws IOException;
}
