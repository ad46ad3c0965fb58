package jp.machi.formats.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/** Hands an operator of paths on, its numbers turned into places on the page. */
final class PathOperator extends OperatorProcessor {
  private final String name;
  private final DrawnLines lines;

  PathOperator(PDFStreamEngine engine, String name, DrawnLines lines) {
    super(engine);
    this.name = name;
    this.lines = lines;
  }

  @Override
  public void process(Operator operator, List<COSBase> operands) throws IOException {
    switch (name) {
      case "m" -> lines.move(point(operands, 0));
      case "l" -> lines.line(point(operands, 0));
      case "re" -> rectangle(operands);
      case "c" -> lines.move(point(operands, 4));
      case "v", "y" -> lines.move(point(operands, 2));
      case "h" -> lines.close();
      case "s", "b", "b*" -> {
        lines.close();
        lines.stroke();
      }
      case "S", "B", "B*" -> lines.stroke();
      case "f", "F", "f*" -> lines.fill();
      default -> lines.forget();
    }
  }

  private void rectangle(List<COSBase> operands) {
    float width = number(operands, 2);
    float height = number(operands, 3);
    lines.move(point(operands, 0));
    Point2D across = moved(operands, width, 0);
    Point2D opposite = moved(operands, width, height);
    Point2D up = moved(operands, 0, height);
    lines.rectangle(across, opposite, up);
  }

  private Point2D moved(List<COSBase> operands, float dx, float dy) {
    return getContext().transformedPoint(number(operands, 0) + dx, number(operands, 1) + dy);
  }

  private Point2D point(List<COSBase> operands, int at) {
    return getContext().transformedPoint(number(operands, at), number(operands, at + 1));
  }

  private static float number(List<COSBase> operands, int at) {
    return at < operands.size() && operands.get(at) instanceof COSNumber number
        ? number.floatValue()
        : 0;
  }

  @Override
  public String getName() {
    return name;
  }
}
