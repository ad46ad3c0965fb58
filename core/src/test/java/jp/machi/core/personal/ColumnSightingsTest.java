package jp.machi.core.personal;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ColumnSightingsTest {
  private static final RandomGenerator RANDOM =
      RandomGeneratorFactory.of("L64X128MixRandom").create(20_260_401);

  private static String weighed(String heading, List<String> cells) {
    ColumnSightings all = new ColumnSightings(heading);
    for (int i = 0; i < cells.size(); i += 2) { // in chunks, as a table is read
      ColumnSightings chunk = new ColumnSightings(heading);
      for (int j = i; j < Math.min(cells.size(), i + 2); j++) {
        chunk.look(j + 2, cells.get(j));
      }
      all.merge(chunk);
    }
    return all.suspicions().stream()
        .map(suspicion ->
            String.format(
                Locale.ROOT,
                "%s %s %d/%d",
                suspicion.kind(),
                suspicion.certain() ? "certain" : "possible",
                suspicion.count(),
                suspicion.numbers()))
        .collect(joining(", "));
  }

  private static String random() {
    return String.format(Locale.ROOT, "%012d", RANDOM.nextLong(1_000_000_000_000L));
  }

  private static String myNumber() {
    String digits = random();
    for (char last = '0'; last <= '9'; last++) {
      if (CheckDigit.myNumber(digits.substring(0, 11) + last)) {
        return digits.substring(0, 11) + last;
      }
    }
    throw new AssertionError(digits);
  }

  private static List<String> many(int count, Supplier<String> cell) {
    return Stream.generate(cell).limit(count).toList();
  }

  @Test
  void takesAFewNumbersForWhatTheyLookLike() {
    assertThat(weighed("番号", List.of("123456789018", "", "なし"))).isEqualTo("MY_NUMBER certain 1/1");
  }

  @Test
  void stopsAColumnInWhichAllPass() {
    assertThat(weighed("番号", many(200, ColumnSightingsTest::myNumber)))
        .isEqualTo("MY_NUMBER certain 200/200");
    assertThat(weighed("管理番号", many(200, ColumnSightingsTest::myNumber)))
        .isEqualTo("MY_NUMBER certain 200/200");
  }

  @Test
  void onlyAsksAboutAColumnInWhichATenthPass() {
    assertThat(weighed("番号", many(1_000, ColumnSightingsTest::random)))
        .matches("MY_NUMBER possible \\d+/1000");
  }

  @Test
  void saysNothingOfNumbersGivenOutInTurn() {
    List<String> ids =
        LongStream.range(222_127_000_000L, 222_127_000_100L).mapToObj(Long::toString).toList();
    assertThat(weighed("番号", ids)).isEmpty();
  }

  @Test
  void stopsWhateverIsCalledAMyNumberEvenWithAWrongDigit() {
    assertThat(weighed("個人番号", List.of("123456789012"))).isEqualTo("MY_NUMBER certain 1/1");
    assertThat(weighed("備考", List.of("ﾏｲﾅﾝﾊﾞｰ：１２３４－５６７８－９０１２"))).isEqualTo("MY_NUMBER certain 1/1");
  }

  @Test
  void onlyAsksAboutOneNumberThatIsCalledSomethingElse() {
    assertThat(weighed("備考", List.of("管理番号：123456789018"))).isEqualTo("MY_NUMBER possible 1/1");
  }

  @Test
  void elevenDigitsAreAMobileNumberWhereTheColumnIsOne() {
    assertThat(weighed("問合先", many(30, () -> "090" + random().substring(4, 12).replace("0", "1"))))
        .isEqualTo("MOBILE_NUMBER certain 30/30");
    List<String> ids = new ArrayList<>(many(30, () -> "4" + random().substring(2)));
    ids.add("09012345678");
    assertThat(weighed("番号", ids)).isEmpty();
  }

  @Test
  void givesPlacesWithoutTheNumberItself() {
    ColumnSightings seen = new ColumnSightings("番号");
    seen.look(7, "1234-5678-9018");
    assertThat(seen.suspicions().getFirst().places())
        .containsExactly(new ColumnSightings.Place(7, "12**-****-**18"));
  }
}
