package jp.machi.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jp.machi.core.rule.RuleCard;
import jp.machi.core.rule.Severity;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.ItemType;
import jp.machi.core.standard.Requirement;
import jp.machi.core.text.DestroyedText;
import jp.machi.testkit.Samples;
import jp.machi.testkit.Samples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every reader: the examples on its cards and hostile input. */
class ValueReadersTest {
  private static final String NASTY =
      "0123456789０１２９ .．。,，、:：;；-－ー―‐−~～〜/／()（）「」年月日時分秒元令和平成昭明治午前後曜火水木金土"
          + "東西南北緯経度号番地丁目条市区町村郡県都府道ﾊﾞﾊﾟｱｶﾞヴゔ゛゜\u3099\u309A\u0301①㈱髙﨑𠮷\uE000\uFA10"
          + "\u0000\u000B\u200B\uFEFF\uFFFD\u3000\u00A0\t\r\n\uD842\uDFB7°′″'\"+*?#%@hHtTpPs<>{}[]\\E有無○×△";

  static Stream<Sample<String>> strings() {
    return Samples.of(1_000, ValueReadersTest::nasty);
  }

  private static String nasty(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(random.nextInt(8) == 0 ? 400 : 16);
    for (int i = 0; i < length; i++) {
      text.append(NASTY.charAt(random.nextInt(NASTY.length())));
    }
    return text.toString();
  }

  /** Every example of every card with one character changed, dropped or doubled. */
  static Stream<Sample<String>> nearMisses() {
    List<String> examples =
        ValueReaders.cards().values().stream()
            .flatMap(List::stream)
            .flatMap(card -> Stream.concat(card.accepts().stream(), card.rejects().stream()))
            .filter(example -> !example.isEmpty())
            .toList();
    return Samples.of(
        1_000,
        random -> {
          String example = examples.get(random.nextInt(examples.size()));
          int at = random.nextInt(example.length());
          String middle =
              random.nextBoolean() ? "" : "" + NASTY.charAt(random.nextInt(NASTY.length()));
          return example.substring(0, at) + middle + example.substring(at + random.nextInt(2));
        });
  }

  @ParameterizedTest
  @EnumSource
  void readsWhatItsCardsSay(ItemType type) {
    ValueReader reader = ValueReaders.forType(type);
    for (RuleCard card : cards(type)) {
      card.accepts()
          .forEach(good -> assertThat(reader.read(good)).isEqualTo(new Reading.Kept(good)));
      card.rejects()
          .forEach(bad -> assertThat(code(reader.read(bad))).as(bad).isEqualTo(card.code()));
      boolean fixes = card.severity() == Severity.FIXED;
      card.rejects()
          .forEach(bad ->
              assertThat(reader.read(bad) instanceof Reading.Repaired).as(bad).isEqualTo(fixes));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POSTAL_CODE, ２１０－８５７７, 210-8577",
    "PHONE, ０４４－２００－２１１１, 044-200-2111",
    "LATITUDE, ３４．３３３３３３, 34.333333",
    "DECIMAL, １２００．５, 1200.5",
    "DATE, ２０２６－０４－０１, 2026-04-01",
    "TIME, ０９：００, 09:00",
    "URL, ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ．ｊｐ／, https://example.jp/",
    "EMAIL, ｋｏｈｏ＠ｅｘａｍｐｌｅ．ｊｐ, koho@example.jp",
  })
  void callsAChangeOfWidthAloneByItsOwnCode(ItemType type, String cell, String value) {
    assertThat(ValueReaders.forType(type).read(cell))
        .isEqualTo(new Reading.Repaired(value, "text.full_width"));
  }

  @ParameterizedTest
  @CsvSource({
    "0.375, 09:00",
    ".375, 09:00",
    "０．３７５, 09:00",
    "0.354166667, 08:30",
    "0.354166666666667, 08:30",
    "0.71875, 17:15",
    "0.0006944, 00:01",
    "0.5, 12:00",
    "0.75, 18:00",
  })
  void readsATimeThatExcelWroteAsAPartOfADay(String cell, String value) {
    assertThat(ValueReaders.forType(ItemType.TIME).read(cell))
        .isEqualTo(new Reading.Repaired(value, "time.part_of_day"));
    assertThat(ValueReaders.forType(ItemType.DECIMAL).read("0.375"))
        .isEqualTo(new Reading.Kept("0.375"));
  }

  /** Of a whole minute each, or near one, but typed by hand as likely as not: 0.3 for 0:30. */
  @ParameterizedTest
  @ValueSource(
      strings = {"0.3", "0.30", "0.50", "0.15", "9.30", "0.354", "0.9999999", "1.375", "0."})
  void takesNoOtherDecimalForATime(String cell) {
    assertThat(ValueReaders.forType(ItemType.TIME).read(cell))
        .isEqualTo(new Reading.Unreadable(cell, "time.not_a_time"));
  }

  @Test
  void readsControlledListsAsTheirCardsSay() {
    ValueReader reader = new CodeListReader(List.of("Wi-Fi"), ValueReaders.forType(ItemType.TEXT));
    for (RuleCard card : ValueReaders.codeListCards()) {
      card.accepts()
          .forEach(good -> assertThat(reader.read(good)).isEqualTo(new Reading.Kept(good)));
      card.rejects().forEach(bad -> assertThat(code(reader.read(bad))).isEqualTo(card.code()));
    }
  }

  @Test
  void joinsTheValuesOfAListAndTellsItsValuesForAnyOther() {
    ValueReader payment =
        new CodeListReader(List.of("現金", "カード"), ValueReaders.forType(ItemType.TEXT));
    assertThat(payment.read("現金、カード")).isEqualTo(new Reading.Repaired("現金;カード", "code.variant"));
    assertThat(payment.read("－")).isEqualTo(new Reading.Repaired("", "flag.dash"));
    assertThat(payment.read("小切手"))
        .isEqualTo(new Reading.Unreadable("小切手", "code.not_in_list", Map.of("examples", "現金、カード")));
  }

  @Test
  void takesBothOfYesAndNoForADoubt() {
    ValueReader flag = new CodeListReader(List.of("有", "無"), ValueReaders.forType(ItemType.FLAG));
    assertThat(flag.read("有・無")).isInstanceOf(Reading.Unreadable.class);
    assertThat(flag.read("○")).isEqualTo(new Reading.Repaired("有", "flag.notation"));
  }

  @Test
  void takesFreeOfChargeForZeroOnlyWhereTheItemIsMoney() {
    assertThat(ValueReaders.forItem(item("料金(基本)")).read("無料"))
        .isEqualTo(new Reading.Repaired("0", "number.unit_left_out"));
    assertThat(ValueReaders.forItem(item("定員")).read("無料"))
        .isEqualTo(new Reading.Unreadable("無料", "number.not_a_number"));
    assertThat(ValueReaders.forItem(item("料金(基本)")).read("500人"))
        .isEqualTo(new Reading.Unreadable("500人", "number.has_unit"));
  }

  @Test
  void listsThePricesThatANumberCannotHold() {
    assertThat(ValueReaders.forItem(item("料金(基本)")).read("大人500円 小人300円"))
        .isEqualTo(
            new Reading.Unreadable(
                "大人500円 小人300円", "number.prices", Map.of("prices", "大人 500円、小人 300円")));
  }

  private static Item item(String name) {
    return new Item(name, "", Requirement.OPTIONAL, ItemType.INTEGER, List.of(), "");
  }

  @ParameterizedTest
  @EnumSource
  void keepsAnEmptyCellAndEmptiesABlankOne(ItemType type) {
    ValueReader reader = ValueReaders.forType(type);
    assertThat(reader.read("")).isEqualTo(new Reading.Kept(""));
    assertThat(reader.read(" \u3000")).isEqualTo(new Reading.Repaired("", "text.outer_spaces"));
  }

  @ParameterizedTest
  @MethodSource({"strings", "nearMisses"})
  void readsAnythingAndItsOwnOutputUnchanged(Sample<String> sample) {
    for (ItemType type : ItemType.values()) {
      ValueReader reader = ValueReaders.forType(type);
      Reading reading = reader.read(sample.value());
      if (reading instanceof Reading.Unreadable(var value, _, _)) {
        assertThat(value).isEqualTo(sample.value());
      } else {
        assertThat(reader.read(reading.value()))
            .as("%s %s", type, sample)
            .isEqualTo(new Reading.Kept(reading.value()));
      }
      assertThat(reading instanceof Reading.Repaired && reading.value().equals(sample.value()))
          .as("a repair that changes nothing: %s %s", type, sample)
          .isFalse();
    }
  }

  /** Quadratic readers would need minutes for these. */
  @ParameterizedTest
  @ValueSource(
      strings = {"1", "1,", "-", "月", "・", "　", "1:", "(", "か\u3099", "ﾊﾟ", "縺", "Ã©", "市", "1-"})
  void readsAMillionCharactersInOnePass(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    for (ItemType type : ItemType.values()) {
      assertThat(ValueReaders.forType(type).read(text)).isNotNull();
    }
    assertThat(DestroyedText.find(text)).isNotNull();
  }

  private static List<RuleCard> cards(ItemType type) {
    return Objects.requireNonNull(ValueReaders.cards().get(type));
  }

  private static String code(Reading reading) {
    return switch (reading) {
      case Reading.Kept _ -> "kept";
      case Reading.Repaired(_, var code, _) -> code;
      case Reading.Unreadable(_, var code, _) -> code;
    };
  }
}
