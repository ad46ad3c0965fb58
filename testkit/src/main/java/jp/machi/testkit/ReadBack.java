package jp.machi.testkit;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Exported files as texts again, read by libraries that know nothing of ours. Headings first. */
public final class ReadBack {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private ReadBack() {}

  /** The records of a CSV file in UTF-8, which must begin with a byte order mark or must not. */
  public static List<List<String>> csv(Path file, boolean byteOrderMark) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      if (Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK) != byteOrderMark) {
        throw new AssertionError("byte order mark");
      }
    }
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .skipEmptyLines(false)
            .commentStrategy(CommentStrategy.NONE)
            .detectBomHeader(byteOrderMark)
            .ofCsvRecord(file, StandardCharsets.UTF_8)) {
      return reader.stream().map(CsvRecord::getFields).toList();
    }
  }

  /** The objects of an array; an array without objects has no headings. */
  public static List<List<String>> json(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
      requireToken(JsonToken.START_ARRAY, json.nextToken());
      List<List<String>> lines = new ArrayList<>();
      while (json.nextToken() == JsonToken.START_OBJECT) {
        addObject(json, lines);
      }
      return lines;
    }
  }

  /** The properties of every feature of a collection. */
  public static List<List<String>> geojson(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
      List<List<String>> lines = new ArrayList<>();
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME && json.getString().equals("properties")) {
          requireToken(JsonToken.START_OBJECT, json.nextToken());
          addObject(json, lines);
        }
      }
      return lines;
    }
  }

  private static void addObject(JsonParser json, List<List<String>> lines) {
    List<String> headings = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      headings.add(json.getString());
      cells.add(json.nextToken() == JsonToken.VALUE_NULL ? "" : json.getString());
    }
    if (lines.isEmpty()) {
      lines.add(headings);
    }
    lines.add(cells);
  }

  private static void requireToken(JsonToken wanted, JsonToken found) {
    if (wanted != found) {
      throw new AssertionError("wanted " + wanted + ", found " + found);
    }
  }

  /**
   * The rows of every sheet, as wide as its headings; blank rows at the end are unknown to XLSX.
   */
  public static List<List<List<String>>> xlsx(Path file) throws IOException {
    List<List<List<String>>> sheets = new ArrayList<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        sheets.add(sheet(sheet));
      }
    }
    return sheets;
  }

  private static List<List<String>> sheet(Sheet sheet) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    try (Stream<Row> rows = sheet.openStream()) {
      for (Row row : rows.toList()) {
        int width = lines.isEmpty() ? row.getCellCount() : lines.getFirst().size();
        while (lines.size() < row.getRowNum() - 1) {
          lines.add(Stream.generate(() -> "").limit(width).toList());
        }
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < width; column++) {
          cells.add(row.getOptionalCell(column).map(ReadBack::text).orElse(""));
        }
        lines.add(cells);
      }
    }
    return lines;
  }

  private static String text(Cell cell) {
    return switch (cell.getType()) {
      case EMPTY -> "";
      case NUMBER -> ((BigDecimal) cell.getValue()).toPlainString();
      case STRING -> unescaped(cell.asString());
      case FORMULA, ERROR, BOOLEAN -> throw new AssertionError(cell.getType() + " was not written");
    };
  }

  /** As Excel does (ECMA-376 ST_Xstring), which the reading library leaves to its caller. */
  public static String unescaped(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(match ->
            java.util.regex.Matcher.quoteReplacement(
                "" + (char) Integer.parseInt(match.group(1), 16)));
  }

  /** What kind of cell stands in a row and column, both 0-based, of the first sheet. */
  public static CellType type(Path file, int row, int column) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      return workbook.getFirstSheet().read().get(row).getCell(column).getType();
    }
  }
}
