package jp.machi.core.table;

import java.util.List;

/**
 * One data row as its source wrote it.
 *
 * <p>Cells are text. A reader renders a typed cell (Excel number, date, boolean) as the clerk sees
 * it, except that real dates become ISO 8601: {@code 2026-04-01}, {@code 2026-04-01T09:30}, {@code
 * 09:30}. An empty cell is {@code ""}.
 *
 * @param number 1-based row in the sheet, or line in the text file where the record starts
 * @param cells as many as the source has in this row; may be shorter or longer than the header
 * @param remarks what the reader did to this row, empty for nearly every row
 */
public record SourceRow(long number, List<String> cells, List<Remark> remarks) {

  /** A row that was read as it stands. */
  public SourceRow(long number, List<String> cells) {
    this(number, cells, List.of());
  }

  /** The cell in a column, {@code ""} where the row is too short to have it. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }
}
