package jp.machi.core.address;

import jp.machi.core.gazetteer.KanjiNumber;
import jp.machi.core.gazetteer.PlaceText;

/**
 * Reads the numbers behind a town: 1番地の2, 一の三, 8番15号, 甲1234-5, 官有無番地.
 *
 * @param normal numbers with hyphens between them: 1-2; {@code ""} where there are none
 * @param end folded place behind them
 */
record BlockNumber(String normal, int end) {
  /** Block, house, branch, room: more numbers in a row belong to something else. */
  private static final int MOST_NUMBERS = 6;

  /** Seven digits are a postal code or a phone number rather than a plot. */
  private static final int LONGEST_NUMBER = 6;

  private static final String MARKS = "甲乙丙丁戊己庚辛壬癸イロハニホヘトチリヌルヲワカヨタレソツネナラム";
  private static final String[] WORDS = {"官有無番地", "官有地無番地", "無番地", "番外地", "番外"};
  private static final String[] UNITS = {"番地", "番", "号", "丁目", "丁"};

  /** A number before these is no house number but a floor, a room, a building or a line. */
  private static final String[] NOT_HOUSES = {
    "F", "階", "号室", "号棟", "号館", "号線", "室", "棟", "館", "条", "線", "地割", "番館", "番街", "年", "月", "周年",
    "世紀"
  };

  boolean isEmpty() {
    return normal.isEmpty();
  }

  static BlockNumber read(PlaceText text, int start) {
    int i = text.afterSpaces(start);
    for (String word : WORDS) {
      if (text.startsWith(word, i)) {
        return new BlockNumber(word, i + word.length());
      }
    }
    if ((text.at(i) == '-' || text.at(i) == 'ノ') && numberEnd(text, i + 1) > i + 1) {
      i++; // 別府1-21-3, where the first number was that of a part of the town
    }
    StringBuilder normal = new StringBuilder();
    int first = mark(text, i, normal);
    return numbers(text, first, normal, start);
  }

  /** 甲, イ or A before a number; the place behind it. */
  private static int mark(PlaceText text, int i, StringBuilder normal) {
    char c = text.at(i);
    boolean letter = c >= 'A' && c <= 'Z';
    if (!letter && MARKS.indexOf(c) < 0) {
      return i;
    }
    int next = text.at(i + 1) == '-' ? i + 2 : i + 1;
    if (!text.isDigit(next) || (letter && next == i + 1)) {
      return i;
    }
    normal.append(c);
    if (next == i + 2) {
      normal.append('-');
    }
    return next;
  }

  private static BlockNumber numbers(PlaceText text, int first, StringBuilder normal, int start) {
    int i = first;
    int end = start;
    for (int count = 0; count < MOST_NUMBERS; count++) {
      int numberEnd = numberEnd(text, i);
      if (numberEnd == i) {
        break;
      }
      normal.append(count > 0 ? "-" : "").append(digits(text, i, numberEnd));
      int unitEnd = unitEnd(text, numberEnd);
      end = unitEnd;
      int next = separatorEnd(text, unitEnd);
      boolean closed = unitEnd > numberEnd && text.at(unitEnd - 1) == '号';
      if (next == unitEnd && (unitEnd == numberEnd || closed)) {
        break;
      }
      i = next;
    }
    return end == start ? new BlockNumber("", start) : new BlockNumber(normal.toString(), end);
  }

  /** Index behind a house number that begins there, the index itself where none does. */
  private static int numberEnd(PlaceText text, int i) {
    int end = text.digitsEnd(i);
    if (end == i) {
      while (end < text.length() && isKanjiNumber(text.at(end)) && end - i <= LONGEST_NUMBER) {
        end++;
      }
      if (end == i || !standsAlone(text, end) || KanjiNumber.value(text.folded(i, end)) < 0) {
        return i;
      }
    }
    if (end - i > LONGEST_NUMBER) {
      return i;
    }
    return isHouse(text, end) ? end : i;
  }

  private static boolean isHouse(PlaceText text, int end) {
    char next = text.at(end);
    if (next != '番' && next != '号' && (next <= '-' || next == 'ノ')) {
      return true;
    }
    for (String not : NOT_HOUSES) {
      if (text.startsWith(not, end)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isKanjiNumber(char c) {
    return "〇一二三四五六七八九十百千".indexOf(c) >= 0;
  }

  /** 三 is a number in 一の三 and none in 三田マンション. */
  private static boolean standsAlone(PlaceText text, int end) {
    char next = text.at(end);
    return next == 0
        || next == ' '
        || next == '-'
        || next == '('
        || next == '番'
        || next == '号'
        || (next == 'ノ' && (text.isDigit(end + 1) || isKanjiNumber(text.at(end + 1))));
  }

  private static String digits(PlaceText text, int start, int end) {
    String number = text.folded(start, end);
    return text.isDigit(start) ? number : Integer.toString(KanjiNumber.value(number));
  }

  private static int unitEnd(PlaceText text, int i) {
    for (String unit : UNITS) {
      if (text.startsWith(unit, i)) {
        return i + unit.length();
      }
    }
    return i;
  }

  /** Index behind a hyphen, の or spaces that a further number follows. */
  private static int separatorEnd(PlaceText text, int unitEnd) {
    int i = text.afterSpaces(unitEnd);
    char c = text.at(i);
    if (c == '-' || c == 'ノ') {
      int next = text.afterSpaces(i + 1);
      return numberEnd(text, next) > next ? next : unitEnd;
    }
    // 8番 15号: only what is closed by a unit on both sides goes together over a space.
    int end = numberEnd(text, i);
    boolean unit = unitEnd > 0 && "番地目丁".indexOf(text.at(unitEnd - 1)) >= 0;
    return unit && end > i && (i == unitEnd || unitEnd(text, end) > end) ? i : unitEnd;
  }
}
