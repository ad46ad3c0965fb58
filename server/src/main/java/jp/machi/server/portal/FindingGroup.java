package jp.machi.server.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.Messages;
import jp.machi.core.rule.Severity;
import jp.machi.server.release.Report;

/**
 * Findings of one code.
 *
 * @param title the kind of finding in a short line
 * @param advice what all of them say, {@code ""} where each says something of its own
 * @param count exact number, also where fewer are kept
 * @param examples the first of them, with what each says
 */
record FindingGroup(
    String code,
    Severity severity,
    String title,
    String advice,
    long count,
    List<Example> examples) {
  /** Enough to see the pattern; the counts are exact. */
  static final int EXAMPLES = 10;

  /** One finding and its words. */
  record Example(Finding finding, String text) {}

  /** Groups of what nobody answers for, in the order of the report: most serious first. */
  static List<FindingGroup> of(Report report, Language language) {
    Map<String, List<Example>> byCode = new LinkedHashMap<>();
    List<Finding> open = report.findings().stream().filter(report.judgement().isOpen()).toList();
    for (Finding finding : open) {
      List<Example> examples =
          byCode.computeIfAbsent(finding.code(), code -> new ArrayList<>(EXAMPLES));
      if (examples.size() < EXAMPLES) {
        examples.add(new Example(finding, Messages.text(finding, language.locale())));
      }
    }
    return byCode.entrySet().stream()
        .map(entry ->
            group(entry.getKey(), entry.getValue(), count(entry.getKey(), report), language))
        .toList();
  }

  /** Name of the severity in {@link Words}. */
  public String severityKey() {
    return switch (severity) {
      case BLOCKING -> "severity.blocking";
      case ERROR -> "severity.error";
      case WARNING -> "severity.warning";
      case FIXED -> "severity.fixed";
    };
  }

  /** Ending of the style of the severity. */
  public String style() {
    return switch (severity) {
      case BLOCKING -> "blocking";
      case ERROR -> "error";
      case WARNING -> "warning";
      case FIXED -> "fixed";
    };
  }

  /** Whether the examples say where they are, or have words of their own, and make a table. */
  public boolean hasTable() {
    return hasRows() || hasColumns() || toldOneByOne();
  }

  /** Whether examples stand in a row, rather than in a column or the table as a whole. */
  public boolean hasRows() {
    return examples.stream().anyMatch(example -> example.finding().row() > 0);
  }

  /** Whether examples stand in a column. */
  public boolean hasColumns() {
    return examples.stream().anyMatch(example -> !example.finding().column().isEmpty());
  }

  /** Whether the examples have to be told each in its own words. */
  public boolean toldOneByOne() {
    return !repair() && advice.isEmpty();
  }

  /** Whether Machi has put it right, so that nobody has anything to do. */
  public boolean repair() {
    return severity == Severity.FIXED;
  }

  /** All of a code without those that somebody answers for. */
  private static long count(String code, Report report) {
    long accepted =
        report.judgement().accepted().stream()
            .filter(each -> each.kind().code().equals(code))
            .mapToLong(each -> each.kind().count())
            .sum();
    return report.counts().getOrDefault(code, 0L) - accepted;
  }

  private static FindingGroup group(
      String code, List<Example> examples, long count, Language language) {
    return new FindingGroup(
        code,
        examples.getFirst().finding().severity(),
        Messages.title(code, language.locale()),
        Messages.shared(code, language.locale()).orElse(""),
        Math.max(count, examples.size()),
        List.copyOf(examples));
  }
}
