package jp.machi.core.decision;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.machi.core.decision.Decision.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Decisions about one dataset as a small text file (UTF-8), beside the mapping file of the same
 * dataset; a line for each, oldest first:
 *
 * <pre>
 * # code	column	scope	by	at	reason	source
 * personal.mobile_number	電話番号	from_now_on	汐見花子	2026-04-01T00:30:00Z	窓口の携帯	9f86d0…
 * </pre>
 *
 * <p>Cells stand between tabs. The column {@code *} means every column; a heading that is a star,
 * or holds a tab, a line end or a backslash, is written with {@code \*}, {@code \t}, {@code \n},
 * {@code \r} or {@code \\}. Lines that begin with {@code #} are notes.
 */
public final class DecisionFile {
  private static final String HEAD = "# code\tcolumn\tscope\tby\tat\treason\tsource\n";
  private static final int CELLS = 7;
  private static final String EVERY_COLUMN = "*";

  /** A decision a day for half a century. */
  private static final int MOST_LINES = 20_000;

  private DecisionFile() {}

  /**
   * Reads decisions.
   *
   * @throws IllegalArgumentException naming the line that is not as described
   */
  public static List<Decision> read(Reader text) throws IOException {
    BufferedReader lines = new BufferedReader(text);
    List<Decision> decisions = new ArrayList<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (number > MOST_LINES) {
        throw new IllegalArgumentException("decisions file: more than " + MOST_LINES + " lines");
      }
      String read = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
      if (!read.isBlank() && !read.startsWith("#")) {
        decisions.add(decision(read.split("\t", -1), number));
      }
    }
    return decisions;
  }

  private static Decision decision(String[] cells, int line) {
    try {
      if (cells.length == CELLS) {
        return new Decision(
            cells[0],
            cells[1].equals(EVERY_COLUMN) ? null : unescape(cells[1]),
            Scope.valueOf(cells[2].toUpperCase(Locale.ROOT)),
            unescape(cells[3]),
            Instant.parse(cells[4]),
            unescape(cells[5]),
            cells[6]);
      }
    } catch (DateTimeParseException | IllegalArgumentException e) {
      // the same advice as for a line with other cells
    }
    throw new IllegalArgumentException(
        "decisions file line " + line + ": write code, column, scope, by, at, reason, source");
  }

  /** The text that {@link #read} reads back as equal decisions. */
  public static String write(List<Decision> decisions) {
    StringBuilder text = new StringBuilder(HEAD);
    for (Decision decision : decisions) {
      text.append(
          String.join(
              "\t",
              decision.code(),
              column(decision.column()),
              decision.scope().name().toLowerCase(Locale.ROOT),
              escape(decision.by()),
              decision.at().toString(),
              escape(decision.reason()),
              decision.source()));
      text.append('\n');
    }
    return text.toString();
  }

  private static String column(@Nullable String column) {
    if (column == null) {
      return EVERY_COLUMN;
    }
    return column.equals(EVERY_COLUMN) ? "\\*" : escape(column);
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String unescape(String cell) {
    StringBuilder text = new StringBuilder(cell.length());
    boolean escaped = false;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (escaped) {
        text.append(c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c);
        escaped = false;
      } else if (c == '\\') {
        escaped = true;
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
