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
 * @param text what the first of them says
 * @param count exact number, also where fewer are kept
 * @param examples the first of them, with what each says
 * @param sameText whether all examples say the same
 */
record FindingGroup(
    String code,
    Severity severity,
    String text,
    long count,
    List<Example> examples,
    boolean sameText) {
  /** Enough to see the pattern; the counts are exact. */
  static final int EXAMPLES = 10;

  /** One finding and its words. */
  record Example(Finding finding, String text) {

    /** Whether the published value differs from the source. */
    public boolean repaired() {
      return finding.severity() == Severity.FIXED;
    }
  }

  /** Groups in the order of the report: most serious first. */
  static List<FindingGroup> of(Report report, Language language) {
    Map<String, List<Example>> byCode = new LinkedHashMap<>();
    for (Finding finding : report.findings()) {
      List<Example> examples =
          byCode.computeIfAbsent(finding.code(), code -> new ArrayList<>(EXAMPLES));
      if (examples.size() < EXAMPLES) {
        examples.add(new Example(finding, Messages.text(finding, language.locale())));
      }
    }
    return byCode.entrySet().stream()
        .map(entry -> group(entry.getKey(), entry.getValue(), report.counts()))
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

  /** Whether the rows of the examples are worth a table. */
  public boolean hasPlaces() {
    return examples.stream().anyMatch(example -> example.finding().row() > 0);
  }

  public boolean repair() {
    return severity == Severity.FIXED;
  }

  private static FindingGroup group(String code, List<Example> examples, Map<String, Long> counts) {
    Example first = examples.getFirst();
    return new FindingGroup(
        code,
        first.finding().severity(),
        first.text(),
        counts.getOrDefault(code, (long) examples.size()),
        List.copyOf(examples),
        examples.stream().allMatch(example -> example.text().equals(first.text())));
  }
}
