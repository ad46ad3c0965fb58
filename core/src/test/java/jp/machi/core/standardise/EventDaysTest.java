package jp.machi.core.standardise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.standard.Standards;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import org.junit.jupiter.api.Test;

class EventDaysTest {
  private static final String LIST =
      "イベント名｜開催日⏎朝市｜2025-01-04⏎凧あげ｜1月11日(土）⏎写真展｜1月18日（土）～2月2日（日）（月曜休館）" + "⏎茶会｜1月19日（日）、26日（日）";

  private static Run run(String table) {
    return Run.of(Standards.shipped(), table, new MappingOverrides(Optional.of("event"), Map.of()));
  }

  @Test
  void fillsFirstAndLastDayFromOneCell() {
    Run run = run(LIST);
    assertThat(run.values("開始日"))
        .containsExactly("2025-01-04", "2025-01-11", "2025-01-18", "2025-01-19");
    assertThat(run.values("終了日"))
        .containsExactly("2025-01-04", "2025-01-11", "2025-02-02", "2025-01-26");
    assertThat(run.values("開始日時特記事項"))
        .containsExactly("", "", "1月18日（土）～2月2日（日）（月曜休館）", "1月19日（日）、26日（日）");
    assertThat(run.outcome().columns())
        .contains(new Column("開始日", ColumnType.DATE), new Column("終了日", ColumnType.DATE));
  }

  @Test
  void asksForARowForEachSeparateDay() {
    assertThat(run(LIST).found("event.several_days")).isEqualTo("5 開催日 1月19日（日）、26日（日） → ");
  }

  @Test
  void inventsNoYearWhereNothingTellsTheMonthsOfTheList() {
    Run run = run("イベント名｜開催日⏎凧あげ｜1月11日(土）⏎茶会｜1月19日（日）");
    assertThat(run.values("開始日")).containsExactly("1月11日(土）", "1月19日（日）");
    assertThat(run.values("終了日")).containsExactly("", "");
    assertThat(run.codes()).contains("date.no_year").doesNotContain("date.year_from_list");
  }

  @Test
  void namesTheDaysThatAWrongWeekdayWouldFit() {
    Run run = run("イベント名｜開催日⏎朝市｜2025-01-04⏎凧あげ｜1月11日(日）");
    assertThat(run.outcome().findings())
        .filteredOn(finding -> finding.code().equals("date.wrong_weekday"))
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.parameters()).containsEntry("fitting", "2025-01-12、2026-01-11"));
    assertThat(run.values("開始日")).containsExactly("2025-01-04", "1月11日(日）");
  }

  @Test
  void readsDaysAndTimesFromOneCell() {
    Run run =
        run(
            "イベント名｜開催日時⏎手話｜2024年5月3日 10:00～15:00⏎料理｜令和6年7月20日（土）10時～12時30分"
                + "⏎展示｜2024/5/10～2024/5/31 午前9時～午後5時⏎朝市｜2024-06-02 6:30");
    assertThat(run.values("開始日"))
        .containsExactly("2024-05-03", "2024-07-20", "2024-05-10", "2024-06-02");
    assertThat(run.values("終了日"))
        .containsExactly("2024-05-03", "2024-07-20", "2024-05-31", "2024-06-02");
    assertThat(run.values("開始時間")).containsExactly("10:00", "10:00", "09:00", "06:30");
    assertThat(run.values("終了時間")).containsExactly("15:00", "12:30", "17:00", "");
  }

  @Test
  void leavesTheTimesToTheirOwnColumns() {
    Run run = run("イベント名｜開催日時｜開始時間⏎手話｜2024年5月3日 10:00～15:00｜10:30⏎茶会｜2024年5月4日 9:00～12:00｜9:30");
    assertThat(run.values("開始日")).containsExactly("2024-05-03", "2024-05-04");
    assertThat(run.values("開始時間")).containsExactly("10:30", "09:30");
  }
}
