package jp.machi.core.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import jp.machi.core.contact.PhoneNumber.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenPhonesTest {
  /** Each line as {@code use number}, then the notes. */
  private static String read(String cell, String areaCode) {
    return switch (WrittenPhones.read(cell.replace("⏎", "\n"), areaCode)) {
      case WrittenPhones.Unclear(var problem) -> problem.code();
      case WrittenPhones.Known(var lines, var notes) ->
          lines.stream()
                  .map(line -> line.use() + " " + line.text())
                  .collect(Collectors.joining(", "))
              + (notes.isEmpty() ? "" : " " + notes);
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "TEL：044-200-2111　FAX：044-200-3900|PHONE 044-200-2111, FAX 044-200-3900",
        "ﾃﾞﾝﾜ 044-200-2111⏎ﾌｧｯｸｽ 044-200-3900|PHONE 044-200-2111, FAX 044-200-3900",
        "℡044-200-2111（代表）|PHONE 044-200-2111",
        "044-200-2111（電話）、044-200-3900（Ｆａｘ）|PHONE 044-200-2111, FAX 044-200-3900",
        "044-200-2111 (FAX)044-200-3900|UNSAID 044-200-2111, FAX 044-200-3900",
        "FAX 044-200-3900⏎044-200-2111|FAX 044-200-3900, UNSAID 044-200-2111",
        "電話・ＦＡＸ兼用 044-200-2111|BOTH 044-200-2111",
        "TEL 044-200-2111 FAX|PHONE 044-200-2111",
        "携帯：０９０ー１２３４ー５６７８|PHONE 090-1234-5678",
      })
  void tellsTelephoneFromFax(String cell, String read) {
    assertThat(read(cell, "")).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "044-200-2111～2113（代）|PHONE 044-200-2113",
        "044-200-2111・2112・3|UNSAID 044-200-2113",
        "044-200-2111 / 044-200-2112 内線123|UNSAID 044-200-2112 内線123",
        "044-200-2111、200-2112|UNSAID 044-200-2112",
      })
  void addsNumbersThatAreWrittenShort(String cell, String last) {
    assertThat(read(cell, "")).startsWith("UNSAID 044-200-2111, ").endsWith(last);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "市民課 044-200-2111|UNSAID 044-200-2111 [市民課]",
        "（市民課）044-200-2111、（税務課）044-200-2112"
            + "|UNSAID 044-200-2111, UNSAID 044-200-2112 [市民課, 税務課]",
        "生活衛生課（電話 044-200-2111）|PHONE 044-200-2111 [生活衛生課]",
        "044-200-2111（平日8:30～17:15）|UNSAID 044-200-2111 [平日8:30~17:15]",
        "044-200-2111（4月1日から）|UNSAID 044-200-2111 [4月1日から]",
      })
  void keepsWhoAnswersAsANote(String cell, String read) {
    assertThat(read(cell, "")).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0442002111|044-200-2111",
        "0466251111|0466-25-1111",
        "0335011111|03-3501-1111",
        "0429981111|04-2998-1111",
        "0438231111|0438-23-1111",
        "0126721111|01267-2-1111",
        "0120123456|0120-123-456",
      })
  void groupsDigitsByTheTableOfAreaCodes(String digits, String number) {
    assertThat(PhoneNumber.read(digits)).isEqualTo(new PhoneNumber.Known(number, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0863612345|phone.no_hyphens",
        "0460008025|phone.no_hyphens",
        "044-200-2111(FAX)044-200-3900|phone.malformed",
        "044-200-2111 まで|phone.malformed",
        "044-200-2111～2199|phone.malformed",
        "044-200-2111～044-200-2113|phone.malformed",
        "044-200-2111（内線123・124）|phone.malformed",
        "044-200-2111（夜間 090-1234-567）|phone.wrong_length",
        "044-200-2111-3|phone.malformed",
        "市役所2階|phone.malformed",
      })
  void refusesWhatIsNotCertain(String cell, String code) {
    assertThat(read(cell, "")).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000-0000-0000",
        "0000000000",
        "００００００００００",
        "(044)000-0000",
        "03-0000-0000",
        "0300000000",
        "090-0000-0000",
        "0120-000-000",
        "000-0000",
      })
  void takesZerosBehindTheAreaCodeForNoNumber(String cell) {
    assertThat(read(cell, "044")).isEqualTo("phone.placeholder");
    assertThat(PhoneNumber.isStandard(cell)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"044-200-0000", "0120-000-100", "090-1000-0000", "03-3000-0000"})
  void keepsZerosThatAreOnlyAPart(String number) {
    assertThat(read(number, "")).isEqualTo("UNSAID " + number);
  }

  @Test
  void completesALocalNumberOnlyWhereTheAreaCodeFits() {
    assertThat(WrittenPhones.read("200-2112", "044"))
        .isEqualTo(
            new WrittenPhones.Known(
                List.of(new WrittenPhones.Line("044-200-2112", "", WrittenPhones.Use.UNSAID, true)),
                List.of()));
    assertThat(WrittenPhones.read("25-1111", "044"))
        .isEqualTo(new WrittenPhones.Unclear(Problem.NO_AREA_CODE));
  }
}
