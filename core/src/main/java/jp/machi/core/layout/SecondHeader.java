package jp.machi.core.layout;

import java.util.List;
import jp.machi.core.table.SourceRow;

/**
 * Tells whether a row right below the records of a table is the header of a further table. A record
 * may be any row of texts, a list of names too: only what stands in the columns of values tells.
 *
 * @param names header of the table above
 * @param values columns of the table above that hold values
 */
record SecondHeader(List<String> names, List<Integer> values) {

  /**
   * A look at a row alone: several texts of which none is a value and half are words of headings.
   */
  static boolean mayBe(SourceRow row) {
    int filled = HeaderFinder.filled(row);
    return filled > 1
        && row.cells().stream().noneMatch(CellShape::isValue)
        && HeaderFinder.namesOnly(row)
        && words(row, List.of()) > 0;
  }

  /**
   * Whether a header is certain: it names at least two columns of values and most of them, half of
   * its names are such as columns have, and the rows below hold values under its own names.
   *
   * @param row the row that names the columns
   * @param below the rows down to the end of what begins here
   */
  boolean isProved(SourceRow row, Area below) {
    long named = named(row);
    List<SourceRow> body = below.filledRows(HeaderFinder.SAMPLE_ROWS);
    List<Integer> own = HeaderFinder.valueColumns(row, body);
    return mayBe(row)
        && named >= 2
        && named * 2 >= values.size()
        && words(row, names) * 2 >= HeaderFinder.filled(row)
        && !isTheSame(row)
        && body.size() > 1
        && own.stream().anyMatch(column -> !row.cell(column).isBlank());
  }

  /** Whether a person should look: every cell is a word of headings, and a value is named. */
  boolean isLikely(SourceRow row) {
    return mayBe(row) && named(row) > 0 && words(row, names) == HeaderFinder.filled(row);
  }

  private long named(SourceRow row) {
    return values.stream().filter(column -> !row.cell(column).isBlank()).count();
  }

  /** The header again, with other spaces in it. */
  private boolean isTheSame(SourceRow row) {
    for (int column = 0; column < names.size(); column++) {
      if (!dense(row.cell(column)).equals(dense(names.get(column)))) {
        return false;
      }
    }
    return true;
  }

  private static String dense(String name) {
    StringBuilder dense = new StringBuilder(name.length());
    name.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> dense.append((char) c));
    return dense.toString();
  }

  /** Cells that end as headings do, or that the header above has, too. */
  private static long words(SourceRow row, List<String> names) {
    return row.cells().stream()
        .filter(cell -> !cell.isBlank())
        .map(String::strip)
        .filter(cell -> CellShape.isHeadingWord(cell) || names.contains(cell))
        .count();
  }
}
