package jp.machi.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.machi.testkit.Samples;
import jp.machi.testkit.Samples.Sample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {
  private static final String PIECES = "月～金曜日 9:00-17:30、土平日（祝休み）24時間午前8時半から終日～\n1２";

  /**
   * {@code days opens-closes} of each part, then {@code !days} where closed, {@code +} for more.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9:00～17:00|09:00-17:00",
        "9:00-17:00|09:00-17:00",
        "午前8時30分から午後5時15分|08:30-17:15",
        "8時半～17時|08:30-17:00",
        "24時間|00:00-24:00",
        "終日|00:00-24:00",
        "10:00～24:00|10:00-24:00",
        "7：30～18：30（18：30～19：00）|07:30-18:30 +",
        "月～金 9:00-17:00、土 9:00-12:00（祝日休み）|月火水木金 09:00-17:00 土 09:00-12:00 +",
        "7:00～18:00(平日)、8:00～16:00(土曜日)|月火水木金 07:00-18:00 土 08:00-16:00",
        "月・水・金曜日 10:00～16:00|月水金 10:00-16:00",
        "平日：9時～17時|月火水木金 09:00-17:00",
        "9:00～17:00（月曜休館）|09:00-17:00 !月 +",
        "土日祝 10:00～21:00|土日 10:00-21:00 +",
        "11：30～14：00, 17：00～22：00|11:30-14:00 17:00-22:00",
      })
  void readsHoursOfWeekdays(String text, String hours) {
    assertThat(shown(text)).isEqualTo(hours);
  }

  @ParameterizedTest
  @ValueSource(strings = {"随時", "9:00", "25:00～26:00", "日曜日", "開所日のみ", "1-2", "9-17"})
  void readsNothingFromWhatHoldsNoHours(String text) {
    assertThat(OpeningHours.read(text)).isEmpty();
  }

  static Stream<Sample<String>> texts() {
    return Samples.of(
        2_000,
        random -> {
          StringBuilder text = new StringBuilder();
          for (int i = random.nextInt(30); i >= 0; i--) {
            text.append(PIECES.charAt(random.nextInt(PIECES.length())));
          }
          return text.toString();
        });
  }

  @ParameterizedTest
  @MethodSource("texts")
  void neverThrowsAndGivesOnlyTimesOfTheClock(Sample<String> text) {
    OpeningHours.read(text.value())
        .ifPresent(read ->
            assertThat(read.hours())
                .isNotEmpty()
                .allMatch(each -> each.opens().matches("[0-2]\\d:[0-5]\\d"))
                .allMatch(each -> each.closes().matches("[0-2]\\d:[0-5]\\d")));
  }

  private static String shown(String text) {
    OpeningHours read = OpeningHours.read(text).orElseThrow();
    String hours =
        read.hours().stream()
            .map(each -> (each.days().text() + " " + each.opens() + "-" + each.closes()).strip())
            .collect(Collectors.joining(" "));
    String closed = read.closedOn().isEmpty() ? "" : " !" + read.closedOn().text();
    return hours + closed + (read.more() ? " +" : "");
  }
}
