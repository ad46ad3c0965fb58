package jp.machi.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenWeekdaysTest {
  private static String read(String cell) {
    return switch (WrittenWeekdays.read(cell)) {
      case WrittenWeekdays.Weekly(var days) -> days.text();
      case WrittenWeekdays.Recurring(var days) -> days.code();
      case WrittenWeekdays.Holidays _ -> "holidays";
      case WrittenWeekdays.Unclear _ -> "unclear";
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "月〜金|月火水木金",
        "月曜日から金曜日|月火水木金",
        "毎週火・金曜日|火金",
        "月　火　水|月火水",
        "土;日|土日",
        "年中無休|月火水木金土日",
        "第２・４金曜日|24Fr",
        "第二水曜日|2We",
        "隔週水曜|7We",
        "最終金曜日|6Fr",
        "月曜日、第３日曜日|0Mo3Su",
        "平日|holidays",
        "月～金（祝日を除く）|holidays",
        "日曜・祝日|holidays",
        "祝日|holidays",
        "平日（年末年始を除く）|holidays",
        "月曜(祝日の場合は翌日休)|unclear",
        "月曜日（雨天中止）|unclear",
        "平日のうち3日|unclear",
        "随時|unclear",
        "12345|unclear",
      })
  void tellsWeeklyDaysFromOthers(String cell, String read) {
    assertThat(read(cell)).isEqualTo(read);
  }

  @Test
  void readsNoPages() {
    assertThat(read("月".repeat(1_000))).isEqualTo("unclear");
  }
}
