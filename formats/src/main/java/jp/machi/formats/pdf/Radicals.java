package jp.machi.formats.pdf;

import java.text.Normalizer;
import java.util.Map;

/**
 * Signs of dictionaries that programs write for the same-looking kanji, ⾒ (U+2F92) for 見: in fonts
 * the two share a shape, and the program that makes a PDF takes the first code of a shape.
 */
final class Radicals {
  private static final int FIRST_SUPPLEMENT = 0x2e80;
  private static final int FIRST_KANGXI = 0x2f00;
  private static final int LAST_KANGXI = 0x2fd5;

  /**
   * Of the supplement, those with the shape of a whole kanji (Unicode, EquivalentUnifiedIdeograph).
   */
  private static final Map<String, String> SUPPLEMENT =
      Map.ofEntries(
          Map.entry("⺟", "母"),
          Map.entry("⺠", "民"),
          Map.entry("⺒", "巳"),
          Map.entry("⺫", "目"),
          Map.entry("⺬", "示"),
          Map.entry("⺼", "月"),
          Map.entry("⺝", "月"),
          Map.entry("⻁", "虎"),
          Map.entry("⻄", "西"),
          Map.entry("⻆", "角"),
          Map.entry("⻑", "長"),
          Map.entry("⻘", "青"),
          Map.entry("⻝", "食"),
          Map.entry("⻣", "骨"),
          Map.entry("⻤", "鬼"),
          Map.entry("⻨", "麦"),
          Map.entry("⻩", "黄"),
          Map.entry("⻫", "斉"),
          Map.entry("⻭", "歯"),
          Map.entry("⻯", "竜"),
          Map.entry("⻲", "亀"));

  private Radicals() {}

  /** The kanji that a letter stands for; the letter itself where it is no such sign. */
  static String kanji(String letter) {
    char c = letter.length() == 1 ? letter.charAt(0) : 0;
    if (c < FIRST_SUPPLEMENT || c > LAST_KANGXI) {
      return letter;
    }
    return c >= FIRST_KANGXI
        ? Normalizer.normalize(letter, Normalizer.Form.NFKC)
        : SUPPLEMENT.getOrDefault(letter, letter);
  }
}
