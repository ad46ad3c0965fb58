package jp.machi.core.layout;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.machi.core.table.SourceRow;

/**
 * The first rows of a sheet, or all of it, as a rectangle of cells; positions are 0-based. Blank
 * rows are in it, for they part what is written above and below them.
 */
public final class Grid {
  /** Rows that are looked at as a whole: lists with tables beside or below each other are short. */
  public static final int ROWS = 5_000;

  /** Cells that are looked at as a whole; with it the memory for a sheet is some ten megabytes. */
  public static final int CELLS = 400_000;

  private final List<SourceRow> rows;
  private final boolean whole;
  private final int width;
  private final Map<Long, Merge> merges = new HashMap<>();
  private final Map<Long, Integer> positions = new HashMap<>();

  /**
   * A grid.
   *
   * @param rows rows in the order of the sheet, blank ones too
   * @param merges merged ranges, of further rows too
   * @param whole whether the sheet has no further rows
   */
  public Grid(List<SourceRow> rows, List<Merge> merges, boolean whole) {
    this.rows = List.copyOf(rows);
    this.whole = whole;
    int widest = 0;
    for (int i = 0; i < rows.size(); i++) {
      widest = Math.max(widest, width(rows.get(i)));
      positions.put(rows.get(i).number(), i);
    }
    this.width = widest;
    long left = CELLS;
    for (Merge merge : merges) {
      left -= cover(merge, left);
    }
  }

  /** Notes which cells a merged range covers; ranges beyond the bound are not followed. */
  private long cover(Merge merge, long left) {
    long covered = 0;
    int lastColumn = Math.min(merge.lastColumn(), width - 1);
    long end = rows.isEmpty() ? 0 : rows.getLast().number();
    long lastRow = Math.min(Math.min(merge.lastRow(), end), merge.firstRow() + ROWS);
    for (long number = merge.firstRow(); number <= lastRow; number++) {
      Integer row = positions.get(number);
      for (int column = merge.firstColumn(); row != null && column <= lastColumn; column++) {
        if (covered++ >= left) {
          return covered;
        }
        merges.putIfAbsent(key(row, column), merge);
      }
    }
    return covered;
  }

  private static long key(int row, int column) {
    return ((long) row << 32) | column;
  }

  /** Cells up to the last that is not blank. */
  static int width(SourceRow row) {
    int width = row.cells().size();
    while (width > 0 && row.cells().get(width - 1).isBlank()) {
      width--;
    }
    return width;
  }

  /** The first rows that are not blank. */
  public List<SourceRow> filledRows(int most) {
    return rows.stream().filter(row -> width(row) > 0).limit(most).toList();
  }

  boolean whole() {
    return whole;
  }

  int height() {
    return rows.size();
  }

  /** Columns up to the last that holds anything. */
  int width() {
    return width;
  }

  SourceRow row(int row) {
    return rows.get(row);
  }

  /** Source row of a position. */
  long number(int row) {
    return rows.get(row).number();
  }

  /** The cell as written, without outer spaces. */
  String text(int row, int column) {
    return rows.get(row).cell(column).strip();
  }

  /** The cell, or the text of the merged cell that it is a part of. */
  String shown(int row, int column) {
    Merge merge = merges.get(key(row, column));
    Integer first = merge == null ? null : positions.get(merge.firstRow());
    return merge == null || first == null ? text(row, column) : text(first, merge.firstColumn());
  }

  /** Whether a cell is a part of the merged cell that begins elsewhere. */
  boolean isCovered(int row, int column) {
    Merge merge = merges.get(key(row, column));
    return merge != null && (merge.firstRow() != number(row) || merge.firstColumn() != column);
  }

  /** Columns that the cell is shown over, at least 1. */
  int columnSpan(int row, int column) {
    Merge merge = merges.get(key(row, column));
    return merge == null ? 1 : merge.lastColumn() - merge.firstColumn() + 1;
  }

  /** Position of the last row that the cell is shown over. */
  int lastRow(int row, int column) {
    Merge merge = merges.get(key(row, column));
    int last = row;
    while (merge != null && last + 1 < height() && number(last + 1) <= merge.lastRow()) {
      last++;
    }
    return last;
  }

  /** Whether nothing is written in these columns of a row, end exclusive. */
  boolean isBlank(int row, int from, int to) {
    return filled(row, from, to) == 0;
  }

  /** Cells that are written in these columns of a row. */
  int filled(int row, int from, int to) {
    List<String> cells = rows.get(row).cells();
    int filled = 0;
    for (int column = from; column < Math.min(to, cells.size()); column++) {
      filled += cells.get(column).isBlank() ? 0 : 1;
    }
    return filled;
  }

  /** Cells in these columns of a row that show something, parts of merged cells too. */
  int covered(int row, int from, int to) {
    int covered = 0;
    for (int column = from; column < to; column++) {
      covered += shown(row, column).isEmpty() ? 0 : 1;
    }
    return covered;
  }

  /** The first column with a text, {@code to} where there is none. */
  int firstFilled(int row, int from, int to) {
    int column = from;
    while (column < to && text(row, column).isEmpty()) {
      column++;
    }
    return column;
  }

  /** What is written in these columns of a row, as one line for a remark. */
  String line(int row, int from, int to) {
    StringBuilder line = new StringBuilder();
    for (int column = from; column < to; column++) {
      if (!text(row, column).isEmpty()) {
        line.append(line.isEmpty() ? "" : "｜").append(rows.get(row).cell(column));
      }
    }
    return line.toString();
  }

  /** The cells of some columns of a row, as written. */
  SourceRow part(int row, int from, int to) {
    String[] cells = new String[to - from];
    Arrays.setAll(cells, i -> rows.get(row).cell(from + i));
    return new SourceRow(number(row), List.of(cells));
  }
}
