package jp.machi.core.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.machi.core.date.WrittenDay.Day;
import jp.machi.core.date.WrittenDay.Problem;
import jp.machi.core.date.WrittenDay.Unclear;
import jp.machi.testkit.Samples;
import jp.machi.testkit.Samples.Sample;
import jp.machi.testkit.TestData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WrittenDayTest {
  private static final Pattern VECTOR =
      Pattern.compile(
          "\"kind\": \"to_wareki\",\\s*\"input\": \"([^\"]+)\",\\s*\"expected\": \"([^\"]+)\"");

  static Stream<Sample<LocalDate>> days() {
    long first = LocalDate.of(1873, 1, 1).toEpochDay();
    long last = LocalDate.of(2099, 12, 31).toEpochDay();
    return Samples.of(500, random -> LocalDate.ofEpochDay(random.nextLong(first, last)));
  }

  /** The JDK's own Japanese calendar writes the day; it knows nothing of our table of eras. */
  @ParameterizedTest
  @MethodSource("days")
  void readsWhatTheJdkWritesInTheJapaneseCalendar(Sample<LocalDate> sample) {
    DateTimeFormatter wareki =
        new DateTimeFormatterBuilder()
            .appendPattern("Gy年M月d日(E)")
            .toFormatter(Locale.JAPAN)
            .withChronology(JapaneseChronology.INSTANCE);
    LocalDate day = sample.value();
    assertThat(WrittenDay.read(wareki.format(day))).isEqualTo(new Day(day, true, false));
  }

  @ParameterizedTest
  @CsvSource({
    "昭和64年1月7日, 1989-01-07",
    "平成元年1月8日, 1989-01-08",
    "平成31年4月30日, 2019-04-30",
    "令和元年5月1日, 2019-05-01",
    "大正15年12月24日, 1926-12-24",
    "昭和元年12月25日, 1926-12-25",
    "明治45年7月29日, 1912-07-29",
    "大正元年7月30日, 1912-07-30",
    "明治6年1月1日, 1873-01-01",
    "Ｒ０２．０７．２１, 2020-07-21",
    "㍻29年1月6日, 2017-01-06",
    "r2 1 1, 2020-01-01",
    "R 2. 7.21, 2020-07-21",
  })
  void readsTheEdgesOfEras(String text, LocalDate day) {
    assertThat(WrittenDay.read(text)).isEqualTo(new Day(day, true, false));
  }

  @Test
  void rejectsADayAfterTheEraEnded() {
    assertThat(WrittenDay.read("昭和64年1月8日")).isEqualTo(new Unclear(Problem.AFTER_ERA_END));
    assertThat(WrittenDay.read("平成31年5月1日")).isEqualTo(new Unclear(Problem.AFTER_ERA_END));
  }

  @Test
  void checksTheWeekdayInBrackets() {
    assertThat(WrittenDay.read("2026年4月1日(水）"))
        .isEqualTo(new Day(LocalDate.of(2026, 4, 1), false, false));
    assertThat(WrittenDay.read("2026年4月1日(木)")).isEqualTo(new Unclear(Problem.WRONG_WEEKDAY));
  }

  /** Written by another library; years before the solar calendar are refused here. */
  @Test
  void readsTheVectorsOfAnotherLibrary() throws IOException {
    String json =
        Files.readString(TestData.require("reference/normalizer_vectors/wareki_smarthr.json"));
    Matcher vector = VECTOR.matcher(json);
    int solar = 0;
    while (vector.find()) {
      WrittenDay gregorian = WrittenDay.read(vector.group(1));
      assertThat(gregorian).isInstanceOf(Day.class);
      LocalDate date = ((Day) gregorian).date();
      if (date.getYear() >= 1873) {
        assertThat(WrittenDay.read(vector.group(2))).isEqualTo(new Day(date, true, false));
        solar++;
      }
    }
    assertThat(solar).isEqualTo(14);
  }
}
