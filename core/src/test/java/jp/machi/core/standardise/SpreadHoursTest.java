package jp.machi.core.standardise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.standard.Standards;
import org.junit.jupiter.api.Test;

class SpreadHoursTest {
  private static Run run(String cell) {
    return Run.of(
        Standards.shipped(),
        "名称｜利用時間⏎汐見図書館｜" + cell,
        new MappingOverrides(Optional.of("public-facility"), Map.of("利用時間", "開始時間")));
  }

  @Test
  void spreadsHoursOverTheItemsOfTheStandard() {
    Run run = run("月～金 9:00-17:00（祝日休み）");
    assertThat(run.values("開始時間")).containsExactly("09:00");
    assertThat(run.values("終了時間")).containsExactly("17:00");
    assertThat(run.values("利用可能曜日")).containsExactly("月火水木金");
    assertThat(run.values("利用可能日時特記事項")).containsExactly("月～金 9:00-17:00（祝日休み）");
  }

  @Test
  void asksForOnePairWhereHoursDifferByDay() {
    Run run = run("月～金 9:00-17:00、土 9:00-12:00");
    assertThat(run.values("終了時間")).containsExactly("17:00");
    assertThat(run.values("利用可能曜日")).containsExactly("月火水木金土");
    assertThat(run.codes()).contains("hours.opens", "hours.spread", "hours.several");
  }

  @Test
  void leavesAloneWhatIsNoRangeOfHours() {
    assertThat(run("随時").values("終了時間")).containsExactly("");
    assertThat(run("9:00").values("終了時間")).containsExactly("");
  }
}
