package jp.machi.server.release;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import jp.machi.core.decision.Judgement;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.Messages;
import jp.machi.core.rule.Severity;
import jp.machi.server.catalog.FindingCounts;

/** A quality report as the API shows it: with the words of every finding in both languages. */
public record ReportView(
    String standard,
    String edition,
    boolean verified,
    long rows,
    long cellsRepaired,
    List<MappedColumn> columns,
    SortedMap<String, Long> counts,
    FindingCounts severities,
    List<FindingView> findings,
    Judgement judgement) {

  /** A finding with its words. */
  public record FindingView(
      String code,
      Severity severity,
      long row,
      String column,
      String original,
      String value,
      String japanese,
      String english) {

    private static FindingView of(Finding finding) {
      return new FindingView(
          finding.code(),
          finding.severity(),
          finding.row(),
          finding.column(),
          finding.original(),
          finding.value(),
          Messages.text(finding, Locale.JAPANESE),
          Messages.text(finding, Locale.ENGLISH));
    }
  }

  /** The view of a report. */
  public static ReportView of(Report report) {
    return new ReportView(
        report.standard(),
        report.edition(),
        report.verified(),
        report.rows(),
        report.cellsRepaired(),
        report.columns(),
        report.counts(),
        report.severities(),
        report.findings().stream().map(FindingView::of).toList(),
        report.judgement());
  }
}
