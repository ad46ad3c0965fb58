package jp.machi.core.value;

import java.util.List;
import jp.machi.core.rule.RuleCard;
import jp.machi.core.rule.Severity;

/**
 * 1 where it applies, else empty. The standard writes "does not apply" as an empty cell, so × and 無
 * become empty; the repair keeps what stood there.
 */
final class MarkReader implements CardedReader {
  private static final String NOTATION = "mark.notation";
  private static final String NOT_APPLICABLE = "mark.not_applicable";
  private static final String UNCLEAR = "mark.unclear";
  private static final String SOURCE = "自治体標準オープンデータセット 対応あり：1、対応なし：空文字";

  @Override
  public Reading read(String cell) {
    if (cell.isEmpty() || cell.equals("1")) {
      return new Reading.Kept(cell);
    }
    Folded folded = Folded.of(cell);
    if (FlagReader.isDash(cell)) {
      return folded.as("", NOT_APPLICABLE);
    }
    return switch (FlagReader.meaning(folded.text())) {
      case FlagReader.YES -> folded.as("1", NOTATION);
      case FlagReader.NO -> folded.as("", NOT_APPLICABLE);
      default -> folded.isEmpty() ? folded.as("", NOTATION) : folded.refused(UNCLEAR);
    };
  }

  @Override
  public List<RuleCard> cards() {
    List<String> good = List.of("1", "");
    return List.of(
        new RuleCard(NOTATION, Severity.FIXED, SOURCE, good, List.of("○", "〇", "有", "あり")),
        new RuleCard(
            NOT_APPLICABLE, Severity.FIXED, SOURCE, good, List.of("×", "無", "0", "なし", "-", "－")),
        new RuleCard(UNCLEAR, Severity.ERROR, SOURCE, good, List.of("△", "不明", "2")));
  }
}
