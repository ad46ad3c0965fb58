package jp.machi.formats.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.machi.core.table.UnreadableSourceException;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Collects the letters and straight lines of pages, and nothing else: colours, images and patterns
 * are not interpreted. Time is bounded by counting operators and forms over all pages.
 */
final class PageReader extends PDFStreamEngine {
  private final DrawnLines lines = new DrawnLines();
  private final Map<Direction, List<Glyph>> glyphs = new EnumMap<>(Direction.class);
  private int operators;
  private int forms;
  private int letters;
  private int radicals;

  PageReader() {
    addOperator(new BeginText(this));
    addOperator(new EndText(this));
    addOperator(new MoveText(this));
    addOperator(new MoveTextSetLeading(this));
    addOperator(new NextLine(this));
    addOperator(new SetCharSpacing(this));
    addOperator(new SetFontAndSize(this));
    addOperator(new SetTextHorizontalScaling(this));
    addOperator(new SetTextLeading(this));
    addOperator(new SetTextRise(this));
    addOperator(new SetWordSpacing(this));
    addOperator(new SetMatrix(this));
    addOperator(new ShowText(this));
    addOperator(new ShowTextAdjusted(this));
    addOperator(new ShowTextLine(this));
    addOperator(new ShowTextLineAndSpace(this));
    addOperator(new Concatenate(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
    addOperator(new SetGraphicsStateParameters(this));
    addOperator(new DrawObject(this));
    for (String name : DrawnLines.OPERATORS) {
      addOperator(new PathOperator(this, name, lines));
    }
  }

  /** Reads a page; {@code number} counts from 1. */
  Page read(PDPage page, int number) throws IOException {
    glyphs.clear();
    lines.clear();
    processPage(page);
    refuseTooMuch(); // a form that was cut off by a limit ends its page without an exception
    Direction main = Direction.RIGHT;
    int all = 0;
    for (Map.Entry<Direction, List<Glyph>> entry : glyphs.entrySet()) {
      all += entry.getValue().size();
      if (entry.getValue().size() > glyphs.getOrDefault(main, List.of()).size()) {
        main = entry.getKey();
      }
    }
    List<Glyph> upright = List.copyOf(glyphs.getOrDefault(main, List.of()));
    return new Page(number, upright, lines.rules(main), all - upright.size());
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    operators++;
    refuseTooMuch();
    super.processOperator(operator, operands);
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    forms++;
    refuseTooMuch();
    super.showForm(form);
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    forms++;
    refuseTooMuch();
    super.showTransparencyGroup(form);
  }

  private String letter(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "\ufffd";
    }
    String kanji = Radicals.kanji(text);
    radicals += kanji.equals(text) ? 0 : 1;
    return kanji;
  }

  /** How many signs of dictionaries became kanji, over all pages so far. */
  int radicals() {
    return radicals;
  }

  private void refuseTooMuch() throws UnreadableSourceException {
    boolean drawn = operators > PdfLimits.OPERATORS || forms > PdfLimits.FORMS;
    if (drawn || letters > PdfLimits.GLYPHS || lines.areTooMany()) {
      throw PdfRefusal.limit("pdf.too_complex", PdfLimits.GLYPHS);
    }
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    letters++;
    refuseTooMuch();
    String text = font.toUnicode(code);
    double a = matrix.getValue(0, 0);
    double b = matrix.getValue(0, 1);
    double size = Math.hypot(matrix.getValue(1, 0), matrix.getValue(1, 1));
    double advance = displacement.getX() == 0 ? 1 : displacement.getX(); // 0 in vertical writing
    double width = advance * Math.hypot(a, b);
    double x = matrix.getTranslateX();
    double y = matrix.getTranslateY();
    if (!Double.isFinite(x + y + width + size) || size == 0) {
      return;
    }
    Direction direction = Direction.of(a, b);
    Glyph glyph =
        new Glyph(letter(text), direction.along(x, y), direction.below(x, y), width, size);
    glyphs.computeIfAbsent(direction, _ -> new ArrayList<>()).add(glyph);
  }
}
