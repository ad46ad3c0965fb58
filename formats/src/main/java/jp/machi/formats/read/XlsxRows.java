package jp.machi.formats.read;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet, read from its XML one after another. */
final class XlsxRows implements RowCursor {
  private static final int FIRST_WIDTH = 64;

  private final XmlPart xml;
  private final WorkbookLayout workbook;
  private String[] cells = new String[FIRST_WIDTH];
  private int width;
  private int row;

  XlsxRows(XmlPart xml, WorkbookLayout workbook) {
    this.xml = xml;
    this.workbook = workbook;
  }

  @Override
  public @Nullable SourceRow next() throws IOException {
    while (xml.next()) {
      if (xml.starts("row")) {
        return readRow();
      }
      if (xml.ends("sheetData")) {
        return null;
      }
    }
    return null;
  }

  private SourceRow readRow() throws IOException {
    int number = xml.number("r", row + 1);
    if (number <= row || number > Limits.SHEET_ROWS) {
      throw Refusal.of("file.broken"); // rows out of order would be read under wrong numbers
    }
    row = number;
    width = 0;
    while (xml.next() && !xml.ends("row")) {
      if (xml.starts("c")) {
        readCell();
      }
    }
    String[] copy = Arrays.copyOf(cells, width);
    return new SourceRow(row, Collections.unmodifiableList(Arrays.asList(copy)));
  }

  private void readCell() throws IOException {
    String reference = xml.attribute("r");
    int column = reference == null ? width : column(reference);
    if (column >= Limits.COLUMNS) {
      throw Refusal.limit("table.too_many_columns", row, Limits.COLUMNS);
    }
    if (column < width) {
      throw Refusal.of("file.broken");
    }
    String type = xml.attribute("t");
    int style = xml.number("s", 0);
    String text = "";
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("v")) {
        text = value(type == null ? "n" : type, style, xml.text());
      } else if (xml.starts("is")) {
        text = SharedTexts.richText(xml, "is");
      }
    }
    put(column, text);
  }

  private void put(int column, String text) {
    if (column >= cells.length) {
      cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
    }
    Arrays.fill(cells, width, column, "");
    cells[column] = text;
    width = column + 1;
  }

  private String value(String type, int style, String raw) throws IOException {
    if (raw.isEmpty()) {
      return "";
    }
    return switch (type) {
      case "s" -> workbook.texts().get(raw);
      case "b" -> raw.strip().equals("1") ? "TRUE" : "FALSE";
      case "n" -> workbook.format(style).text(raw, workbook.from1904());
      case "d" -> isoDay(raw);
      default -> SharedTexts.unescaped(raw); // results of formulas, and errors such as #REF!
    };
  }

  /** A day of a strict workbook: written as ISO, with a midnight that nobody typed. */
  private static String isoDay(String raw) {
    try {
      LocalDateTime moment = LocalDateTime.parse(raw);
      return raw.contains("T00:00:00") ? moment.toLocalDate().toString() : moment.toString();
    } catch (DateTimeParseException e) {
      return raw; // a day or a time alone stands as it should
    }
  }

  /** 0-based column of a reference such as {@code AB12}; the limit where it is not one. */
  private static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length() && column <= Limits.COLUMNS; i++) {
      int letter = reference.charAt(i) - 'A';
      if (letter < 0 || letter > 25) {
        break;
      }
      column = column * 26 + letter + 1;
    }
    return column == 0 ? Limits.COLUMNS : column - 1;
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
