package jp.machi.core.value;

import java.util.List;
import jp.machi.core.rule.RuleCard;
import jp.machi.core.rule.Severity;

/** Readings, published in full-width katakana; digits, letters and signs may stand among them. */
final class KanaReader implements CardedReader {
  private static final String HIRAGANA = "kana.hiragana";
  private static final String NOT_KANA = "kana.not_kana";
  private static final String SOURCE = "自治体標準オープンデータセット 文字列（全角カナ）";

  private final ValueReader text = new TextReader();

  @Override
  public Reading read(String cell) {
    Reading reading = text.read(cell);
    boolean hiragana = false;
    for (int i = 0; i < reading.value().length(); i++) {
      char c = reading.value().charAt(i);
      if (isKanji(c)) {
        return new Reading.Unreadable(cell, NOT_KANA);
      }
      hiragana |= isHiragana(c);
    }
    return hiragana ? new Reading.Repaired(katakana(reading.value()), HIRAGANA) : reading;
  }

  private static boolean isKanji(char c) {
    return (c >= '\u3400' && c <= '\u9FFF') || (c >= '\uF900' && c <= '\uFAFF') || c == '々';
  }

  private static boolean isHiragana(char c) {
    return (c >= 'ぁ' && c <= 'ゖ') || c == 'ゝ' || c == 'ゞ';
  }

  private static String katakana(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = isHiragana(chars[i]) ? (char) (chars[i] + ('ァ' - 'ぁ')) : chars[i];
    }
    return new String(chars);
  }

  @Override
  public List<RuleCard> cards() {
    List<String> good = List.of("チュウオウコウエン", "ケンコウプラザ１０１");
    return List.of(
        new RuleCard(HIRAGANA, Severity.FIXED, SOURCE, good, List.of("ちゅうおうこうえん", "ヤイヅし")),
        new RuleCard(NOT_KANA, Severity.WARNING, SOURCE, good, List.of("中央公園", "チュウオウ公園")));
  }
}
