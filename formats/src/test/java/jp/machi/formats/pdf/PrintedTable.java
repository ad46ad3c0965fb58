package jp.machi.formats.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** Draws pages with tables as a person would print them; y is counted from the upper end here. */
final class PrintedTable implements AutoCloseable {
  static final float SIZE = 9;
  static final float LINE = 11;

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private PDPageContentStream page;
  private float height;

  PrintedTable(Path fontFile) throws IOException {
    this.font = PDType0Font.load(document, Files.newInputStream(fontFile), true);
    this.page = newPage(PDRectangle.A4, 0);
  }

  private PDPageContentStream newPage(PDRectangle size, int turn) throws IOException {
    PDPage made = new PDPage(size);
    made.setRotation(turn);
    document.addPage(made);
    height = size.getHeight();
    return new PDPageContentStream(document, made);
  }

  PrintedTable nextPage() throws IOException {
    page.close();
    page = newPage(PDRectangle.A4, 0);
    return this;
  }

  /** Begins a page that is read after a quarter turn. */
  PrintedTable turnedPage() throws IOException {
    page.close();
    page = newPage(PDRectangle.A4, 90);
    // Letters run upwards on the sheet, so that they are upright once it is turned.
    page.transform(new Matrix(0, 1, -1, 0, height, 0));
    return this;
  }

  PrintedTable text(float x, float y, String text) throws IOException {
    return text(x, y, SIZE, text);
  }

  PrintedTable text(float x, float y, float size, String text) throws IOException {
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(x, height - y);
    page.showText(text);
    page.endText();
    return this;
  }

  PrintedTable line(float x1, float y1, float x2, float y2) throws IOException {
    page.moveTo(x1, height - y1);
    page.lineTo(x2, height - y2);
    page.stroke();
    return this;
  }

  /** A table with a border around each cell; a line break in a cell is a second line in it. */
  PrintedTable ruled(float x, float y, float[] widths, List<List<String>> rows) throws IOException {
    float top = y;
    for (List<String> row : rows) {
      int lines = row.stream().mapToInt(cell -> cell.split("\n", -1).length).max().orElse(1);
      float rowHeight = lines * LINE + 4;
      float left = x;
      for (int i = 0; i < widths.length; i++) {
        page.addRect(left, height - top - rowHeight, widths[i], rowHeight);
        page.stroke();
        float base = top + LINE;
        for (String line : row.get(i).split("\n", -1)) {
          if (!line.isEmpty()) {
            text(left + 2, base, line);
          }
          base += LINE;
        }
        left += widths[i];
      }
      top += rowHeight;
    }
    return this;
  }

  /** A table of texts alone, each column beginning at its x. */
  PrintedTable aligned(float y, float[] lefts, List<List<String>> rows) throws IOException {
    float base = y;
    for (List<String> row : rows) {
      for (int i = 0; i < lefts.length; i++) {
        if (!row.get(i).isEmpty()) {
          text(lefts[i], base, row.get(i));
        }
      }
      base += LINE * 1.5f;
    }
    return this;
  }

  PDDocument document() {
    return document;
  }

  byte[] bytes() throws IOException {
    page.close();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
