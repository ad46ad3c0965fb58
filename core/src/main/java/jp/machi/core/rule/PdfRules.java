package jp.machi.core.rule;

import static jp.machi.core.rule.TableRule.rule;

import java.util.List;

/** What is to know about a table that was read from a PDF; the reader sees it and remarks it. */
final class PdfRules {
  private static final String SOURCE = "Machi";

  private PdfRules() {}

  static List<TableRule> all() {
    return List.of(
        rule("pdf.compare", Severity.WARNING, SOURCE),
        rule("pdf.row_unsure", Severity.WARNING, SOURCE),
        rule("pdf.page_without_text", Severity.WARNING, SOURCE),
        rule("pdf.turned_left_out", Severity.WARNING, SOURCE),
        rule("pdf.ruby_left_out", Severity.WARNING, SOURCE),
        rule("pdf.radicals", Severity.FIXED, SOURCE),
        rule("pdf.lines_joined", Severity.FIXED, SOURCE),
        rule("pdf.header_repeated", Severity.FIXED, SOURCE));
  }
}
