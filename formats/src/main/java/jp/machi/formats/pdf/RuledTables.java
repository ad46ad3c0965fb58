package jp.machi.formats.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.machi.core.table.UnreadableSourceException;

/**
 * Tables whose cells are bordered by lines. Lines that meet make one table; where the border
 * between two cells is missing they are merged, and their text stands in the first of them, as in a
 * spreadsheet.
 */
final class RuledTables {
  private static final int MIN_COLUMNS = 2;
  private static final int MIN_ROWS = 2;

  /** A dense page has ten thousand cells. */
  private static final int CELLS = 200_000;

  private final Page page;
  private final List<Rule> rules;

  private RuledTables(Page page) {
    this.page = page;
    this.rules = page.rules();
  }

  /** The tables of a page, from above. */
  static List<Grid> of(Page page) throws UnreadableSourceException {
    if (page.rules().size() > PdfLimits.RULES_ON_PAGE) {
      throw PdfRefusal.limit("pdf.too_many_lines", PdfLimits.RULES_ON_PAGE);
    }
    RuledTables tables = new RuledTables(page);
    List<Grid> grids = new ArrayList<>();
    for (List<Rule> group : tables.groups()) {
      Frame frame = Frame.of(group);
      if (frame.columns() >= MIN_COLUMNS && frame.rows() >= MIN_ROWS) {
        if ((long) frame.columns() * frame.rows() > CELLS) {
          throw PdfRefusal.limit("pdf.too_many_lines", PdfLimits.RULES_ON_PAGE);
        }
        grids.add(tables.grid(frame));
      }
    }
    grids.sort(
        Comparator.comparingDouble(Grid::top).thenComparing(grid -> grid.edges().getFirst()));
    return grids;
  }

  /** Lines that meet, directly or through others. */
  private List<List<Rule>> groups() {
    int[] parent = new int[rules.size()];
    Arrays.setAll(parent, i -> i);
    for (int i = 0; i < rules.size(); i++) {
      for (int k = i + 1; k < rules.size(); k++) {
        if (rules.get(i).meets(rules.get(k))) {
          parent[root(parent, i)] = root(parent, k);
        }
      }
    }
    Map<Integer, List<Rule>> groups = new HashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      groups.computeIfAbsent(root(parent, i), _ -> new ArrayList<>()).add(rules.get(i));
    }
    return List.copyOf(groups.values());
  }

  private static int root(int[] parent, int of) {
    int i = of;
    while (parent[i] != i) {
      parent[i] = parent[parent[i]];
      i = parent[i];
    }
    return i;
  }

  private Grid grid(Frame frame) {
    Map<Integer, List<Glyph>> letters = new HashMap<>();
    for (Glyph glyph : page.glyphs()) {
      int row = frame.row(glyph.center());
      int column = frame.column(glyph.middle());
      if (row >= 0 && column >= 0) {
        letters.computeIfAbsent(frame.cell(row, column), _ -> new ArrayList<>()).add(glyph);
      }
    }
    List<Grid.Row> rows = new ArrayList<>();
    for (int row = 0; row < frame.rows(); row++) {
      List<CellText> cells = new ArrayList<>();
      for (int column = 0; column < frame.columns(); column++) {
        List<Glyph> cell = letters.remove(row * frame.columns() + column);
        cells.add(cell == null ? CellText.EMPTY : CellText.of(cell));
      }
      rows.add(new Grid.Row(cells, frame.isOddlyMerged(row)));
    }
    return new Grid(
        page.number(),
        frame.edges(),
        frame.openBelow ? Grid.Kind.RULED_AND_OPEN : Grid.Kind.RULED,
        frame.top(),
        frame.bottom(),
        List.copyOf(rows));
  }

  /** Where the lines of one table divide it. */
  private static final class Frame {
    /** Lines that jut out less than a letter hold no cell. */
    private static final double SMALLEST = 6;

    private final double[] xs;
    private final double[] ys;
    private final int[] region;
    private final Set<Integer> oddRows = new HashSet<>();

    private final boolean openBelow;

    private Frame(double[] xs, double[] ys, boolean openBelow) {
      this.xs = xs;
      this.ys = ys;
      this.openBelow = openBelow;
      this.region = new int[Math.max(0, columns()) * Math.max(0, rows())];
      Arrays.setAll(region, i -> i);
    }

    static Frame of(List<Rule> rules) {
      List<Double> xs = places(rules, false);
      List<Double> ys = places(rules, true);
      close(xs, rules.stream().filter(Rule::horizontal).toList());
      boolean openBelow = close(ys, rules.stream().filter(rule -> !rule.horizontal()).toList());
      Frame frame = new Frame(array(xs), array(ys), openBelow);
      if (frame.rows() > 0 && frame.columns() > 0 && frame.region.length <= CELLS) {
        frame.merge(rules);
      }
      return frame;
    }

    /** Where lines of one kind stand, nearly equal ones once. */
    private static List<Double> places(List<Rule> rules, boolean horizontal) {
      double[] sorted =
          rules.stream()
              .filter(rule -> rule.horizontal() == horizontal)
              .mapToDouble(Rule::at)
              .sorted()
              .toArray();
      List<Double> places = new ArrayList<>();
      for (double at : sorted) {
        if (places.isEmpty() || at - places.getLast() > Rule.TOUCH) {
          places.add(at);
        }
      }
      return places;
    }

    /**
     * Adds an edge where lines jut out over the outermost crossing one: sides that are drawn open,
     * or a row that is cut in two by the end of the page.
     *
     * @return whether the far end was open
     */
    private static boolean close(List<Double> places, List<Rule> crossing) {
      if (places.isEmpty() || crossing.size() < 2) {
        return false;
      }
      double[] from = crossing.stream().mapToDouble(Rule::from).sorted().toArray();
      double[] to = crossing.stream().mapToDouble(Rule::to).sorted().toArray();
      double near = from[1]; // one line alone may be a leader or an underline
      double far = to[to.length - 2];
      if (near < places.getFirst() - SMALLEST) {
        places.addFirst(near);
      }
      boolean open = far > places.getLast() + SMALLEST;
      if (open) {
        places.addLast(far);
      }
      return open;
    }

    private static double[] array(List<Double> places) {
      return places.stream().mapToDouble(place -> place).toArray();
    }

    int columns() {
      return xs.length - 1;
    }

    int rows() {
      return ys.length - 1;
    }

    double top() {
      return ys[0];
    }

    double bottom() {
      return ys[ys.length - 1];
    }

    List<Double> edges() {
      return Arrays.stream(xs).boxed().toList();
    }

    int row(double y) {
      return between(ys, y);
    }

    int column(double x) {
      return between(xs, x);
    }

    /** The first cell of the region that a cell was merged into. */
    int cell(int row, int column) {
      return root(region, row * columns() + column);
    }

    boolean isOddlyMerged(int row) {
      return oddRows.contains(row);
    }

    private static int between(double[] places, double place) {
      int found = Arrays.binarySearch(places, place);
      int index = found >= 0 ? found : -found - 2;
      return index >= 0 && index < places.length - 1 ? index : -1;
    }

    private void merge(List<Rule> rules) {
      boolean[] left = new boolean[region.length];
      boolean[] above = new boolean[region.length];
      for (Rule rule : rules) {
        mark(rule, rule.horizontal() ? above : left);
      }
      for (int row = 0; row < rows(); row++) {
        for (int column = 0; column < columns(); column++) {
          int cell = row * columns() + column;
          if (column > 0 && !left[cell]) {
            join(cell - 1, cell);
          }
          if (row > 0 && !above[cell]) {
            join(cell - columns(), cell);
          }
        }
      }
      findOddRegions();
    }

    /** Marks the cells that have this line as their upper or left border. */
    private void mark(Rule rule, boolean[] border) {
      double[] across = rule.horizontal() ? ys : xs;
      double[] along = rule.horizontal() ? xs : ys;
      int at = nearest(across, rule.at());
      for (int i = 0; i + 1 < along.length; i++) {
        if (rule.covers((along[i] + along[i + 1]) / 2)) {
          int row = rule.horizontal() ? at : i;
          int column = rule.horizontal() ? i : at;
          if (row < rows() && column < columns()) {
            border[row * columns() + column] = true;
          }
        }
      }
    }

    private static int nearest(double[] places, double place) {
      int best = 0;
      for (int i = 1; i < places.length; i++) {
        if (Math.abs(places[i] - place) < Math.abs(places[best] - place)) {
          best = i;
        }
      }
      return best;
    }

    private void join(int one, int other) {
      int a = root(region, one);
      int b = root(region, other);
      region[Math.max(a, b)] = Math.min(a, b); // the first cell stands for all
    }

    /** A region that is no rectangle is a border that was not seen. */
    private void findOddRegions() {
      Map<Integer, int[]> boxes = new HashMap<>(); // left, right, bottom, number of cells
      for (int cell = 0; cell < region.length; cell++) {
        int column = cell % columns();
        int[] box =
            boxes.computeIfAbsent(root(region, cell), _ -> new int[] {column, column, 0, 0});
        box[0] = Math.min(box[0], column);
        box[1] = Math.max(box[1], column);
        box[2] = cell / columns();
        box[3]++;
      }
      boxes.forEach((root, box) -> {
        int first = root / columns();
        if ((box[1] - box[0] + 1) * (box[2] - first + 1) != box[3]) {
          for (int row = first; row <= box[2]; row++) {
            oddRows.add(row);
          }
        }
      });
    }
  }
}
