package jp.machi.testkit.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A sheet to write on as a clerk does, and the workbook file with it. Positions are 0-based. */
public final class Canvas {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final TreeMap<Integer, TreeMap<Integer, Object>> rows = new TreeMap<>();
  private final List<String> merges = new ArrayList<>();
  private final TreeSet<Integer> hiddenColumns = new TreeSet<>();
  private final TreeSet<Integer> hiddenRows = new TreeSet<>();

  /** Writes a text, or a number where the text is one; nothing for a blank text. */
  void put(int row, int column, String text) {
    if (!text.isEmpty()) {
      boolean number = text.matches("-?(0|[1-9][0-9]{0,9})");
      rows.computeIfAbsent(row, _ -> new TreeMap<>())
          .put(column, number ? Long.valueOf(text) : text);
    }
  }

  /** Writes cells beside each other. */
  void line(int row, int column, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      put(row, column + i, texts.get(i));
    }
  }

  /** Shows cells as one; a single cell stays as it is. */
  void merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    if (firstRow != lastRow || firstColumn != lastColumn) {
      merges.add(reference(firstRow, firstColumn) + ":" + reference(lastRow, lastColumn));
    }
  }

  void hideColumn(int column) {
    hiddenColumns.add(column);
  }

  void hideRow(int row) {
    hiddenRows.add(row);
  }

  /** The row below the last that holds anything. */
  int end() {
    return rows.isEmpty() ? 0 : rows.lastKey() + 1;
  }

  /** Every text on the sheet that is not hidden, in reading order. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>();
    rows.forEach((row, cells) ->
        cells.forEach((column, value) -> {
          if (!hiddenRows.contains(row) && !hiddenColumns.contains(column)) {
            texts.add(value.toString());
          }
        }));
    return texts;
  }

  /** The workbook as Excel would save it. */
  public byte[] xlsx() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\""
              + PACKAGE
              + "content-types\"><Default Extension=\"xml\""
              + " ContentType=\"application/xml\"/></Types>");
      part(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\""
              + MAIN
              + "\" xmlns:r=\""
              + OFFICE
              + "\"><sheets>"
              + "<sheet name=\"一覧\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
      part(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
      part(zip, "xl/worksheets/sheet1.xml", sheet());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static String relation(String type, String target) {
    return "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\"><Relationship Id=\"r1\" Type=\""
        + OFFICE
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private String sheet() {
    StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\">");
    if (!hiddenColumns.isEmpty()) {
      xml.append("<cols>");
      for (int column : hiddenColumns) {
        int number = column + 1;
        xml.append("<col min=\"" + number + "\" max=\"" + number + "\" hidden=\"1\"/>");
      }
      xml.append("</cols>");
    }
    xml.append("<sheetData>");
    rows.forEach((row, cells) -> {
      xml.append("<row r=\"").append(row + 1).append('"');
      xml.append(hiddenRows.contains(row) ? " hidden=\"1\">" : ">");
      cells.forEach((column, value) -> xml.append(cell(reference(row, column), value)));
      xml.append("</row>");
    });
    xml.append("</sheetData>");
    if (!merges.isEmpty()) {
      xml.append("<mergeCells>");
      merges.forEach(range -> xml.append("<mergeCell ref=\"" + range + "\"/>"));
      xml.append("</mergeCells>");
    }
    return xml.append("</worksheet>").toString();
  }

  private static String cell(String reference, Object value) {
    return value instanceof Long number
        ? "<c r=\"" + reference + "\"><v>" + number + "</v></c>"
        : "<c r=\""
            + reference
            + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
            + escaped(value.toString())
            + "</t></is></c>";
  }

  private static String escaped(String text) {
    Map<String, String> marks = Map.of("<", "&lt;", ">", "&gt;");
    String escaped = text.replace("&", "&amp;");
    for (Map.Entry<String, String> mark : marks.entrySet()) {
      escaped = escaped.replace(mark.getKey(), mark.getValue());
    }
    return escaped;
  }

  private static String reference(int row, int column) {
    StringBuilder letters = new StringBuilder();
    for (int left = column; left >= 0; left = left / 26 - 1) {
      letters.insert(0, (char) ('A' + left % 26));
    }
    return letters.append(row + 1).toString();
  }
}
