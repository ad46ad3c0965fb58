package jp.machi.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import jp.machi.testkit.Samples;
import jp.machi.testkit.Samples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {
  private static final String PIECES = "月火水木金土日第毎週隔最終曜1234567,・～と 20150112";

  /** The first five are the examples of the GIF, 441 §1.3. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "毎週水曜日|0We",
        "第1,3月曜日|13Mo",
        "第1,4火曜日と第4木曜日|14Tu4Th",
        "最終金曜日|6Fr",
        "隔週日曜日|7Su",
        "第２・４土曜日|24Sa",
        "第二・第四土曜|24Sa",
        "月 木|0Mo0Th",
        "水2|2We",
        "火1 火3|1Tu3Tu",
        "水１　３|13We",
        "月～金|0Mo0Tu0We0Th0Fr",
        "毎週月・木曜日と第2水曜日|0Mo0Th2We",
        "隔月20150112|7Mo",
        "毎月第3日曜日|3Su",
      })
  void givesTheCodeOfTheGif(String text, String code) {
    assertThat(Recurrence.read(text).orElseThrow().code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"随時", "", "第6土曜日", "隔月", "月末", "毎週", "12345", "2月"})
  void readsNothingElse(String text) {
    assertThat(Recurrence.read(text)).isEmpty();
  }

  @Test
  void fallsOnEverySecondWeekFromItsDay() {
    Recurrence recurrence = Recurrence.read("隔月20150112").orElseThrow();
    assertThat(recurrence.fallsOn(LocalDate.of(2015, 1, 26))).isTrue();
    assertThat(recurrence.fallsOn(LocalDate.of(2015, 1, 19))).isFalse();
  }

  @Test
  void fallsOnTheLastOfAMonth() {
    Recurrence recurrence = Recurrence.read("最終金曜日").orElseThrow();
    assertThat(recurrence.fallsOn(LocalDate.of(2025, 1, 31))).isTrue();
    assertThat(recurrence.fallsOn(LocalDate.of(2025, 1, 24))).isFalse();
  }

  static Stream<Sample<String>> texts() {
    return Samples.of(
        1_000,
        random -> {
          StringBuilder text = new StringBuilder();
          for (int i = random.nextInt(20); i >= 0; i--) {
            text.append(PIECES.charAt(random.nextInt(PIECES.length())));
          }
          return text.toString();
        });
  }

  @ParameterizedTest
  @MethodSource("texts")
  void neverThrowsAndGivesOnlyCodesOfTheGif(Sample<String> text) {
    Recurrence.read(text.value())
        .ifPresent(
            read -> assertThat(read.code()).matches("(([0-7]|[1-5]+)(Mo|Tu|We|Th|Fr|Sa|Su))+"));
  }
}
