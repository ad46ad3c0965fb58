package jp.machi.core.value;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.machi.core.rule.RuleCard;
import jp.machi.core.rule.Severity;
import jp.machi.core.text.Hyphens;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.Width;

/** 有 or 無. A dash says nothing and becomes empty; △ and 不明 are neither and stay as they are. */
final class FlagReader implements CardedReader {
  static final String YES = "有";
  static final String NO = "無";
  private static final String NOTATION = "flag.notation";
  static final String DASH = "flag.dash";
  private static final String UNCLEAR = "flag.unclear";
  private static final String SOURCE = "自治体標準オープンデータセット 統制語彙「有、無」";

  private static final int LONGEST_DASH = 4;

  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry(YES, YES),
          Map.entry("有り", YES),
          Map.entry("あり", YES),
          Map.entry("アリ", YES),
          Map.entry("○", YES),
          Map.entry("〇", YES),
          Map.entry("◯", YES),
          Map.entry("●", YES),
          Map.entry("1", YES),
          Map.entry("はい", YES),
          Map.entry("yes", YES),
          Map.entry("true", YES),
          Map.entry("可", YES),
          Map.entry("対応", YES),
          Map.entry("該当", YES),
          Map.entry("設置", YES),
          Map.entry("設置済", YES),
          Map.entry("設置済み", YES),
          Map.entry(NO, NO),
          Map.entry("無し", NO),
          Map.entry("なし", NO),
          Map.entry("ナシ", NO),
          Map.entry("×", NO),
          Map.entry("✕", NO),
          Map.entry("✖", NO),
          Map.entry("0", NO),
          Map.entry("いいえ", NO),
          Map.entry("no", NO),
          Map.entry("false", NO),
          Map.entry("不可", NO),
          Map.entry("非対応", NO),
          Map.entry("未対応", NO),
          Map.entry("非該当", NO),
          Map.entry("未設置", NO));

  @Override
  public Reading read(String cell) {
    if (cell.isEmpty() || cell.equals(YES) || cell.equals(NO)) {
      return new Reading.Kept(cell);
    }
    Folded folded = Folded.of(cell);
    if (isDash(cell)) {
      return folded.as("", DASH);
    }
    String meaning = folded.isEmpty() ? "" : meaning(folded.text());
    return folded.isEmpty() || !meaning.isEmpty()
        ? folded.as(meaning, NOTATION)
        : folded.refused(UNCLEAR);
  }

  /** Whether a cell holds a dash and nothing else, which people write where there is no value. */
  static boolean isDash(String cell) {
    String text = cell.length() > LONGEST_DASH ? "" : Hyphens.plain(Spaces.trim(Width.half(cell)));
    return !text.isEmpty() && text.chars().allMatch(c -> c == '-');
  }

  /** 有, 無, or {@code ""} where a sign means neither. */
  static String meaning(String text) {
    return MEANINGS.getOrDefault(text.toLowerCase(Locale.ROOT), "");
  }

  @Override
  public List<RuleCard> cards() {
    return List.of(
        new RuleCard(
            NOTATION,
            Severity.FIXED,
            SOURCE,
            List.of(YES, NO),
            List.of(
                "○", "〇", "◯", "●", "あり", "１", "はい", "Yes", "可", "×", "✕", "なし", "0", "FALSE", "不可",
                "未設置")),
        new RuleCard(
            DASH, Severity.FIXED, SOURCE, List.of(YES, NO), List.of("-", "－", "―", "ー", "--")),
        new RuleCard(
            UNCLEAR, Severity.ERROR, SOURCE, List.of(YES, NO), List.of("△", "不明", "2", "一部あり")));
  }
}
