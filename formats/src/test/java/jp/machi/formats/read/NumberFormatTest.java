package jp.machi.formats.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {

  @ParameterizedTest
  @CsvSource({
    "34.329999999999998, 34.33",
    "0.30000000000000004, 0.3",
    "1E5, 100000",
    "1.5E-7, 0.00000015",
    "12.0, 12",
    "-0, 0",
    "1234567890123, 1234567890123",
    "abc, abc"
  })
  void writesNumbersAsPlainDecimals(String raw, String text) {
    assertThat(NumberFormat.of(0, null).text(raw, false)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yyyy/m/d|46113|2026-04-01",
        "[$-411]ggge\"年\"m\"月\"d\"日\";@|46113|2026-04-01",
        "[$-ja-JP]ge.m.d|46113|2026-04-01",
        "m\"月\"d\"日\"|46113.9|2026-04-01",
        "yyyy/m/d h:mm|46113.395833333336|2026-04-01T09:30",
        "yyyy/m/d h:mm:ss|46113.395844907405|2026-04-01T09:30:01",
        "h:mm AM/PM|0.75|18:00",
        "h:mm;@|0.39583333333333331|09:30",
        "[h]:mm|1.1041666666666667|26:30",
        "[h]:mm|1|24:00",
        "aaa|46113|2026-04-01",
        "yyyy/m/d|0|0",
        "yyyy/m/d|59|1900-02-28",
        "yyyy/m/d|60|60",
        "yyyy/m/d|61|1900-03-01",
        "yyyy/m/d|-1|-1",
        "yyyy/m/d|1E9|1000000000"
      })
  void writesDaysAndTimesAsIso(String code, String raw, String text) {
    assertThat(NumberFormat.of(164, code).text(raw, false)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"14", "27", "28", "31", "36", "50", "57", "58"})
  void knowsTheDaysThatJapaneseExcelAdds(int id) {
    assertThat(NumberFormat.of(id, null).text("46113", false)).isEqualTo("2026-04-01");
  }

  @ParameterizedTest
  @CsvSource({"20, 09:30", "32, 09:30", "22, 1900-01-01T09:30", "46, 33:30"})
  void knowsTheBuiltInTimes(int id, String text) {
    String raw = id == 20 || id == 32 ? "0.3958333333333333" : "1.3958333333333333";
    assertThat(NumberFormat.of(id, null).text(raw, false)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "00000, 1234, 01234",
    "000000, 141305, 141305",
    "00, 123, 123",
    "000\\-0000, 2108577, 210-8577",
    "000-0000, 600000, 060-0000",
    "00000, -5, -5",
    "00000, 1.5, 1.5",
    "0, 3.7, 3.7",
    "'#,##0', 12345, 12345",
    "0.00E+00, 12345, 12345",
    "General, 12345, 12345",
    "G/標準, 12345, 12345",
    "@, 12345, 12345",
    "0\"人\", 5, 5",
    "'[Red]0.0;[Blue]-0.0', 1.25, 1.25"
  })
  void keepsLeadingZerosThatTheFormatShows(String code, String raw, String text) {
    assertThat(NumberFormat.of(164, code).text(raw, false)).isEqualTo(text);
  }

  @Test
  void countsFrom1904WhereTheWorkbookDoes() {
    assertThat(NumberFormat.of(14, null).text("44651", true)).isEqualTo("2026-04-01");
    assertThat(NumberFormat.of(14, null).text("0", true)).isEqualTo("1904-01-01");
  }
}
