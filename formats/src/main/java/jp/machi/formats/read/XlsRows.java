package jp.machi.formats.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import jp.machi.core.layout.Merge;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.UnreadableSourceException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of a legacy workbook. */
final class XlsRows implements SheetRows {
  private final HSSFSheet sheet;
  private final Iterator<Row> rows;
  private final BitSet hiddenColumns = new BitSet();
  private boolean hidden;
  private final boolean from1904;

  XlsRows(HSSFSheet sheet, boolean from1904) {
    this.sheet = sheet;
    this.rows = sheet.rowIterator();
    this.from1904 = from1904;
  }

  @Override
  public @Nullable SourceRow next() throws UnreadableSourceException {
    if (!rows.hasNext()) {
      return null;
    }
    Row row = rows.next();
    hidden = row.getZeroHeight();
    List<String> cells = new ArrayList<>();
    try {
      for (Cell cell : row) {
        if (sheet.isColumnHidden(cell.getColumnIndex())) {
          hiddenColumns.set(cell.getColumnIndex());
        }
        while (cells.size() < cell.getColumnIndex()) {
          cells.add("");
        }
        cells.add(text(cell));
      }
    } catch (RuntimeException e) {
      throw Refusal.of("file.broken"); // POI reports broken records by exceptions of any kind
    }
    return new SourceRow(row.getRowNum() + 1L, List.copyOf(cells));
  }

  @Override
  public boolean isHidden() {
    return hidden;
  }

  @Override
  public BitSet hiddenColumns() {
    return hiddenColumns;
  }

  @Override
  public List<Merge> merges(long firstRows) throws UnreadableSourceException {
    List<Merge> merges = new ArrayList<>();
    try {
      for (CellRangeAddress range : sheet.getMergedRegions()) {
        Merge merge =
            new Merge(
                range.getFirstRow() + 1L,
                range.getFirstColumn(),
                range.getLastRow() + 1L,
                range.getLastColumn());
        if (merges.size() <= Limits.MERGES && merge.matters(firstRows)) {
          merges.add(merge);
        }
      }
    } catch (RuntimeException e) {
      throw Refusal.of("file.broken"); // POI reports broken records by exceptions of any kind
    }
    return merges;
  }

  private String text(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> ((HSSFCell) cell).getRichStringCellValue().getString();
      case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      case NUMERIC -> format(cell.getCellStyle()).text(cell.getNumericCellValue(), from1904);
      case BLANK, FORMULA, _NONE -> "";
    };
  }

  private static NumberFormat format(CellStyle style) {
    int id = style.getDataFormat();
    return NumberFormat.of(id, isBuiltIn(id) ? null : style.getDataFormatString());
  }

  /** Excel keeps the numbers below 164 for formats of its own. */
  private static boolean isBuiltIn(int id) {
    return id < 164;
  }

  @Override
  public void close() {
    // The workbook stays in memory until its file is closed.
  }
}
