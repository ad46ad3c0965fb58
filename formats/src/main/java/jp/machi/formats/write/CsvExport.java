package jp.machi.formats.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import jp.machi.core.table.Column;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;

/**
 * CSV as RFC 4180. Cells are written as they are, also those that begin with an equals sign: the
 * file is data, and an apostrophe before them would be another text.
 */
final class CsvExport {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private CsvExport() {}

  static void write(ReleasedTable table, OutputStream out, boolean byteOrderMark)
      throws IOException {
    if (byteOrderMark) {
      out.write(BYTE_ORDER_MARK);
    }
    try (CsvWriter csv = writer(table, out);
        RowCursor rows = table.read()) {
      csv.writeRecord(table.columns().stream().map(Column::name).toList());
      for (SourceRow row = rows.next(); row != null; row = rows.next()) {
        csv.writeRecord(row.cells());
      }
    }
  }

  private static CsvWriter writer(ReleasedTable table, OutputStream out) {
    CsvWriter.CsvWriterBuilder builder = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF);
    // An empty cell of an only column would be a blank line, which readers skip.
    return (table.columns().size() == 1 ? builder.quoteStrategy(QuoteStrategies.EMPTY) : builder)
        .build(out, StandardCharsets.UTF_8);
  }
}
