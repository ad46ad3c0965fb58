package jp.machi.formats.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import jp.machi.core.layout.HeaderFinder;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.UnreadableSourceException;

/** Chooses the separator that cuts most rows into the same number of cells. */
final class Separator {
  private static final char[] CANDIDATES = {',', '\t', ';'};

  private Separator() {}

  static char of(Path path, TextEncoding text) throws IOException {
    char best = ',';
    double bestScore = 0;
    for (char candidate : CANDIDATES) {
      double score = score(path, text, candidate);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  /** Share of the rows that have the commonest number of cells; more cells decide equal shares. */
  private static double score(Path path, TextEncoding text, char separator) throws IOException {
    Map<Integer, Integer> rowsByCells = new HashMap<>();
    int rows = 0;
    try (CsvRows cursor = new CsvRows(text.open(path), separator)) {
      SourceRow row;
      while (rows < HeaderFinder.SAMPLE_ROWS && (row = cursor.next()) != null) {
        rowsByCells.merge(row.cells().size(), 1, Integer::sum);
        rows++;
      }
    } catch (UnreadableSourceException e) {
      // The rows so far decide; the chosen separator meets the same fault again and reports it.
    }
    double best = 0;
    for (Map.Entry<Integer, Integer> entry : rowsByCells.entrySet()) {
      if (entry.getKey() > 1) {
        double share = (double) entry.getValue() / rows;
        best = Math.max(best, share + (double) entry.getKey() / Limits.COLUMNS);
      }
    }
    return best;
  }
}
