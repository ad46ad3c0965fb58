package jp.machi.core.address;

import jp.machi.core.gazetteer.PlaceText;

/** What stands before an address and is none: （前期）, 所在地：, ①. */
final class AddressHead {
  private static final String[] LABELS = {"住所", "所在地", "場所", "会場"};

  /** A bracket that long is no mark but a sentence. */
  private static final int LONGEST_BRACKET = 20;

  private AddressHead() {}

  /** Folded place where the address itself begins. */
  static int end(PlaceText text) {
    int start = text.afterSpaces(0);
    for (int i = start; i < text.length(); i = text.afterSpaces(i)) {
      int next = afterMark(text, i);
      if (next == i) {
        return i;
      }
      i = next;
    }
    return start;
  }

  private static int afterMark(PlaceText text, int i) {
    char c = text.at(i);
    if (c == '(' || c == '【' || c == '[' || c == '「') {
      return afterBracket(text, i);
    }
    for (String label : LABELS) {
      if (text.startsWith(label, i) && text.at(i + label.length()) == ':') {
        return i + label.length() + 1;
      }
    }
    boolean mark = c != '〒' && c != '〇' && !Character.isLetterOrDigit(c);
    return mark && !Character.isSurrogate(c) ? i + 1 : i;
  }

  /** Brackets around a postal code belong to it. */
  private static int afterBracket(PlaceText text, int i) {
    if (text.at(i + 1) == '〒' || text.digitsEnd(i + 1) == i + 4) {
      return i + 1;
    }
    int limit = Math.min(text.length(), i + LONGEST_BRACKET);
    for (int end = i + 1; end < limit; end++) {
      if (")】]」".indexOf(text.at(end)) >= 0) {
        return end + 1;
      }
    }
    return i + 1;
  }

  /** Whether a name may end there: a number, a space or the end follows. */
  static boolean closes(PlaceText text, int end) {
    char next = text.at(end);
    return next == 0
        || next == ' '
        || next == '-'
        || text.isDigit(end)
        || "一二三四五六七八九十".indexOf(next) >= 0;
  }
}
