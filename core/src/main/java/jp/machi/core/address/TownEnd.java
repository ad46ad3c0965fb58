package jp.machi.core.address;

import jp.machi.core.text.Characters;
import jp.machi.core.text.Spaces;

/** Finds where the name of the town ends and the house number begins. */
final class TownEnd {
  private static final String KANJI_DIGITS = "〇一二三四五六七八九十百";

  private TownEnd() {}

  /** Index behind the town, which starts at {@code start}; a chome belongs to the town. */
  static int of(String text, int start) {
    int i = start;
    while (i < text.length() && !Spaces.isSpace(text.charAt(i))) {
      if (!isNumber(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i;
      while (end < text.length() && isNumber(text.charAt(end))) {
        end++;
      }
      if (text.startsWith("丁目", end)) {
        return end + 2;
      }
      boolean kanji = text.charAt(i) > '9';
      boolean named = kanji ? !isHouse(text, end) : belongsToName(text, start, i, end);
      if (!named) {
        return i;
      }
      i = end;
    }
    return i;
  }

  private static boolean isNumber(char c) {
    return Characters.isDigit(c) || KANJI_DIGITS.indexOf(c) >= 0;
  }

  /** 三番地 is a house number, 一番町 a town. */
  private static boolean isHouse(String text, int end) {
    return text.startsWith("番地", end) || text.startsWith("号", end);
  }

  /** 北1条西2丁目, 第2号, 3線: numbers that are a part of the town's name. */
  private static boolean belongsToName(String text, int start, int from, int end) {
    boolean ordinal = from > start && text.charAt(from - 1) == '第';
    boolean named = end < text.length() && "条線町区".indexOf(text.charAt(end)) >= 0;
    return ordinal || named || text.startsWith("号線", end) || text.startsWith("番町", end);
  }
}
