package jp.machi.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllDayTest {
  @ParameterizedTest
  @ValueSource(strings = {"24時間", "２４時間営業", "二十四時間", "終日", "終日利用可", "24時間利用可能（年中無休）", "0:00～24:00"})
  void knowsAPlaceThatNeverCloses(String cell) {
    assertThat(AllDay.is(cell)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "24", "24時", "24時間（年末年始を除く）", "終日禁煙", "平日24時間", "9:00～17:00"})
  void knowsNothingElse(String cell) {
    assertThat(AllDay.is(cell)).isFalse();
  }
}
