package jp.machi.formats.write;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook with sheets {@code 1}, {@code 2}…, each under the headings. A cell is a number
 * where Excel shows every digit of it, else text: what a clerk sees and saves again is what was
 * released. Days are text as well, since Excel's calendar begins in 1900 with a day that never was.
 *
 * <p>Limits: Microsoft, "Excel specifications and limits".
 */
final class XlsxExport {
  /** Rows of a sheet, the headings included. */
  private static final int SHEET_ROWS = 1_048_576;

  private static final int SHEET_COLUMNS = 16_384;

  /** Excel keeps and shows so many digits of a number. */
  private static final int NUMBER_DIGITS = 15;

  /** Rows that wait in memory before they go into the file. */
  private static final int FLUSH_ROWS = 1_000;

  private XlsxExport() {}

  static void write(ReleasedTable table, OutputStream out) throws IOException {
    write(table, out, SHEET_ROWS);
  }

  /** As {@link #write(ReleasedTable, OutputStream)} with shorter sheets, for a test. */
  static void write(ReleasedTable table, OutputStream out, int sheetRows) throws IOException {
    List<Column> columns = table.columns();
    if (columns.size() > SHEET_COLUMNS) {
      throw new ExportException(
          "export.xlsx_too_many_columns", Map.of("limit", Integer.toString(SHEET_COLUMNS)));
    }
    try (Workbook workbook = new Workbook(out, "Machi", "1.0");
        RowCursor rows = table.read()) {
      SourceRow row = rows.next();
      int sheet = 1;
      do {
        row = writeSheet(workbook.newWorksheet("" + sheet++), columns, rows, row, sheetRows);
      } while (row != null);
    }
  }

  private static @Nullable SourceRow writeSheet(
      Worksheet sheet, List<Column> columns, RowCursor rows, @Nullable SourceRow first, int limit)
      throws IOException {
    for (int column = 0; column < columns.size(); column++) {
      writeText(sheet, 0, column, columns.get(column).name(), columns.get(column), 0);
    }
    SourceRow row = first;
    for (int line = 1; row != null && line < limit; line++) {
      for (int column = 0; column < columns.size(); column++) {
        writeCell(sheet, line, column, columns.get(column), row);
      }
      if (line % FLUSH_ROWS == 0) {
        sheet.flush();
      }
      row = rows.next();
    }
    sheet.finish();
    return row;
  }

  private static void writeCell(
      Worksheet sheet, int line, int column, Column heading, SourceRow row) throws IOException {
    String text = row.cell(column);
    if (text.isEmpty()) {
      return;
    }
    boolean number = heading.type() == ColumnType.INTEGER || heading.type() == ColumnType.DECIMAL;
    if (number && new BigDecimal(text).precision() <= NUMBER_DIGITS) {
      sheet.value(line, column, new BigDecimal(text));
    } else {
      writeText(sheet, line, column, text, heading, row.number());
    }
  }

  private static void writeText(
      Worksheet sheet, int line, int column, String text, Column heading, long row)
      throws IOException {
    if (text.length() > ExcelText.LONGEST) {
      throw refusal("export.xlsx_cell_too_long", heading, row);
    }
    if (!ExcelText.isXml(text)) {
      throw refusal("export.xlsx_control_character", heading, row);
    }
    // Strings inline: a table of all strings would grow with the rows.
    sheet.inlineString(line, column, ExcelText.escaped(text));
  }

  private static ExportException refusal(String code, Column heading, long row) {
    return new ExportException(
        code,
        Map.of(
            "column",
            heading.name(),
            "row",
            Long.toString(row),
            "limit",
            Integer.toString(ExcelText.LONGEST)));
  }
}
