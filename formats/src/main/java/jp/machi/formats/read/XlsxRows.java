package jp.machi.formats.read;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import jp.machi.core.layout.Merge;
import jp.machi.core.table.SourceRow;
import jp.machi.formats.xml.XmlPart;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet, read from its XML one after another. */
final class XlsxRows implements SheetRows {
  private static final int FIRST_WIDTH = 64;

  private final XmlPart xml;
  private final WorkbookLayout workbook;
  private String[] cells = new String[FIRST_WIDTH];
  private int width;
  private int row;
  private boolean hidden;
  private final BitSet hiddenColumns = new BitSet();

  XlsxRows(XmlPart xml, WorkbookLayout workbook) {
    this.xml = xml;
    this.workbook = workbook;
  }

  @Override
  public @Nullable SourceRow next() throws IOException {
    while (xml.next()) {
      if (xml.starts("row")) {
        hidden = isTrue("hidden");
        return readRow();
      }
      if (xml.starts("col") && isTrue("hidden")) {
        int first = Math.max(1, xml.number("min", 1));
        int last = Math.min(Limits.COLUMNS, xml.number("max", first));
        hiddenColumns.set(first - 1, Math.max(first, last));
      }
      if (xml.ends("sheetData")) {
        return null;
      }
    }
    return null;
  }

  private boolean isTrue(String attribute) {
    String value = xml.attribute(attribute);
    return "1".equals(value) || "true".equals(value);
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
  public List<Merge> merges(long firstRows) throws IOException {
    List<Merge> merges = new ArrayList<>();
    while (merges.size() <= Limits.MERGES && xml.next()) { // they stand behind the last row
      String range = xml.starts("mergeCell") ? xml.attribute("ref") : null;
      int colon = range == null ? -1 : range.indexOf(':');
      if (range != null && colon > 0) {
        String from = range.substring(0, colon);
        String to = range.substring(colon + 1);
        Merge merge = new Merge(rowOf(from), column(from), rowOf(to), column(to));
        if (merge.matters(firstRows)) {
          merges.add(merge);
        }
      }
    }
    return merges;
  }

  /** 1-based row of a reference such as {@code AB12}; 0 where it has none. */
  private static int rowOf(String reference) {
    int row = 0;
    for (int i = 0; i < reference.length() && row <= Limits.SHEET_ROWS; i++) {
      int digit = reference.charAt(i) - '0';
      row = digit >= 0 && digit <= 9 ? row * 10 + digit : row;
    }
    return row;
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
