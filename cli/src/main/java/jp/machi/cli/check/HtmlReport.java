package jp.machi.cli.check;

import java.io.PrintWriter;
import java.util.List;
import jp.machi.cli.check.CheckedFile.CheckedColumn;
import jp.machi.cli.check.CheckedFile.CheckedTable;
import jp.machi.cli.check.CheckedFile.Example;
import jp.machi.cli.check.CheckedFile.Group;
import jp.machi.cli.terminal.Words;

/** The findings as one HTML page that needs nothing else and that a clerk can work through. */
final class HtmlReport {
  private static final String STYLE =
      """
      body { font-family: "Noto Sans JP", "Hiragino Sans", "Yu Gothic", sans-serif; line-height: 1.7;
        color: #1a1a1c; background: #fff; margin: 0 auto; padding: 1.5rem; max-width: 70rem; }
      h1 { font-size: 1.75rem; } h2 { font-size: 1.375rem; margin-top: 3rem; overflow-wrap: anywhere; }
      h3 { font-size: 1.125rem; margin-top: 2rem; }
      table { border-collapse: collapse; width: 100%; }
      caption { text-align: start; padding: .25rem 0; color: #4d4d4d; }
      th, td { border: 1px solid #949494; padding: .375rem .625rem; text-align: start;
        vertical-align: top; overflow-wrap: anywhere; }
      th { background: #f2f2f2; white-space: nowrap; } td.number { text-align: end; }
      .verdict { border-inline-start: .5rem solid #00118f; padding: .5rem 1rem; background: #f1f1f4; }
      .verdict.mend { border-color: #c74700; } .verdict.blocked { border-color: #ba0000; }
      @media print { body { max-width: none; } h3 { break-after: avoid; } tr { break-inside: avoid; } }
      """;

  private final PrintWriter out;
  private final Words words;

  HtmlReport(PrintWriter out, Words words) {
    this.out = out;
    this.words = words;
  }

  void print(List<CheckedFile> files) {
    String title = escape(words.text("html.title"));
    out.println("<!DOCTYPE html>");
    out.println("<html lang=\"" + words.locale().getLanguage() + "\">");
    out.println("<head><meta charset=\"UTF-8\">");
    out.println("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    out.println("<title>" + title + "</title>");
    out.println("<style>\n" + STYLE + "</style></head>");
    out.println("<body><main>");
    out.println("<h1>" + title + "</h1>");
    files.forEach(this::print);
    out.println("</main></body></html>");
  }

  private void print(CheckedFile file) {
    CheckedFile.Refusal refusal = file.refusal();
    if (refusal != null) {
      out.println("<section><h2>" + escape(file.file()) + "</h2>");
      String text = words.text("check.refused", refusal.message(), refusal.code());
      out.println("<p class=\"verdict blocked\">" + escape(text) + "</p></section>");
      return;
    }
    for (CheckedTable table : file.tables()) {
      String sheet = table.sheet().isEmpty() ? "" : " [" + table.sheet() + "]";
      out.println("<section><h2>" + escape(file.file() + sheet) + "</h2>");
      print(table);
      out.println("</section>");
    }
  }

  private void print(CheckedTable table) {
    String verdict = TextReport.verdict(table);
    String look = verdict.substring(verdict.lastIndexOf('.') + 1);
    out.println("<p class=\"verdict " + look + "\">" + escape(words.text(verdict)) + "</p>");
    out.println("<p>" + escape(TextReport.kind(table, words)) + "<br>");
    out.println(escape(words.text("check.size", table.rows(), table.cellsRepaired())) + "</p>");
    table.findings().forEach(this::print);
    if (!table.columns().isEmpty()) {
      printColumns(table);
    }
  }

  private void print(Group group) {
    String heading =
        words.text("check.group", TextReport.severity(group, words), group.code(), group.count());
    out.println("<h3>" + escape(heading) + "</h3>");
    long more = group.count() - group.examples().size();
    out.println("<table>");
    if (more > 0) {
      out.println(
          "<caption>" + escape(words.text("html.first", group.examples().size())) + "</caption>");
    }
    printHeadings("html.row", "html.column", "html.cell", "html.advice");
    out.println("<tbody>");
    for (Example example : group.examples()) {
      out.println(
          "<tr><td class=\"number\">"
              + (example.row() > 0 ? Long.toString(example.row()) : "")
              + "</td>"
              + cells(example.column(), example.original(), example.message())
              + "</tr>");
    }
    out.println("</tbody></table>");
  }

  private void printColumns(CheckedTable table) {
    out.println("<h3>" + escape(words.text("html.columns")) + "</h3>");
    out.println("<table>");
    printHeadings("html.source", "html.released", "html.evidence");
    out.println("<tbody>");
    for (CheckedColumn column : table.columns()) {
      out.println("<tr>" + cells(column.source(), column.name(), column.evidence()) + "</tr>");
    }
    out.println("</tbody></table>");
  }

  private void printHeadings(String... keys) {
    out.print("<thead><tr>");
    for (String key : keys) {
      out.print("<th scope=\"col\">" + escape(words.text(key)) + "</th>");
    }
    out.println("</tr></thead>");
  }

  private static String cells(String... texts) {
    StringBuilder cells = new StringBuilder();
    for (String text : texts) {
      cells.append("<td>").append(escape(text)).append("</td>");
    }
    return cells.toString();
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
