package jp.machi.formats.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.machi.core.rule.Finding;

/** The findings of a table by row and column. Not thread-safe. */
final class FindingCells {
  /** Column of a finding about a whole row. */
  static final int WHOLE_ROW = -1;

  private record Cell(long row, int column) {}

  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<Cell, List<Finding>> cells = new HashMap<>();
  private final Map<Long, Integer> lines = new HashMap<>();
  private final int width;

  FindingCells(List<String> header, List<Finding> findings) {
    this.width = header.size();
    for (int column = 0; column < header.size(); column++) {
      columns.putIfAbsent(header.get(column), column);
    }
    for (Finding finding : findings) {
      Cell cell = new Cell(finding.row(), column(finding));
      cells.computeIfAbsent(cell, _ -> new ArrayList<>()).add(finding);
    }
  }

  /** Columns of the table. */
  int columns() {
    return width;
  }

  /** Column of a finding, counted from 0; {@link #WHOLE_ROW} where it names none. */
  int column(Finding finding) {
    return finding.column().isEmpty()
        ? WHOLE_ROW
        : columns.getOrDefault(finding.column(), WHOLE_ROW);
  }

  /** Findings of a cell, the most serious first. */
  List<Finding> at(long row, int column) {
    return cells.getOrDefault(new Cell(row, column), List.of());
  }

  /** A row of the source stands on a line of the sheet, counted from 0; the first one counts. */
  void shown(long row, int line) {
    lines.putIfAbsent(row, line);
  }

  /**
   * Line of a row of the source; 0, the headings, for the whole table; -1 where it is not shown.
   */
  int line(long row) {
    return row == 0 ? 0 : lines.getOrDefault(row, -1);
  }
}
