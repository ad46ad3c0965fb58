package jp.machi.core.personal;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jp.machi.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SightingsTest {

  private static String seen(String text) {
    return Sightings.look(text).stream()
        .filter(Sighting::secret)
        .map(sighting -> sighting.kind() + " " + text.substring(sighting.start(), sighting.end()))
        .collect(joining(", "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456789018",
        "１２３４５６７８９０１８",
        "1２3４5６7８9０1８",
        "1234-5678-9018",
        "1234−5678−9018",
        "1234ー5678ー9018",
        "１２３４－５６７８－９０１８",
        "1234 5678 9018",
        "1234　5678　9018",
        "1234 - 5678 - 9018",
        "123-456-789-018",
        "123456-789018",
        "12345678901-8",
        "1234.5678.9018",
        "1 2 3 4 5 6 7 8 9 0 1 8",
        "一二三四五六七八九〇一八"
      })
  void seesAMyNumberInEveryForm(String number) {
    assertThat(seen(number)).isEqualTo("MY_NUMBER " + number);
    assertThat(seen("本人の番号は" + number + "です。")).isEqualTo("MY_NUMBER " + number);
    assertThat(seen("汐見花子 " + number + " 1980-04-01")).isEqualTo("MY_NUMBER " + number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567890180",
        "9123456789018",
        "T1234567890188",
        "A123456789018",
        "123456789018A",
        "1-123456789018",
        "+123456789018",
        "35.123456789018",
        "34.346562158,134.047419908",
        "123,456,789,018",
        "123456789018円",
        "￥123456789018",
        "2023-2024-2027",
        "2026-04-01-0930",
        "044-200-2111-12",
        "12-34-56-78-90-18",
        "123 456 789 018",
        "192.168.100.106",
        "https://city.example.jp/?id=123456789018",
        "123456789012"
      })
  void leavesOtherNumbersAlone(String text) {
    assertThat(seen(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "090-1234-5678, MOBILE_NUMBER 090-1234-5678",
    "０８０（１２３４）５６７８, MOBILE_NUMBER ０８０（１２３４）５６７８",
    "070 1234 5678, MOBILE_NUMBER 070 1234 5678",
    "09012345678, MOBILE_NUMBER 09012345678",
    "+81-90-1234-5678, MOBILE_NUMBER 81-90-1234-5678",
    "携帯09012345678まで, MOBILE_NUMBER 09012345678",
    "4111 1111 1111 1111, CARD_NUMBER 4111 1111 1111 1111",
    "3782-822463-10005, CARD_NUMBER 3782-822463-10005",
    "shiomi.hanako@gmail.com, PRIVATE_MAIL shiomi.hanako@gmail.com",
    "申込は hana@ｄｏｃｏｍｏ．ｎｅ．ｊｐ まで, PRIVATE_MAIL hana@ｄｏｃｏｍｏ．ｎｅ．ｊｐ",
    "a@t.vodafone.ne.jp, PRIVATE_MAIL a@t.vodafone.ne.jp",
    "09012345678@docomo.ne.jp, PRIVATE_MAIL 09012345678@docomo.ne.jp"
  })
  void seesHowToReachAPerson(String text, String seen) {
    assertThat(seen(text)).isEqualTo(seen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "044-200-2111",
        "0120-123-456",
        "0800-123-4567",
        "050-1234-5678",
        "4111-1111-1111-1112",
        "1111-2222-3333-4444",
        "info@city.shiomi.lg.jp",
        "shimin-katsudo@city.shiomi.lg.jp",
        "@shiomi",
        "gmail.com",
        "20260401123045"
      })
  void leavesOfficesAlone(String text) {
    assertThat(seen(text)).isEmpty();
  }

  @Test
  void takesSeveralNumbersOfATextApart() {
    assertThat(seen("1234-5678-9018 090-1234-5678 / 4111-1111-1111-1111"))
        .isEqualTo(
            "MY_NUMBER 1234-5678-9018, MOBILE_NUMBER 090-1234-5678, "
                + "CARD_NUMBER 4111-1111-1111-1111");
  }

  static Stream<Samples.Sample<String>> texts() {
    String letters = "0123456789０１９一二〇-－ー 　.・/()@aＡ円\n+,番号個人";
    return Samples.of(500, random -> text(letters, random));
  }

  private static String text(String letters, RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void neverThrowsAndMissesNothingInTheFirstLook(Samples.Sample<String> sample) {
    String text = sample.value();
    assertThatCode(() -> Sightings.look(text)).doesNotThrowAnyException();
    assertThat(Sightings.possible(text) || seen(text).isEmpty()).isTrue();
    String masked = Masks.of(text);
    assertThat(Masks.of(masked)).isEqualTo(masked);
    assertThat(seen(masked).replaceAll("PRIVATE_MAIL [^,]*(, )?", "")).isEmpty();
  }
}
