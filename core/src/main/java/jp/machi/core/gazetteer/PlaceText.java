package jp.machi.core.gazetteer;

import java.util.Arrays;
import jp.machi.core.text.Width;

/**
 * A text under the folding of {@link PlaceLetters}, each folded character with the place in the
 * source that it came from. Numbers in kanji before a counter become digits (北十二条 and 北12条 are
 * one), 大字 and 字 vanish. Made in one pass; immutable once made.
 */
public final class PlaceText {
  /** What follows a kanji number that is written in digits as well. */
  private static final String COUNTERS = "条丁線号番地区町字";

  /** Longer runs of kanji numbers are no number of a town. */
  private static final int LONGEST_NUMBER = 7;

  private final String source;
  private char[] chars;
  private int[] from;
  private int length;

  private PlaceText(String source) {
    this.source = source;
    this.chars = new char[source.length() + 4];
    this.from = new int[source.length() + 5];
  }

  /** Folds a text. */
  public static PlaceText of(String source) {
    PlaceText text = new PlaceText(source);
    text.fold();
    text.from[text.length] = source.length();
    return text;
  }

  /** The text as it was. */
  public String source() {
    return source;
  }

  /** How many folded characters there are. */
  public int length() {
    return length;
  }

  /** A folded character; NUL behind the end. */
  public char at(int index) {
    return index >= 0 && index < length ? chars[index] : 0;
  }

  /**
   * Where in the source a folded character begins, with what vanished before it; the end of the
   * source behind the last.
   */
  public int sourceIndex(int index) {
    return index == 0 ? 0 : from[Math.min(index, length)];
  }

  /** The source between two folded places. */
  public String source(int start, int end) {
    return source.substring(sourceIndex(start), sourceIndex(end));
  }

  /** The folded text between two places. */
  public String folded(int start, int end) {
    return new String(chars, start, end - start);
  }

  /** Whether the folded text goes on with this from there. */
  public boolean startsWith(String folded, int index) {
    if (index + folded.length() > length) {
      return false;
    }
    for (int i = 0; i < folded.length(); i++) {
      if (chars[index + i] != folded.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a digit stands there. */
  public boolean isDigit(int index) {
    return index >= 0 && index < length && PlaceLetters.isDigit(chars[index]);
  }

  /** Index behind the digits that begin there; the index itself where none do. */
  public int digitsEnd(int index) {
    int end = index;
    while (isDigit(end)) {
      end++;
    }
    return end;
  }

  /** Index of the first character from there on that is no space. */
  public int afterSpaces(int index) {
    int i = index;
    while (i < length && chars[i] == ' ') {
      i++;
    }
    return i;
  }

  /** The folded text. */
  @Override
  public String toString() {
    return new String(chars, 0, length);
  }

  private void fold() {
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      char folded = PlaceLetters.folded(c);
      if (c < '\u0080') {
        if (folded != ' ' || length == 0 || chars[length - 1] != ' ') {
          add(folded, i);
        }
      } else if (PlaceLetters.isKanjiNumber(folded)) {
        i = number(i) - 1;
      } else if (Width.isHalfKana(c)) {
        i = halfKana(i);
      } else if (c == '\uDB40') {
        i++; // a variation selector: which glyph, not which character
      } else if (!vanishes(c, folded, i)) {
        add(folded == 'ー' && isBehindNumber() ? '-' : folded, i);
      }
    }
  }

  private boolean vanishes(char c, char folded, int i) {
    boolean aza = (c == '大' || c == '小') && i + 1 < source.length() && source.charAt(i + 1) == '字';
    boolean moreRoom = folded == ' ' && length > 0 && chars[length - 1] == ' ';
    return folded == PlaceLetters.NOTHING || aza || moreRoom;
  }

  private void add(char folded, int index) {
    if (length == chars.length) { // 千 becomes 1000
      chars = Arrays.copyOf(chars, length * 2);
      from = Arrays.copyOf(from, length * 2 + 1);
    }
    from[length] = index;
    chars[length++] = folded;
  }

  private boolean isBehindNumber() {
    return length > 0
        && (PlaceLetters.isDigit(chars[length - 1]) || "目番号地".indexOf(chars[length - 1]) >= 0);
  }

  /** ｶﾞ is one letter of two characters. */
  private int halfKana(int i) {
    int next = i + 1 < source.length() ? source.charAt(i + 1) : 0;
    boolean voiced = next == '\uFF9E' || next == '\uFF9F';
    String full = Width.fullKana(source.substring(i, voiced ? i + 2 : i + 1));
    char folded = PlaceLetters.folded(full.charAt(0));
    add(folded == 'ー' && isBehindNumber() ? '-' : folded, i);
    return full.length() == 1 && voiced ? i + 1 : i;
  }

  /** Takes a run of kanji numbers; the index behind it. */
  private int number(int start) {
    int end = start;
    while (end < source.length()
        && PlaceLetters.isKanjiNumber(PlaceLetters.folded(source.charAt(end)))) {
      end++;
    }
    // In 5十五番館 the 5 is a number of its own.
    boolean apart = length == 0 || !PlaceLetters.isDigit(chars[length - 1]);
    boolean counted = apart && end < source.length() && COUNTERS.indexOf(source.charAt(end)) >= 0;
    int value = counted && end - start <= LONGEST_NUMBER ? value(start, end) : -1;
    if (value < 0) {
      for (int i = start; i < end; i++) {
        add(PlaceLetters.folded(source.charAt(i)), i);
      }
    } else {
      String digits = Integer.toString(value);
      for (int i = 0; i < digits.length(); i++) {
        add(digits.charAt(i), start);
      }
    }
    return end;
  }

  private int value(int start, int end) {
    StringBuilder kanji = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      kanji.append(PlaceLetters.folded(source.charAt(i)));
    }
    return KanjiNumber.value(kanji);
  }
}
