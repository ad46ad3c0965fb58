package jp.machi.core.address;

import jp.machi.core.text.Characters;
import jp.machi.core.text.Spaces;

/**
 * Splits one folded address from left to right. Names of municipalities come from the table,
 * longest first, so that 四日市市 and 大和郡山市 stay whole; a name that the table lacks is read by grammar.
 */
final class AddressSplitter {
  private static final CityNames NAMES = CityNames.ofJapan();

  /** The longest names of cities have 6 characters, those of wards 4. */
  private static final int LONGEST_CITY = 8;

  private static final int LONGEST_WARD = 5;

  /** Words on 区 that are no ward. */
  private static final String NOT_WARD = "地学校工街鉱農選";

  private final String text;
  private int at;
  private String postalCode = "";
  private String prefecture = "";
  private boolean derived;
  private String city = "";

  private AddressSplitter(String text) {
    this.text = text;
  }

  static JapaneseAddress split(String folded) {
    AddressSplitter splitter = new AddressSplitter(folded);
    splitter.takePostalCode();
    splitter.takePrefecture();
    splitter.takeCity();
    return splitter.address();
  }

  private JapaneseAddress address() {
    int townEnd = TownEnd.of(text, at);
    int restEnd = townEnd;
    while (restEnd < text.length() && !Spaces.isSpace(text.charAt(restEnd))) {
      restEnd++;
    }
    return new JapaneseAddress(
        postalCode,
        prefecture,
        derived,
        city,
        text.substring(at, townEnd),
        text.substring(townEnd, restEnd),
        Spaces.trim(text.substring(restEnd)));
  }

  private void takePostalCode() {
    int start = text.startsWith("〒") ? 1 : 0;
    start = afterSpaces(start);
    int hyphen = text.startsWith("-", start + 3) ? 1 : 0;
    int end = start + 7 + hyphen;
    if (end >= text.length() || !isDigits(start, start + 3) || !isDigits(end - 4, end)) {
      return;
    }
    char next = text.charAt(end);
    if (Characters.isDigit(next) || next == '-') {
      return;
    }
    postalCode = text.substring(start, start + 3) + "-" + text.substring(end - 4, end);
    at = afterSpaces(end);
  }

  private boolean isDigits(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Characters.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private int afterSpaces(int from) {
    int i = from;
    while (i < text.length() && Spaces.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private void takePrefecture() {
    for (int length = 3; length <= 4 && at + length <= text.length(); length++) {
      char last = text.charAt(at + length - 1);
      if ((last == '県' || last == '都' || last == '府' || last == '道')
          && NAMES.isPrefecture(text.substring(at, at + length))) {
        prefecture = text.substring(at, at + length);
        at = afterSpaces(at + length);
        return;
      }
    }
  }

  private void takeCity() {
    int end = knownCityEnd();
    if (end < 0 && !prefecture.isEmpty()) {
      end = cityEndByGrammar();
    }
    if (end < 0) {
      return;
    }
    String name = text.substring(at, end);
    int wardEnd = wardEnd(name, end);
    city = wardEnd < 0 ? name : name + text.substring(afterSpaces(end), wardEnd);
    at = afterSpaces(Math.max(end, wardEnd));
  }

  /** End of the longest name of the table that the text goes on with, -1 where there is none. */
  private int knownCityEnd() {
    for (int end = Math.min(text.length(), at + CityNames.LONGEST); end >= at + 2; end--) {
      char last = text.charAt(end - 1);
      if (last != '市' && last != '区' && last != '町' && last != '村') {
        continue;
      }
      String name = text.substring(at, end);
      if (prefecture.isEmpty()) {
        String only = NAMES.prefectureOf(name);
        if (!only.isEmpty()) {
          prefecture = only;
          derived = true;
          return end;
        }
      } else if (NAMES.has(prefecture, name)) {
        return end;
      }
    }
    return -1;
  }

  /** 汐見市, 北海郡青空町: a name the table lacks, ended by its own kind. */
  private int cityEndByGrammar() {
    int limit = Math.min(text.length(), at + LONGEST_CITY);
    for (int i = at + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c <= '9') {
        return -1;
      }
      if (c == '市') {
        return i + 1 < text.length() && text.charAt(i + 1) == '市' ? i + 2 : i + 1;
      }
      if (c == '郡') {
        return townEndByGrammar(i + 1);
      }
    }
    return -1;
  }

  private int townEndByGrammar(int start) {
    int limit = Math.min(text.length(), start + LONGEST_CITY);
    for (int i = start + 1; i < limit; i++) {
      if (text.charAt(i) == '町' || text.charAt(i) == '村') {
        return i + 1;
      }
    }
    return -1;
  }

  /** End of a ward behind a city that has wards or that the table does not know, else -1. */
  private int wardEnd(String name, int end) {
    boolean mayHaveWards = NAMES.hasWards(name) || !NAMES.has(prefecture, name);
    if (!name.endsWith("市") || !mayHaveWards) {
      return -1;
    }
    int start = afterSpaces(end);
    int limit = Math.min(text.length(), start + LONGEST_WARD);
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '区') {
        return i > start && NOT_WARD.indexOf(text.charAt(i - 1)) < 0 ? i + 1 : -1;
      }
      if (c <= '9' || c == '町' || c == '丁' || c == '村' || c == '字') {
        return -1;
      }
    }
    return -1;
  }
}
