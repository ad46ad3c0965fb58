package jp.machi.core.standardise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.standard.Standards;
import org.junit.jupiter.api.Test;

class HourPairsTest {
  private static Run run(String rows) {
    return Run.of(
        Standards.shipped(),
        "名称｜開始時間｜終了時間" + rows,
        new MappingOverrides(Optional.of("public-facility"), Map.of()));
  }

  @Test
  void writesBothEndsOfAPlaceThatNeverCloses() {
    Run run = run("⏎公園｜24時間｜24時間⏎駅前｜終日利用可｜⏎広場｜｜24時間営業⏎館｜9:00｜17:00⏎庭｜｜24:00");
    assertThat(run.values("開始時間")).containsExactly("00:00", "00:00", "00:00", "09:00", "");
    assertThat(run.values("終了時間")).containsExactly("24:00", "24:00", "24:00", "17:00", "24:00");
    assertThat(run.found("hours.all_day"))
        .isEqualTo(
            """
            2 開始時間 24時間 → 00:00
            2 終了時間 24時間 → 24:00
            3 開始時間 終日利用可 → 00:00
            3 終了時間 終日利用可 → 24:00
            4 終了時間 24時間営業 → 24:00
            4 開始時間 24時間営業 → 00:00\
            """);
  }

  @Test
  void takesTheHalfOfARangeThatBelongsToTheColumn() {
    Run run = run("⏎館｜9:00～｜～17:00⏎堂｜午前9時から｜午後5時まで⏎庭｜～17:00｜9:00～");
    assertThat(run.values("開始時間")).containsExactly("09:00", "09:00", "～17:00");
    assertThat(run.values("終了時間")).containsExactly("17:00", "17:00", "9:00～");
    assertThat(run.codes()).contains("time.range");
  }

  @Test
  void keepsWhatLimitsTheHours() {
    Run run = run("⏎公園｜24時間（年末年始を除く）｜24時間（年末年始を除く）");
    assertThat(run.values("終了時間")).containsExactly("24時間（年末年始を除く）");
  }
}
