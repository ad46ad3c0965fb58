package jp.machi.core.address;

import jp.machi.core.gazetteer.PlaceText;
import jp.machi.core.text.Spaces;

/**
 * What stands behind the numbers.
 *
 * @param building building, floor or room
 * @param rest words about the place (地先, 付近) and what was not understood
 */
record Remainder(String building, String rest) {
  private static final String[] PLACE_WORDS = {
    "地先", "先", "地内", "付近", "近ク", "周辺", "隣", "外", "他", "ホカ", "内", "ヨリ", "カラ", "及", "オヨ", "・", "、",
    "~", "〜"
  };

  static Remainder of(PlaceText text, BlockNumber block, boolean town) {
    int start = block.end();
    String whole = Spaces.trim(text.source(start, text.length()));
    int i = text.afterSpaces(start);
    if (whole.isEmpty()) {
      return new Remainder("", "");
    }
    boolean attached = i == start;
    boolean numbers = !block.normal().isEmpty();
    if (!town || (!numbers && attached) || isPlaceWord(text, i)) {
      return new Remainder("", whole);
    }
    int from = i;
    while (from < text.length() && (text.at(from) == '-' || text.at(from) == ' ')) {
      from++;
    }
    return new Remainder(Spaces.trim(text.source(from, text.length())), "");
  }

  private static boolean isPlaceWord(PlaceText text, int i) {
    for (String word : PLACE_WORDS) {
      if (text.startsWith(word, i)) {
        return true;
      }
    }
    return false;
  }

  /** The parts that are not empty, with a space between. */
  static String joined(String... parts) {
    StringBuilder joined = new StringBuilder();
    for (String part : parts) {
      String trimmed = Spaces.trim(part);
      if (!trimmed.isEmpty()) {
        joined.append(joined.isEmpty() ? "" : " ").append(trimmed);
      }
    }
    return joined.toString();
  }
}
