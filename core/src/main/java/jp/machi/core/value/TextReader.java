package jp.machi.core.value;

import java.util.List;
import jp.machi.core.rule.RuleCard;
import jp.machi.core.rule.Severity;
import jp.machi.core.text.Characters;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.Width;

/**
 * Free text: half-width katakana in full width, loose sound marks joined, line ends as LF, controls
 * and outer spaces gone. Nothing else is touched: names keep their width and their variants.
 */
final class TextReader implements CardedReader {
  static final String FULL_WIDTH = "text.full_width";
  static final String OUTER_SPACES = "text.outer_spaces";
  private static final String HALF_WIDTH_KANA = "text.half_width_kana";
  private static final String LOOSE_MARKS = "text.loose_marks";
  private static final String CONTROLS = "text.controls";
  private static final String LINE_ENDS = "text.line_ends";

  @Override
  public Reading read(String cell) {
    if (isClean(cell)) {
      return new Reading.Kept(cell);
    }
    String lines = Characters.lineFeeds(cell);
    String legal = Characters.withoutControls(lines);
    String wide = Width.fullKana(legal);
    String joined = Characters.composed(wide);
    String value = Spaces.trim(joined);
    if (value.equals(cell)) {
      return new Reading.Kept(cell);
    }
    return new Reading.Repaired(value, code(cell, lines, legal, wide, joined));
  }

  /** The most telling of the steps that changed something; they are compared by identity. */
  @SuppressWarnings("ReferenceEquality") // each step returns its argument where nothing changed
  private static String code(String cell, String lines, String legal, String wide, String joined) {
    if (wide != legal) {
      return HALF_WIDTH_KANA;
    }
    if (joined != wide) {
      return LOOSE_MARKS;
    }
    if (legal != lines) {
      return CONTROLS;
    }
    return lines != cell && !Spaces.trim(cell).equals(Spaces.trim(lines))
        ? LINE_ENDS
        : OUTER_SPACES;
  }

  /** One pass without allocation: most cells are clean. */
  private static boolean isClean(String cell) {
    int length = cell.length();
    if (length == 0) {
      return true;
    }
    if (Spaces.isSpace(cell.charAt(0)) || Spaces.isSpace(cell.charAt(length - 1))) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = cell.charAt(i);
      if (Width.isHalfKana(c) || Characters.isControl(c) || Characters.isCombining(c)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<RuleCard> cards() {
    String source = "GIF 461 文字環境";
    return List.of(
        new RuleCard(
            HALF_WIDTH_KANA,
            Severity.FIXED,
            source,
            List.of("ハローワーク", "㈱まち①"),
            List.of("ﾊﾛｰﾜｰｸ", "ｶﾞｰﾃﾞﾝﾊﾟｰｸ")),
        new RuleCard(
            LOOSE_MARKS, Severity.FIXED, source, List.of("が", "神"), List.of("か\u3099", "e\u0301")),
        new RuleCard(
            CONTROLS, Severity.FIXED, source, List.of("公園\n広場"), List.of("公\u0000園", "公園\u000B広場")),
        new RuleCard(
            LINE_ENDS, Severity.FIXED, source, List.of("公園\n広場"), List.of("公園\r\n広場", "公園\r広場")),
        new RuleCard(
            OUTER_SPACES,
            Severity.FIXED,
            source,
            List.of("中央　公園"),
            List.of("　中央公園", "中央公園 ", "中央公園\r\n")));
  }
}
