package jp.machi.core.standardise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.standard.Standards;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import org.junit.jupiter.api.Test;

class DaysOfAColumnTest {
  private static Run own(String heading, String... cells) {
    return Run.of(
        Standards.shipped(),
        "品目｜" + heading + "⏎花｜" + String.join("⏎花｜", cells),
        new MappingOverrides(Optional.of("none"), Map.of()));
  }

  @Test
  void readsInternalNumbersBesideWrittenDays() {
    Run run = own("検査日", "2025-01-04", "45668", "2025/2/1", "45670.0");
    assertThat(run.values("検査日"))
        .containsExactly("2025-01-04", "2025-01-11", "2025-02-01", "2025-01-13");
    assertThat(run.outcome().columns()).contains(new Column("検査日", ColumnType.DATE));
    assertThat(run.found("date.serial_read"))
        .isEqualTo("3 検査日 45668 → 2025-01-11\n5 検査日 45670.0 → 2025-01-13");
  }

  @Test
  void leavesNumbersThatLieFarFromTheDaysOfTheColumn() {
    // as a file that counts from 1904 would have it: four years and a day less
    Run run = own("検査年月日", "2025-01-04", "44206", "2025/2/1");
    assertThat(run.values("検査年月日")).containsExactly("2025-01-04", "44206", "2025/2/1");
  }

  @Test
  void readsNumbersAloneOnlyUnderAHeadingThatSaysSo() {
    assertThat(own("検査年月日", "45668", "45669", "45670").values("検査年月日"))
        .containsExactly("2025-01-11", "2025-01-12", "2025-01-13");
    assertThat(own("延べ人日", "45668", "45669", "45670").values("延べ人日"))
        .containsExactly("45668", "45669", "45670");
    assertThat(own("検査年月日", "45668", "45669").values("検査年月日")).containsExactly("45668", "45669");
  }

  @Test
  void givesDaysTheYearOfTheirListWhereTheWeekdayFits() {
    Run run = own("収集日", "2025-01-04", "1月11日(土)", "1月12日（日）");
    assertThat(run.values("収集日")).containsExactly("2025-01-04", "2025-01-11", "2025-01-12");
    assertThat(run.found("date.year_from_list"))
        .isEqualTo("3 収集日 1月11日(土) → 2025-01-11\n4 収集日 1月12日（日） → 2025-01-12");
  }

  @Test
  void reportsDaysWithoutAYearThatNothingTells() {
    Run run = own("収集日", "1月11日(土)", "1月12日（日）");
    assertThat(run.values("収集日")).containsExactly("1月11日(土)", "1月12日（日）");
    assertThat(run.codes()).contains("date.no_year");
  }

  @Test
  void leavesDaysThatComeEveryYear() {
    Run run = own("例祭日", "4月15日", "10月1日");
    assertThat(run.values("例祭日")).containsExactly("4月15日", "10月1日");
    assertThat(run.codes()).doesNotContain("date.no_year");
  }
}
