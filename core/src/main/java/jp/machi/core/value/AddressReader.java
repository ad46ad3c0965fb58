package jp.machi.core.value;

import java.util.List;
import jp.machi.core.address.JapaneseAddress;
import jp.machi.core.rule.RuleCard;
import jp.machi.core.rule.Severity;

/** Addresses: digits and spaces in half width, half-width kana in full width, names untouched. */
final class AddressReader implements CardedReader {
  private static final String DIGITS = "address.digits";

  private final ValueReader text = new TextReader();

  @Override
  public Reading read(String cell) {
    Reading reading = text.read(cell);
    String folded = JapaneseAddress.folded(reading.value());
    return folded.equals(reading.value()) ? reading : new Reading.Repaired(folded, DIGITS);
  }

  @Override
  public List<RuleCard> cards() {
    return List.of(
        new RuleCard(
            DIGITS,
            Severity.FIXED,
            "GIF 441 住所",
            List.of("香川県高松市番町1丁目8番15号", "神奈川県川崎市川崎区宮本町1 ＡＢＣビル"),
            List.of("高松市番町１丁目８番１５号", "焼津市本町２－１６－３２", "高松市番町1-8　市役所")));
  }
}
