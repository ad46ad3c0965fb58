package jp.machi.cli.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.machi.cli.check.CheckedFile.Acceptance;
import jp.machi.cli.check.CheckedFile.CheckedColumn;
import jp.machi.cli.check.CheckedFile.CheckedTable;
import jp.machi.cli.check.CheckedFile.Group;
import jp.machi.cli.terminal.Words;
import jp.machi.core.rule.Severity;

/** The findings as one HTML page that needs nothing else and that a clerk can work through. */
final class HtmlReport {
  private static final String STYLE = "/jp/machi/cli/report.css";

  private final PrintWriter out;
  private final Words words;
  private final ExampleTable examples;

  private final String japanese;

  HtmlReport(PrintWriter out, Words words) {
    this.out = out;
    this.words = words;
    this.examples = new ExampleTable(out, words);
    this.japanese = japanese(words);
  }

  /** What stands in a file is Japanese, whatever the language of the page: the mark of that. */
  static String japanese(Words words) {
    return words.locale().getLanguage().equals("ja") ? "" : " lang=\"ja\"";
  }

  void print(List<CheckedFile> files) {
    String title = escape(words.text("html.title"));
    out.println("<!DOCTYPE html>");
    out.println("<html lang=\"" + words.locale().getLanguage() + "\">");
    out.println("<head><meta charset=\"UTF-8\">");
    out.println("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    out.println("<title>" + title + "</title>");
    out.println("<style>\n" + style() + "</style></head>");
    out.println("<body><main>");
    out.println("<h1>" + title + "</h1>");
    if (files.size() > 1) {
      printContents(files);
    }
    for (int i = 0; i < files.size(); i++) {
      out.println("<div id=\"file-" + (i + 1) + "\">");
      print(files.get(i));
      out.println("</div>");
    }
    out.println("</main></body></html>");
  }

  private static String style() {
    try (InputStream css =
        Objects.requireNonNull(HtmlReport.class.getResourceAsStream(STYLE), STYLE)) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void printContents(List<CheckedFile> files) {
    out.println(
        "<nav aria-label=\"" + escape(words.text("html.files")) + "\"><ul class=\"files\">");
    for (int i = 0; i < files.size(); i++) {
      CheckedFile file = files.get(i);
      String link = "<a" + japanese + " href=\"#file-" + (i + 1) + "\">" + escape(file.file());
      out.println("<li>" + link + "</a> <span>" + escape(result(file)) + "</span></li>");
    }
    out.println("</ul></nav>");
  }

  private String result(CheckedFile file) {
    if (file.refusal() != null) {
      return words.text("outcome.refused");
    }
    if (file.tables().stream().anyMatch(CheckedTable::blocked)) {
      return words.text("check.verdict.blocked");
    }
    return words.text(file.hasToBeMended() ? "check.verdict.mend" : "check.verdict.good");
  }

  private void print(CheckedFile file) {
    CheckedFile.Refusal refusal = file.refusal();
    if (refusal != null) {
      printHeading(file.file());
      String text = words.text("check.refused", refusal.message(), refusal.code());
      out.println("<p class=\"verdict blocked\">" + escape(text) + "</p></section>");
      return;
    }
    if (!file.findings().isEmpty()) {
      printHeading(file.file());
      printGroups("html.open", file.findings());
      out.println("</section>");
    }
    for (CheckedTable table : file.tables()) {
      String sheet = table.sheet().isEmpty() ? "" : " [" + table.sheet() + "]";
      printHeading(file.file() + sheet);
      print(table);
      out.println("</section>");
    }
  }

  private void printHeading(String text) {
    out.println("<section class=\"file\"><h2" + japanese + ">" + escape(text) + "</h2>");
  }

  private void print(CheckedTable table) {
    String verdict = TextReport.verdict(table);
    String look = verdict.substring(verdict.lastIndexOf('.') + 1);
    out.println("<p class=\"verdict " + look + "\">" + escape(words.text(verdict)) + "</p>");
    out.println("<p class=\"note\">" + escape(TextReport.kind(table, words)) + "</p>");
    out.println("<dl class=\"numbers\">");
    printNumber("html.number.rows", table.rows());
    printNumber("html.number.mend", table.places(Severity.BLOCKING) + table.places(Severity.ERROR));
    printNumber("html.number.check", table.places(Severity.WARNING));
    printNumber("html.number.repaired", table.cellsRepaired());
    out.println("</dl>");
    printGroups("html.open", table.findings().stream().filter(group -> !group.repaired()).toList());
    printAccepted(table.accepted());
    printGroups("html.fixed", table.findings().stream().filter(Group::repaired).toList());
    if (!table.columns().isEmpty()) {
      printColumns(table);
    }
  }

  private void printNumber(String key, long number) {
    String written = NumberFormat.getIntegerInstance(words.locale()).format(number);
    out.println("<div><dt>" + escape(words.text(key)) + "</dt><dd>" + written + "</dd></div>");
  }

  private void printGroups(String key, List<Group> groups) {
    if (groups.isEmpty()) {
      return;
    }
    out.println("<h3>" + escape(words.text(key)) + "</h3>");
    out.println("<p class=\"note\">" + escape(words.text(key + ".note")) + "</p>");
    groups.forEach(this::print);
  }

  private void printAccepted(List<Acceptance> accepted) {
    if (accepted.isEmpty()) {
      return;
    }
    out.println("<h3>" + escape(words.text("html.accepted")) + "</h3><ul>");
    for (Acceptance each : accepted) {
      out.println("<li>" + escape(TextReport.accepted(each, words)) + "</li>");
    }
    out.println("</ul>");
  }

  private void print(Group group) {
    String look = group.severity().name().toLowerCase(Locale.ROOT);
    out.println("<div class=\"finding " + look + "\"><div class=\"head\">");
    out.println("<span class=\"sign\">" + escape(TextReport.severity(group, words)) + "</span>");
    out.println("<span>" + escape(words.text("html.count", group.count())) + "</span>");
    out.println("<code>" + escape(group.code()) + "</code></div>");
    out.println("<h4>" + escape(group.title()) + "</h4>");
    if (!group.repaired() && !group.advice().isEmpty()) {
      out.println("<p class=\"advice\">" + escape(group.advice()) + "</p>");
    }
    examples.print(group);
    out.println("</div>");
  }

  private void printColumns(CheckedTable table) {
    out.println("<h3>" + escape(words.text("html.columns")) + "</h3>");
    out.println("<table><thead><tr>");
    out.println(headings("html.source", "html.released", "html.evidence") + "</tr></thead><tbody>");
    for (CheckedColumn column : table.columns()) {
      String why = "<td>" + escape(evidence(column)) + "</td>";
      out.println("<tr>" + source(column.source()) + source(column.name()) + why + "</tr>");
    }
    out.println("</tbody></table>");
  }

  /** Why a column was linked, and how certain that is where it is not quite. */
  private String evidence(CheckedColumn column) {
    return column.confidence() < 100
        ? words.text("html.confidence", column.evidence(), column.confidence())
        : column.evidence();
  }

  private String headings(String... keys) {
    StringBuilder headings = new StringBuilder();
    for (String key : keys) {
      headings.append("<th scope=\"col\">").append(escape(words.text(key))).append("</th>");
    }
    return headings.toString();
  }

  private String source(String text) {
    return "<td" + japanese + ">" + escape(text) + "</td>";
  }

  /** Text as HTML; control characters, which HTML cannot hold, become U+FFFD. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> append(escaped, point));
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, int point) {
    switch (point) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      case '\n', '\t' -> escaped.append((char) point);
      default -> escaped.appendCodePoint(isText(point) ? point : 0xFFFD);
    }
  }

  private static boolean isText(int point) {
    int type = Character.getType(point);
    return type != Character.CONTROL
        && type != Character.SURROGATE
        && (point & 0xFFFE) != 0xFFFE
        && (point < 0xFDD0 || point > 0xFDEF);
  }
}
