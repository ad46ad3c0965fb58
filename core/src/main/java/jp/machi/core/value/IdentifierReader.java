package jp.machi.core.value;

import java.util.List;
import jp.machi.core.rule.RuleCard;
import jp.machi.core.rule.Severity;

/** Identifiers: half-width, outer spaces gone, every leading zero kept. */
final class IdentifierReader implements CardedReader {
  private static final String SCIENTIFIC = "identifier.scientific_notation";

  @Override
  public Reading read(String cell) {
    if (Folded.isPlain(cell) && cell.indexOf('E') < 0) {
      return new Reading.Kept(cell);
    }
    Folded folded = Folded.of(cell);
    return isScientific(folded.text())
        ? folded.refused(SCIENTIFIC)
        : folded.as(folded.text(), TextReader.FULL_WIDTH);
  }

  /** 1.31016E+11: a spreadsheet took the identifier for a number and lost its last digits. */
  private static boolean isScientific(String text) {
    int e = text.indexOf("E+");
    if (e < 1 || e + 3 > text.length() || text.length() > 24) {
      return false;
    }
    String digits = text.substring(0, e) + text.substring(e + 2);
    return digits.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')
        && digits.indexOf('.') == 1;
  }

  @Override
  public List<RuleCard> cards() {
    return List.of(
        new RuleCard(
            TextReader.FULL_WIDTH,
            Severity.FIXED,
            "自治体標準オープンデータセット 文字列（半角英数字）",
            List.of("LL0100022200", "0008-001"),
            List.of("ＬＬ０１０００２２２００", "０００８－００１")),
        new RuleCard(
            SCIENTIFIC,
            Severity.ERROR,
            "自治体標準オープンデータセット 文字列（半角英数字）",
            List.of("131016000001"),
            List.of("1.31016E+11")));
  }
}
