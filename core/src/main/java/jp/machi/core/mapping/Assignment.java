package jp.machi.core.mapping;

import java.util.Arrays;

/**
 * The assignment of rows to columns with the greatest sum: one column for a row at most, one row
 * for a column at most. The Hungarian method with potentials, O(rows² · columns); the same scores
 * give the same assignment. Used once.
 */
final class Assignment {
  private final double[][] scores;
  private final int rows;
  private final int columns;
  private final double[] rowPotential;
  private final double[] columnPotential;
  private final int[] rowOfColumn;

  /** Scores of 0 and less are no match. There must not be fewer columns than rows. */
  private Assignment(double[][] scores, int columns) {
    this.scores = scores;
    this.rows = scores.length;
    this.columns = columns;
    this.rowPotential = new double[rows + 1];
    this.columnPotential = new double[columns + 1];
    this.rowOfColumn = new int[columns + 1];
  }

  /**
   * For each row its column, -1 where it has none.
   *
   * @param scores for each row as many scores, at most 0 where the two do not match
   */
  static int[] best(double[][] scores) {
    int columns = scores.length == 0 ? 0 : scores[0].length;
    int[] best = new int[scores.length];
    Arrays.fill(best, -1);
    if (columns == 0) {
      return best;
    }
    if (scores.length > columns) {
      int[] rowOf = best(transposed(scores, columns));
      for (int column = 0; column < columns; column++) {
        if (rowOf[column] >= 0) {
          best[rowOf[column]] = column;
        }
      }
      return best;
    }
    Assignment assignment = new Assignment(scores, columns);
    for (int row = 1; row <= assignment.rows; row++) {
      assignment.enter(row);
    }
    for (int column = 1; column <= columns; column++) {
      int row = assignment.rowOfColumn[column] - 1;
      if (row >= 0 && scores[row][column - 1] > 0) {
        best[row] = column - 1;
      }
    }
    return best;
  }

  private static double[][] transposed(double[][] scores, int columns) {
    double[][] turned = new double[columns][scores.length];
    for (int row = 0; row < scores.length; row++) {
      for (int column = 0; column < columns; column++) {
        turned[column][row] = scores[row][column];
      }
    }
    return turned;
  }

  private double cost(int row, int column) {
    return -Math.max(0, scores[row - 1][column - 1]);
  }

  /** Finds the cheapest way to let one more row in. */
  private void enter(int row) {
    double[] least = new double[columns + 1];
    Arrays.fill(least, Double.MAX_VALUE);
    int[] before = new int[columns + 1];
    boolean[] visited = new boolean[columns + 1];
    rowOfColumn[0] = row;
    int column = 0;
    while (rowOfColumn[column] != 0) {
      visited[column] = true;
      column = nearest(column, least, before, visited);
    }
    while (column != 0) {
      rowOfColumn[column] = rowOfColumn[before[column]];
      column = before[column];
    }
  }

  private int nearest(int from, double[] least, int[] before, boolean[] visited) {
    int row = rowOfColumn[from];
    double step = Double.MAX_VALUE;
    int next = 0;
    for (int column = 1; column <= columns; column++) {
      if (!visited[column]) {
        double reduced = cost(row, column) - rowPotential[row] - columnPotential[column];
        if (reduced < least[column]) {
          least[column] = reduced;
          before[column] = from;
        }
        if (least[column] < step) {
          step = least[column];
          next = column;
        }
      }
    }
    for (int column = 0; column <= columns; column++) {
      if (visited[column]) {
        rowPotential[rowOfColumn[column]] += step;
        columnPotential[column] -= step;
      } else {
        least[column] -= step;
      }
    }
    return next;
  }
}
