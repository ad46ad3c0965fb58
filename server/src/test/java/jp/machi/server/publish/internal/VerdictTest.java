package jp.machi.server.publish.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import jp.machi.server.catalog.FindingCounts;
import jp.machi.server.publish.Intake;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

  private static Intake.Table table(String outcome) {
    FindingCounts none = new FindingCounts(0, 0, 0, 0);
    return new Intake.Table(
        "", "", "", "", 0, 0, 0, 0, none, Intake.State.valueOf(outcome), 0, List.of(), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLISHED UNCHANGED, PUBLISHED",
    "UNCHANGED UNCHANGED, UNCHANGED",
    "PUBLISHED BLOCKED REFUSED, BLOCKED",
    "REFUSED PUBLISHED, REFUSED",
  })
  void aFileIsWhatItsMostSeriousTableIs(String tables, Intake.State state) {
    List<Intake.Table> results =
        Arrays.stream(tables.split(" ", -1)).map(VerdictTest::table).toList();

    assertThat(Verdict.of(results, List.of()).state()).isEqualTo(state);
  }
}
