package jp.machi.formats.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Tables without lines: lines of text that leave the same stripes of the page white. Each line is a
 * row; a line that leaves the first column empty and stands close under another goes on with it,
 * and that row counts as unsure.
 */
final class AlignedTables {
  /** Columns stand further apart than words, in parts of the size of the letters. */
  private static final double COLUMN_GAP = 1.1;

  /** A larger step down than this many usual ones begins another table. */
  private static final double BLOCK_STEP = 2.2;

  /** Lines of one cell stand closer than rows, in parts of the usual step. */
  private static final double CELL_STEP = 0.8;

  private static final int MIN_ROWS = 3;

  private AlignedTables() {}

  /** Letters without a wide gap between them. */
  private record Piece(List<Glyph> glyphs) {

    double left() {
      return glyphs.getFirst().x();
    }

    double right() {
      return glyphs.getLast().right();
    }
  }

  private record Line(double y, double size, List<Piece> pieces) {}

  /** The tables of a page, from above. */
  static List<Grid> of(Page page) {
    List<Line> lines = lines(page);
    List<Grid> grids = new ArrayList<>();
    double step = usualStep(lines);
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).y() - lines.get(i - 1).y() > step * BLOCK_STEP) {
        addGrid(page, lines.subList(from, i), grids);
        from = i;
      }
    }
    return grids;
  }

  private static List<Line> lines(Page page) {
    List<Line> lines = new ArrayList<>();
    List<Glyph> visible =
        page.glyphs().stream()
            .filter(glyph -> !glyph.isBlank() || glyph.text().equals("\u3000"))
            .toList();
    for (CellText.Line line : CellText.lines(visible)) {
      List<Piece> pieces = new ArrayList<>();
      List<Glyph> piece = new ArrayList<>();
      for (Glyph glyph : line.glyphs()) {
        if (!piece.isEmpty() && glyph.x() - piece.getLast().right() > COLUMN_GAP * glyph.size()) {
          pieces.add(new Piece(List.copyOf(piece)));
          piece.clear();
        }
        piece.add(glyph);
      }
      pieces.add(new Piece(List.copyOf(piece)));
      lines.add(new Line(line.y(), line.size(), pieces));
    }
    return lines;
  }

  /** The middle one of the steps from line to line. */
  private static double usualStep(List<Line> lines) {
    double[] steps = new double[Math.max(0, lines.size() - 1)];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = lines.get(i + 1).y() - lines.get(i).y();
    }
    Arrays.sort(steps);
    return steps.length == 0 ? 0 : steps[steps.length / 2];
  }

  /** Leaves out lines of one piece above and below, and takes the rest for a table. */
  private static void addGrid(Page page, List<Line> block, List<Grid> grids) {
    int from = 0;
    int to = block.size();
    while (from < to && block.get(from).pieces().size() < 2) {
      from++;
    }
    double step = usualStep(block);
    while (from < to && block.get(to - 1).pieces().size() < 2 && !isClose(block, to - 1, step)) {
      to--;
    }
    List<Line> lines = block.subList(from, to);
    List<double[]> columns = columns(lines);
    if (columns.size() < 2 || lines.size() < MIN_ROWS) {
      return;
    }
    List<Double> edges = new ArrayList<>();
    edges.add(columns.getFirst()[0]);
    for (int i = 1; i < columns.size(); i++) {
      edges.add((columns.get(i - 1)[1] + columns.get(i)[0]) / 2);
    }
    edges.add(columns.getLast()[1]);
    List<Grid.Row> rows = rows(lines, edges);
    if (rows.size() >= MIN_ROWS) {
      grids.add(
          new Grid(
              page.number(),
              List.copyOf(edges),
              Grid.Kind.ALIGNED,
              lines.getFirst().y() - lines.getFirst().size(),
              lines.getLast().y(),
              rows));
    }
  }

  /** Whether a line stands nearer to the one above than rows do. */
  private static boolean isClose(List<Line> lines, int i, double step) {
    return i > 0 && lines.get(i).y() - lines.get(i - 1).y() < step * CELL_STEP;
  }

  /** Stripes that hold letters; lines of few pieces, such as headings over all, have no say. */
  private static List<double[]> columns(List<Line> lines) {
    int most = lines.stream().mapToInt(line -> line.pieces().size()).max().orElse(0);
    List<double[]> pieces = new ArrayList<>();
    for (Line line : lines) {
      if (line.pieces().size() * 2 > most) {
        line.pieces().forEach(piece -> pieces.add(new double[] {piece.left(), piece.right()}));
      }
    }
    pieces.sort(Comparator.comparingDouble(piece -> piece[0]));
    List<double[]> columns = new ArrayList<>();
    for (double[] piece : pieces) {
      if (!columns.isEmpty() && piece[0] <= columns.getLast()[1]) {
        columns.getLast()[1] = Math.max(columns.getLast()[1], piece[1]);
      } else {
        columns.add(piece.clone());
      }
    }
    return columns;
  }

  private static List<Grid.Row> rows(List<Line> lines, List<Double> edges) {
    double step = usualStep(lines);
    List<List<List<Glyph>>> rows = new ArrayList<>();
    List<Boolean> unsure = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<List<Glyph>> cells = cells(lines.get(i), edges);
      boolean crossing = crossesEdge(lines.get(i), edges);
      if (cells.getFirst().isEmpty() && isClose(lines, i, step)) {
        for (int column = 0; column < cells.size(); column++) {
          rows.getLast().get(column).addAll(cells.get(column));
        }
        unsure.set(unsure.size() - 1, true);
      } else {
        rows.add(cells);
        unsure.add(crossing);
      }
    }
    List<Grid.Row> made = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      made.add(new Grid.Row(rows.get(i).stream().map(CellText::of).toList(), unsure.get(i)));
    }
    return List.copyOf(made);
  }

  private static List<List<Glyph>> cells(Line line, List<Double> edges) {
    List<List<Glyph>> cells = new ArrayList<>();
    for (int i = 0; i + 1 < edges.size(); i++) {
      cells.add(new ArrayList<>());
    }
    for (Piece piece : line.pieces()) {
      double middle = (piece.left() + piece.right()) / 2;
      int column = 0;
      while (column + 2 < edges.size() && edges.get(column + 1) <= middle) {
        column++;
      }
      cells.get(column).addAll(piece.glyphs());
    }
    return cells;
  }

  private static boolean crossesEdge(Line line, List<Double> edges) {
    for (Piece piece : line.pieces()) {
      for (double edge : edges.subList(1, edges.size() - 1)) {
        if (piece.left() < edge && piece.right() > edge) {
          return true;
        }
      }
    }
    return false;
  }
}
