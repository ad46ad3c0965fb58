package jp.machi.core.rule;

import java.util.List;

/** What is to know about a table that was read from a PDF; the reader sees it and remarks it. */
final class PdfRules {
  private static final String SOURCE = "Machi";

  private PdfRules() {}

  static List<Rule> all() {
    return List.of(
        rule("pdf.compare", Severity.WARNING),
        rule("pdf.row_unsure", Severity.WARNING),
        rule("pdf.page_without_text", Severity.WARNING),
        rule("pdf.turned_left_out", Severity.WARNING),
        rule("pdf.ruby_left_out", Severity.WARNING),
        rule("pdf.radicals", Severity.FIXED),
        rule("pdf.lines_joined", Severity.FIXED),
        rule("pdf.header_repeated", Severity.FIXED));
  }

  private static Rule rule(String code, Severity severity) {
    return new Remarked(new RuleCard(code, severity, SOURCE, List.of(), List.of()));
  }

  private record Remarked(RuleCard card) implements TableRule {}
}
