package jp.machi.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.machi.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateFrequencyTest {

  @ParameterizedTest
  @CsvSource({
    "毎日, P1D",
    "毎週, P1W",
    "毎月, P1M",
    "毎年, P1Y",
    "毎年度1回, P1Y",
    "年１回, P1Y",
    "年に一回, P1Y",
    "1年に1回, P1Y",
    "年２回程度, P6M",
    "年4回, P3M",
    "年5回, P1Y/5",
    "年１２回, P1M",
    "月2回, P1M/2",
    "週３回, P1W/3",
    "週間に2回, P1W/2",
    "1日1回, P1D",
    "1日に2回, P1D/2",
    "５年に１度, P5Y",
    "3か月ごと, P3M",
    "３ヶ月に1回, P3M",
    "2週間に1回, P2W",
    "10日ごと, P10D",
    "2年に3回, P8M",
    "隔週, P2W",
    "半年に1回, P6M",
    "四半期ごと, P3M",
    "四半期に１回, P3M",
    "年1回（4月）, P1Y",
    "年1回以上, P1Y",
    "月次, P1M",
    "不定期, irregular",
    "随時更新, irregular",
    "必要に応じて, irregular",
    "リアルタイム, continuous",
    "ﾘｱﾙﾀｲﾑ, continuous",
    "更新なし, never",
    "P1W/2, P1W/2",
  })
  void readsWhatCitiesWrite(String words, String code) {
    assertThat(UpdateFrequency.read(words)).contains(new UpdateFrequency(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "年",
        "毎",
        "1年おき",
        "4月",
        "2年",
        "年度末",
        "3か月",
        "検討中",
        "未定",
        "年0回",
        "1000年に1回",
        "ときどき",
        "P",
        "P0Y",
        "P1Y/1",
        "P1H",
        "毎日毎日毎日毎日毎日毎日毎日毎日毎日毎日毎日毎日毎日毎日毎日毎日毎日毎日毎日毎日毎日"
      })
  void doesNotGuess(String words) {
    assertThat(UpdateFrequency.read(words)).isEmpty();
  }

  /** Ends of months, leap days and the change of the day at 15:00 UTC. */
  @ParameterizedTest
  @CsvSource({
    "P1Y, 2025-04-01T03:00:00Z, 2026-04-01T15:00:00Z",
    "P1Y, 2024-02-29T03:00:00Z, 2025-02-28T15:00:00Z",
    "P1M, 2026-01-31T03:00:00Z, 2026-02-28T15:00:00Z",
    "P1M, 2026-01-31T15:00:00Z, 2026-03-01T15:00:00Z",
    "P1W, 2026-04-01T03:00:00Z, 2026-04-08T15:00:00Z",
    "P1D, 2026-04-01T14:59:59Z, 2026-04-02T15:00:00Z",
    "P1D, 2026-04-01T15:00:00Z, 2026-04-03T15:00:00Z",
    "P1W/2, 2026-04-01T03:00:00Z, 2026-04-05T15:00:00Z",
    "P1M/2, 2026-04-01T03:00:00Z, 2026-04-17T15:00:00Z",
    "P1Y/5, 2026-04-01T03:00:00Z, 2026-06-13T15:00:00Z",
    "P1D/2, 2026-04-01T03:00:00Z, 2026-04-02T15:00:00Z",
  })
  void isLateFromTheDayAfterTheLastGoodOne(String code, Instant last, Instant late) {
    assertThat(new UpdateFrequency(code).dueAfter(last)).contains(late);
  }

  @ParameterizedTest
  @ValueSource(strings = {"continuous", "irregular", "never"})
  void whatPromisesNoTimeIsNeverLate(String code) {
    assertThat(new UpdateFrequency(code).dueAfter(Instant.EPOCH)).isEmpty();
  }

  static Stream<Samples.Sample<UpdateFrequency>> frequencies() {
    return Samples.of(
        200,
        random ->
            UpdateFrequency.of(
                random.nextInt(1, 80), "YMWD".charAt(random.nextInt(4)), random.nextInt(1, 80)));
  }

  @ParameterizedTest
  @MethodSource("frequencies")
  void whatItSaysInJapaneseItAlsoReads(Samples.Sample<UpdateFrequency> sample) {
    UpdateFrequency frequency = sample.value();
    assertThat(UpdateFrequency.read(frequency.japanese())).contains(frequency);
    assertThat(frequency.english()).matches("[a-z0-9 ]+");
  }

  @Test
  void theWordsOfTheStandardComeBackAsTheyWere() {
    assertThat(
            Stream.of("毎日", "毎週", "毎月", "年6回", "年4回", "年3回", "年2回", "年1回", "不定期", "2年に1回", "月2回")
                .map(words -> UpdateFrequency.read(words).orElseThrow().japanese()))
        .containsExactly(
            "毎日", "毎週", "毎月", "年6回", "年4回", "年3回", "年2回", "年1回", "不定期", "2年に1回", "月2回");
  }

  @Test
  void isNothingButACode() {
    assertThatThrownBy(() -> new UpdateFrequency("毎月"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(IntStream.of(1, 999).allMatch(n -> UpdateFrequency.isCode("P" + n + "D"))).isTrue();
    assertThat(UpdateFrequency.isCode("P1000D")).isFalse();
  }
}
