package jp.machi.server.publish.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.Severity;
import jp.machi.core.standardise.Outcome;
import jp.machi.server.catalog.FindingCounts;
import org.junit.jupiter.api.Test;

class ReportsTest {

  private static Finding finding(String code, Severity severity) {
    return new Finding(code, severity, 1, "列", "", "", Map.of());
  }

  private static FindingCounts severities(Map<String, Long> counts, List<Finding> examples) {
    return Reports.severities(
        new Outcome(10, 0, List.of(), new TreeMap<>(counts), examples, List.of(), false));
  }

  @Test
  void countsFindingsBeyondTheExamples() {
    assertThat(
            severities(
                Map.of("date.wareki", 5_000L, "phone.malformed", 1L),
                List.of(
                    finding("phone.malformed", Severity.ERROR),
                    finding("date.wareki", Severity.FIXED),
                    finding("date.wareki", Severity.FIXED))))
        .isEqualTo(new FindingCounts(0, 1, 0, 5_000));
  }

  @Test
  void tellsTheSeveritiesOfOneCodeApart() {
    assertThat(
            severities(
                Map.of("item.missing", 3L),
                List.of(
                    finding("item.missing", Severity.ERROR),
                    finding("item.missing", Severity.WARNING),
                    finding("item.missing", Severity.WARNING))))
        .isEqualTo(new FindingCounts(0, 1, 2, 0));
  }
}
