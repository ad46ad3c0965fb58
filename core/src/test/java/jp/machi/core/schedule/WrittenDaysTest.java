package jp.machi.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.machi.core.date.WrittenDay.Problem;
import jp.machi.core.schedule.WrittenDays.Known;
import jp.machi.core.schedule.WrittenDays.Unclear;
import jp.machi.core.schedule.WrittenDays.Year;
import jp.machi.testkit.Samples;
import jp.machi.testkit.Samples.Sample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The list of these tests is that of January 2025, so its days are of September 2024 to August
 * 2025.
 */
class WrittenDaysTest {
  private static final Optional<YearWindow> JANUARY_2025 =
      Optional.of(YearWindow.around(YearMonth.of(2025, 1)));
  private static final String PIECES =
      "1月12日（土）～、・※\n①②【】()年翌毎週第2・4火曜休館は除く令和6R7.8/9-10:30午前締切雨天まで いずれも平成";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1月11日(土）|2025-01-11",
        "2025-01-11|2025-01-11",
        "1/11(土)|2025-01-11",
        "１月１１日土曜日|2025-01-11",
        "11月3日（日・祝）|2024-11-03",
        "11月3日⏎（日・祝）|2024-11-03",
        "1月11日（土)⏎～2月2日(日）|2025-01-11/2025-02-02",
        "1月11日（土）～19日（日）|2025-01-11/2025-01-19",
        "12月28日（土）～1月5日（日）|2024-12-28/2025-01-05",
        "12月28日（土）～翌年1月5日（日）|2024-12-28/2025-01-05",
        "12月28日（土）から令和7年1月5日（日）まで|2024-12-28/2025-01-05",
        "令和7年1月11日（土）・12日（日）|2025-01-11 2025-01-12",
        "①1月11日（土）⏎②1月18日（土）|2025-01-11 2025-01-18",
        "(1)1月11日（土）(2)1月18日（土）|2025-01-11 2025-01-18",
        "2月22日(土)、23日(日)|2025-02-22 2025-02-23",
        "2月5日・12日・19日いずれも（水）|2025-02-05 2025-02-12 2025-02-19",
        "11月28日、12月12日、1月9日、1月23日（いずれも木）|2024-11-28 2024-12-12 2025-01-09 2025-01-23",
        "2月5・12・19日（水）|2025-02-05 2025-02-12 2025-02-19",
        "2/5(水)・2/12(水)|2025-02-05 2025-02-12",
        "2/5-7|2025-02-05/2025-02-07",
        "1月11日（土）10:00～12:00|2025-01-11",
        "1月11日（土）10時～1月12日（日）15時|2025-01-11/2025-01-12",
        "1月11日（土）開場13:30（開演14:00）|2025-01-11",
        "1月11日（土）※申込締切は1月5日（日）|2025-01-11",
        "1月11日（土）申込不要|2025-01-11",
        "1月11日（土）（雨天順延1月18日（土））|2025-01-11",
        "1月11日（土）、雨天の場合は1月12日（日）|2025-01-11",
        "【一部】1月11日（土）【二部】12日（日）|2025-01-11 2025-01-12",
        "1月26日(日)まで|../2025-01-26",
        "1月11日（土）～|2025-01-11/..",
        "1月11日（土）から随時|2025-01-11/..",
        "令和6年度 2月1日（土）|2025-02-01",
        "4月7日～28日の毎週月曜日|2025-04-07 2025-04-14 2025-04-21 2025-04-28",
        "4月1日～5月31日 第2・4土曜日|2025-04-12 2025-04-26 2025-05-10 2025-05-24",
      })
  void readsDaysRangesAndLists(String text, String days) {
    assertThat(shown(read(text))).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3月1日（土）～31日（月）⏎※3月6日(木)､7日(金)は休室|2025-03-01/2025-03-31|2025-03-06 2025-03-07|",
        "3月1日（土）～31日（月）（3月6日（木）を除く）|2025-03-01/2025-03-31|2025-03-06|",
        "3月1日（土）～31日（月）、6日（木）は休み|2025-03-01/2025-03-31|2025-03-06|",
        "3月1日（土）～31日（月）⏎休館日：3月6日（木）～8日（土）|2025-03-01/2025-03-31|2025-03-06/2025-03-08|",
        "12月3日（火）～⏎1月5日（日）⏎※月曜日及び⏎12月29日から1月4日の正午までは休館"
            + "|2024-12-03/2025-01-05|2024-12-29/2025-01-04|月",
        "3月1日（土）～31日（月）（月曜休館）|2025-03-01/2025-03-31||月",
        "3月1日（土）～31日（月）　毎週月・火曜日は休館|2025-03-01/2025-03-31||月火",
      })
  void readsExceptions(String text, String days, String except, String closedOn) {
    Known known = (Known) read(text);
    assertThat(shown(known)).isEqualTo(days);
    assertThat(shown(known.except())).isEqualTo(except == null ? "" : except);
    assertThat(known.closedOn().text()).isEqualTo(closedOn == null ? "" : closedOn);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "随時|NOT_A_DATE",
        "日程調整し決定|NOT_A_DATE",
        "2日間|NOT_A_DATE",
        "11月の試合日程|NO_DAY",
        "2月中旬|NO_DAY",
        "5日（日）|NO_MONTH",
        "2月30日|IMPOSSIBLE",
        "13月1日|IMPOSSIBLE",
        "平成31年5月1日|IMPOSSIBLE",
        "1月11日（日）|WRONG_WEEKDAY",
        "1月11日（土）、12日（月）|WRONG_WEEKDAY",
        "2025年1月11日（日）|WRONG_WEEKDAY",
        "毎週月曜日|RECURRING",
        "第2・4土曜日|RECURRING",
        "1月19日（日）～11日（土）|RANGE",
      })
  void reportsWhatIsNotCertain(String text, Problem problem) {
    assertThat(read(text)).isInstanceOf(Unclear.class);
    assertThat(((Unclear) read(text)).problem()).isEqualTo(problem);
  }

  @Test
  void inventsNoYearWithoutTheMonthsOfTheList() {
    assertThat(WrittenDays.read("1月11日（土）", Optional.empty()))
        .isEqualTo(new Unclear(Problem.NO_YEAR, List.of()));
  }

  @Test
  void saysWhetherAWeekdayConfirmsTheYear() {
    assertThat(((Known) read("1月11日（土）")).year()).isEqualTo(Year.CHECKED);
    assertThat(((Known) read("1月11日")).year()).isEqualTo(Year.UNCHECKED);
    assertThat(((Known) read("2025年1月11日")).year()).isEqualTo(Year.WRITTEN);
  }

  @Test
  void namesTheDaysThatWouldFitAWeekday() {
    assertThat(((Unclear) read("1月11日（日）")).fitting())
        .containsExactly(LocalDate.of(2025, 1, 12), LocalDate.of(2026, 1, 11));
  }

  static Stream<Sample<String>> texts() {
    return Samples.of(
        2_000,
        random -> {
          StringBuilder text = new StringBuilder();
          for (int i = random.nextInt(40); i >= 0; i--) {
            int at = random.nextInt(PIECES.length());
            text.append(PIECES, at, Math.min(PIECES.length(), at + 1 + random.nextInt(4)));
          }
          return text.toString();
        });
  }

  /**
   * Whatever is resolved keeps within what was written: no day is outside the calendar or undone.
   */
  @ParameterizedTest
  @MethodSource("texts")
  void neverThrowsAndNeverGivesARangeBackwards(Sample<String> text) {
    if (WrittenDays.read(text.value(), JANUARY_2025) instanceof Known known) {
      assertThat(known.spans())
          .isNotEmpty()
          .allMatch(span ->
              span.first() == null || span.last() == null || !span.last().isBefore(span.first()));
    }
  }

  private static WrittenDays read(String text) {
    return WrittenDays.read(text.replace('⏎', '\n'), JANUARY_2025);
  }

  private static String shown(WrittenDays days) {
    return days instanceof Known known ? shown(known.spans()) : days.toString();
  }

  private static String shown(List<Span> spans) {
    return spans.stream()
        .map(span ->
            span.isOneDay() ? "" + span.first() : end(span.first()) + "/" + end(span.last()))
        .collect(Collectors.joining(" "));
  }

  private static String end(@Nullable LocalDate day) {
    return day == null ? ".." : day.toString();
  }
}
