package jp.machi.cli.publish;

import static jp.machi.cli.terminal.DisplayText.end;
import static jp.machi.cli.terminal.DisplayText.harmless;
import static jp.machi.cli.terminal.DisplayText.left;
import static jp.machi.cli.terminal.DisplayText.right;
import static jp.machi.cli.terminal.DisplayText.start;
import static jp.machi.cli.terminal.DisplayText.width;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.machi.cli.publish.FilesToSend.FileToSend;
import jp.machi.cli.publish.Intake.Problem;
import jp.machi.cli.publish.Intake.State;
import jp.machi.cli.publish.Intake.Stop;
import jp.machi.cli.publish.Intake.Table;
import jp.machi.cli.terminal.Words;

/** What became of the files, a line for each table, printed as it becomes known. */
final class ResultTable {
  private static final int MAX_FILE_COLUMNS = 44;

  /** Room for the name of a sheet behind the name of a workbook. */
  private static final int SHEET_COLUMNS = 14;

  private static final int KIND_COLUMNS = 24;
  private static final int NUMBER_COLUMNS = 10;

  /** The first reasons are enough to act; the quality report has them all. */
  private static final int MAX_MESSAGES = 5;

  private final PrintWriter out;
  private final Words words;
  private final int fileColumns;
  private final Map<State, Integer> files = new EnumMap<>(State.class);
  private long tables;
  private long rows;
  private long cellsRepaired;
  private int notSent;
  private boolean headerPrinted;

  ResultTable(PrintWriter out, Words words, List<FileToSend> files) {
    this.out = out;
    this.words = words;
    int longest = files.stream().mapToInt(ResultTable::columns).max().orElse(0);
    this.fileColumns = Math.clamp(longest, 12, MAX_FILE_COLUMNS);
  }

  private static int columns(FileToSend file) {
    String name = harmless(file.name());
    return width(name) + (name.endsWith(".csv") ? 0 : SHEET_COLUMNS);
  }

  private void printHeader() {
    headerPrinted = true;
    String header =
        line(
            words.text("publish.file"),
            words.text("publish.kind"),
            words.text("publish.mapped"),
            words.text("publish.rows"),
            words.text("publish.repaired"),
            words.text("publish.findings"),
            words.text("publish.outcome"));
    out.println(header);
    out.println("-".repeat(width(header)));
  }

  /** The lines of a file that the server took. */
  void print(String name, Intake intake) {
    files.merge(intake.state(), 1, Integer::sum);
    for (Table table : intake.tables()) {
      print(table.sheet().isEmpty() ? name : name + " [" + table.sheet() + "]", table);
      printHowToDecide(intake, table);
    }
    Problem problem = intake.problem();
    if (problem != null) {
      printWithout(name, outcome(intake.state(), 0));
      out.println("  " + harmless(problem.text(words)));
    } else if (intake.tables().isEmpty()) {
      printWithout(name, outcome(intake.state(), 0));
    }
  }

  /** The command for whoever may decide, ready to be completed. */
  private void printHowToDecide(Intake intake, Table table) {
    if (!table.decidable()) {
      return;
    }
    StringBuilder command = new StringBuilder("machi decide ").append(intake.id());
    if (intake.tables().size() > 1) {
      command.append(" --dataset ").append(table.dataset());
    }
    for (Stop stop : table.stops()) {
      command.append(" --accept ").append(quoted(stop.code() + ":" + stop.column()));
    }
    out.println("  " + words.text("publish.decide", harmless(command.toString())));
  }

  private static String quoted(String argument) {
    return "'" + argument.replace("'", "'\\''") + "'";
  }

  /** The line of a file that did not come to the server. */
  void printNotSent(String name, String reason) {
    notSent++;
    printWithout(name, words.text("publish.not_sent"));
    out.println("  " + harmless(reason));
  }

  /** The lines below the table. */
  void printTotals(int leftOut) {
    if (!headerPrinted) {
      return;
    }
    StringBuilder totals = new StringBuilder();
    for (State state : State.values()) {
      int count = files.getOrDefault(state, 0);
      if (count > 0) {
        add(totals, outcome(state, 0), count);
      }
    }
    if (notSent > 0) {
      add(totals, words.text("publish.not_sent"), notSent);
    }
    int all = files.values().stream().mapToInt(Integer::intValue).sum() + notSent;
    out.println();
    out.println(words.text("publish.totals", all, totals, tables, rows, cellsRepaired));
    if (leftOut > 0) {
      out.println(words.text("publish.left_out", leftOut));
    }
  }

  /** Whether every file is published, now or before. */
  boolean allPublished() {
    return notSent == 0
        && files.keySet().stream()
            .allMatch(state -> state == State.PUBLISHED || state == State.UNCHANGED);
  }

  private void print(String name, Table table) {
    tables++;
    if (table.outcome() == State.PUBLISHED || table.outcome() == State.UNCHANGED) {
      rows += table.rows();
      cellsRepaired += table.cellsRepaired();
    }
    println(
        line(
            name,
            table.kind().isEmpty() ? words.text("publish.kind.unknown") : table.title(),
            table.kind().isEmpty() ? "" : table.columnsMapped() + "/" + table.columns(),
            number(table.rows()),
            number(table.cellsRepaired()),
            number(table.findings().blocking() + table.findings().errors())
                + " / "
                + number(table.findings().warnings()),
            outcome(table.outcome(), table.release())));
    table.messages().stream()
        .map(message -> harmless(message.text(words)))
        .distinct()
        .limit(MAX_MESSAGES)
        .forEach(message -> out.println("  " + message));
  }

  private void printWithout(String name, String outcome) {
    println(line(name, "", "", "", "", "", outcome));
  }

  private void println(String line) {
    if (!headerPrinted) {
      printHeader();
    }
    out.println(line);
  }

  private String outcome(State state, int release) {
    String word = words.text("outcome." + state.name().toLowerCase(Locale.ROOT));
    return release > 0 ? words.text("publish.release", word, release) : word;
  }

  private String line(String... cells) {
    return (left(end(harmless(cells[0]), fileColumns), fileColumns)
            + "  "
            + left(start(harmless(cells[1]), KIND_COLUMNS), KIND_COLUMNS)
            + right(cells[2], NUMBER_COLUMNS)
            + right(cells[3], NUMBER_COLUMNS)
            + right(cells[4], NUMBER_COLUMNS)
            + right(cells[5], NUMBER_COLUMNS + 3)
            + "  "
            + cells[6])
        .stripTrailing();
  }

  private static void add(StringBuilder totals, String word, int count) {
    totals.append(totals.isEmpty() ? "" : ", ").append(word).append(' ').append(count);
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
