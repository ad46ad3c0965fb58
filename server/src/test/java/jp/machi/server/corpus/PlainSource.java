package jp.machi.server.corpus;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.machi.server.catalog.Release;
import jp.machi.testkit.ReadBack;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** A source read by libraries alone: no header, no types, nothing left out. */
final class PlainSource {
  private PlainSource() {}

  /** A line of a text file or a row of a sheet, 1-based. */
  record Line(long number, List<PlainCell> cells) {

    /** A cell, blank where the line ends before. */
    PlainCell cell(int column) {
      return column < cells.size() ? cells.get(column) : PlainCell.BLANK;
    }

    boolean isBlank() {
      return cells.stream().allMatch(PlainCell::isBlank);
    }
  }

  /** The lines of a release's source. */
  static List<Line> lines(Path file, Release.Source source, char separator) throws IOException {
    return source.format().equals("csv")
        ? text(file, Charset.forName(charset(source.encoding())), separator)
        : sheet(file, source.sheet());
  }

  private static String charset(String encoding) {
    return encoding.equals("CP932") ? "windows-31j" : encoding;
  }

  private static List<Line> text(Path file, Charset charset, char separator) throws IOException {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .detectBomHeader(true)
            .ofCsvRecord(file, charset)) {
      return reader.stream()
          .map(record ->
              new Line(
                  record.getStartingLineNumber(),
                  record.getFields().stream().map(PlainCell::of).toList()))
          .toList();
    }
  }

  private static List<Line> sheet(Path file, String name) throws IOException {
    try (ReadableWorkbook workbook =
            new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
        Stream<Row> rows = workbook.findSheet(name).orElseThrow().openStream()) {
      return rows.map(PlainSource::line).toList();
    }
  }

  private static Line line(Row row) {
    List<PlainCell> cells = new ArrayList<>();
    for (int column = 0; column < row.getCellCount(); column++) {
      cells.add(row.getOptionalCell(column).map(PlainSource::cell).orElse(PlainCell.BLANK));
    }
    return new Line(row.getRowNum(), cells);
  }

  private static PlainCell cell(Cell cell) {
    String raw = cell.getRawValue();
    if (cell.getType() == CellType.NUMBER) {
      return PlainCell.of(new BigDecimal(raw), cell.asDate());
    }
    return PlainCell.of(
        cell.getType() == CellType.STRING ? ReadBack.unescaped(cell.asString()) : raw);
  }
}
