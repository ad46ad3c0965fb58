package jp.machi.core.standardise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.Severity;
import jp.machi.core.standard.Standards;
import jp.machi.core.table.Remark;
import jp.machi.core.table.SourceRow;
import org.junit.jupiter.api.Test;

class RemarksTest {
  private static final Remark KNOWN =
      new Remark("coordinate.split", 2, "位置", "34.3,134.0", "34.3", Map.of("columns", "2"));

  @Test
  void becomeFindingsOfTheRuleWithTheirCode() throws IOException {
    ListTable table = ListTable.of("名称｜位置⏎市役所｜北口");
    Plan plan = new Standardiser(Standards.shipped()).plan(table, MappingOverrides.NONE);
    Chunk chunk = plan.standardise(List.of(new SourceRow(2, List.of("市役所", "北口"), List.of(KNOWN))));
    assertThat(chunk.findings())
        .containsExactly(
            new Finding(
                "coordinate.split",
                Severity.FIXED,
                2,
                "位置",
                "34.3,134.0",
                "34.3",
                Map.of("columns", "2")));
  }

  @Test
  void ofNoRuleAreAMistakeOfTheReader() throws IOException {
    ListTable table = ListTable.of("名称｜位置⏎市役所｜北口");
    Plan plan = new Standardiser(Standards.shipped()).plan(table, MappingOverrides.NONE);
    Remark unknown = new Remark("table.no_such_rule", 2, "", "", "", Map.of());
    SourceRow row = new SourceRow(2, List.of("市役所", "北口"), List.of(unknown));
    assertThatIllegalArgumentException().isThrownBy(() -> plan.standardise(List.of(row)));
  }
}
