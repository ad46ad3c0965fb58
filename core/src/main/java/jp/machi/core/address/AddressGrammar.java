package jp.machi.core.address;

import jp.machi.core.gazetteer.PlaceText;

/** Reads by their form the names that no table has: 汐見市, 学区外, 北1条西2丁目. */
final class AddressGrammar {
  /** The longest names of cities have 6 characters, those of wards 4. */
  private static final int LONGEST_CITY = 8;

  private static final int LONGEST_WARD = 5;

  /** Words on 区 that are no ward. */
  private static final String NOT_WARD = "地学校工街鉱農選";

  private AddressGrammar() {}

  /** Index behind a municipality that begins there: 汐見市, 北海郡青空町; -1 where none does. */
  static int cityEnd(PlaceText text, int start) {
    int limit = Math.min(text.length(), start + LONGEST_CITY);
    for (int i = start + 1; i < limit; i++) {
      char c = text.at(i);
      if (c <= '9') {
        return -1;
      }
      if (c == '市') {
        int end = text.at(i + 1) == '市' ? i + 2 : i + 1;
        return Math.max(end, wardEnd(text, end));
      }
      if (c == '郡') {
        return townOfDistrictEnd(text, i + 1);
      }
    }
    return -1;
  }

  private static int townOfDistrictEnd(PlaceText text, int start) {
    int limit = Math.min(text.length(), start + LONGEST_CITY);
    for (int i = start + 1; i < limit; i++) {
      if (text.at(i) == '町' || text.at(i) == '村') {
        return i + 1;
      }
    }
    return -1;
  }

  /** Index behind a ward of a city that the table does not know, else -1. */
  private static int wardEnd(PlaceText text, int end) {
    int start = text.afterSpaces(end);
    int limit = Math.min(text.length(), start + LONGEST_WARD);
    for (int i = start; i < limit; i++) {
      char c = text.at(i);
      if (c == '区') {
        return i > start && NOT_WARD.indexOf(text.at(i - 1)) < 0 ? i + 1 : -1;
      }
      if (c <= '9' || c == '町' || c == '丁' || c == '村') {
        return -1;
      }
    }
    return -1;
  }

  /** Index behind the name of a town that begins there; a numbered part (丁目) belongs to it. */
  static int townEnd(PlaceText text, int start) {
    if (text.startsWith("役所", start) || text.startsWith("役場", start)) {
      return start; // 羽村市役所 is a building
    }
    int i = start;
    while (i < text.length() && text.at(i) != ' ' && text.at(i) != '(') {
      if (!text.isDigit(i)) {
        i++;
        continue;
      }
      int end = text.digitsEnd(i);
      if (text.at(end) == '丁') {
        return text.at(end + 1) == '目' ? end + 2 : end + 1;
      }
      boolean ordinal = i > start && text.at(i - 1) == '第';
      if (!ordinal && !isPartOfName(text, end)) {
        return i;
      }
      i = end;
    }
    return i;
  }

  /** 北1条西2, 3線, 一番町: numbers that are a part of the town's name. */
  private static boolean isPartOfName(PlaceText text, int end) {
    return "条線町区".indexOf(text.at(end)) >= 0
        || text.startsWith("地割", end)
        || text.startsWith("号線", end)
        || text.startsWith("番町", end);
  }
}
