package jp.machi.cli.check;

import static jp.machi.cli.terminal.DisplayText.harmless;
import static jp.machi.cli.terminal.DisplayText.start;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.machi.cli.check.CheckedFile.Acceptance;
import jp.machi.cli.check.CheckedFile.CheckedColumn;
import jp.machi.cli.check.CheckedFile.CheckedTable;
import jp.machi.cli.check.CheckedFile.Example;
import jp.machi.cli.check.CheckedFile.Group;
import jp.machi.cli.terminal.Words;
import jp.machi.core.standard.Definition;

/** The findings of a file as lines of text. */
final class TextReport {
  /** A cell longer than this is recognised by its start. */
  private static final int CELL_COLUMNS = 40;

  private final PrintWriter out;
  private final Words words;

  TextReport(PrintWriter out, Words words) {
    this.out = out;
    this.words = words;
  }

  void print(CheckedFile file) {
    CheckedFile.Refusal refusal = file.refusal();
    if (refusal != null) {
      out.println(harmless(file.file()));
      out.println("  " + words.text("check.refused", harmless(refusal.message()), refusal.code()));
      out.println();
      return;
    }
    String form = (file.format() + " " + file.encoding()).strip().toUpperCase(Locale.ROOT);
    if (!file.findings().isEmpty()) {
      out.println(harmless(file.file()) + " (" + form + ")");
      file.findings().forEach(this::print);
      out.println();
    }
    for (CheckedTable table : file.tables()) {
      String sheet = table.sheet().isEmpty() ? "" : " [" + harmless(table.sheet()) + "]";
      out.println(harmless(file.file()) + sheet + " (" + form + ")");
      print(table);
      out.println();
    }
  }

  private void print(CheckedTable table) {
    out.println("  " + kind(table, words));
    out.println("  " + words.text("check.size", table.rows(), table.cellsRepaired()));
    printRenamed(table);
    table.findings().forEach(this::print);
    table.accepted().forEach(this::print);
    out.println("  " + words.text(verdict(table)));
  }

  private void print(Group group) {
    out.println(
        "  "
            + words.text(
                "check.group", severity(group, words), group.title(), group.count(), group.code()));
    if (!group.repaired() && !group.advice().isEmpty()) {
      out.println("    " + group.advice());
    }
    for (Example example : group.examples()) {
      out.println("    - " + line(group, example));
    }
    long more = group.count() - group.examples().size();
    if (more > 0) {
      out.println("    " + words.text("check.more", more));
    }
  }

  private void print(Acceptance accepted) {
    out.println("  " + harmless(accepted(accepted, words)));
  }

  /** Who answers for what, in a line. */
  static String accepted(Acceptance accepted, Words words) {
    String what =
        accepted.column().isEmpty()
            ? accepted.code()
            : accepted.code() + ":" + start(accepted.column(), CELL_COLUMNS);
    return words.text(
        "check.accepted",
        accepted.title(),
        accepted.count(),
        what,
        accepted.by(),
        accepted.at(),
        accepted.reason());
  }

  private void printRenamed(CheckedTable table) {
    for (CheckedColumn column : table.columns()) {
      if (!column.source().isEmpty() && !column.source().equals(column.name())) {
        out.println(
            "    "
                + words.text(
                    "check.column",
                    start(harmless(column.source()), CELL_COLUMNS),
                    start(harmless(column.name()), CELL_COLUMNS),
                    column.evidence()));
      }
    }
  }

  private String line(Group group, Example example) {
    List<String> parts = new ArrayList<>();
    if (example.row() > 0) {
      parts.add(words.text("check.row", example.row()));
    }
    if (!example.column().isEmpty()) {
      parts.add(start(harmless(example.column()), CELL_COLUMNS));
    }
    if (group.repaired()) {
      parts.add(words.text("check.repaired", cell(example.original()), cell(example.value())));
    } else if (!example.original().isEmpty()) {
      parts.add(cell(example.original()));
    }
    if (group.toldOneByOne()) {
      parts.add(harmless(example.message()));
    }
    return String.join(" ", parts);
  }

  private String cell(String text) {
    return text.isEmpty()
        ? words.text("check.empty")
        : words.text("check.cell", start(harmless(text), CELL_COLUMNS));
  }

  /** The kind of table in a sentence. */
  static String kind(CheckedTable table, Words words) {
    if (table.standard().isEmpty()) {
      return words.text("check.kind.unknown", table.sourceColumns());
    }
    if (table.definition().equals(Definition.NOT_AVAILABLE.word())) {
      return words.text("check.undefined", table.title(), table.edition(), table.sourceColumns());
    }
    String text =
        words.text(
            "check.kind",
            table.title(),
            table.edition(),
            table.columnsMapped(),
            table.sourceColumns());
    return table.verified() ? text : text + words.text("check.unverified");
  }

  /** What a severity asks a person to do. */
  static String severity(Group group, Words words) {
    return words.text("severity." + group.severity().name().toLowerCase(Locale.ROOT));
  }

  /** Key of the closing sentence. */
  static String verdict(CheckedTable table) {
    if (table.blocked()) {
      return "check.verdict.blocked";
    }
    return table.hasToBeMended() ? "check.verdict.mend" : "check.verdict.good";
  }
}
