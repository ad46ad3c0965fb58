package jp.machi.server.publish.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.machi.core.rule.Severity;
import jp.machi.core.standardise.Outcome.Kind;
import jp.machi.server.catalog.FindingCounts;
import org.junit.jupiter.api.Test;

class ReportsTest {

  @Test
  void countsKindsBySeverity() {
    assertThat(
            Reports.severities(
                List.of(
                    new Kind("phone.malformed", "電話番号", Severity.ERROR, 1),
                    new Kind("item.missing", "名称", Severity.ERROR, 2),
                    new Kind("item.missing", "備考", Severity.WARNING, 3),
                    new Kind("date.wareki", "設置日", Severity.FIXED, 5_000))))
        .isEqualTo(new FindingCounts(0, 3, 3, 5_000));
  }
}
