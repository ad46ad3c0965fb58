package jp.machi.core.gazetteer;

/** Numbers in kanji as they occur in addresses: 十二, 二〇, 百三十. */
public final class KanjiNumber {
  private static final String DIGITS = PlaceLetters.KANJI_DIGITS;

  private KanjiNumber() {}

  /** The value, -1 where the characters are no number or one of more than 7 digits. */
  public static int value(CharSequence kanji) {
    boolean positional = true;
    for (int i = 0; i < kanji.length(); i++) {
      positional &= DIGITS.indexOf(kanji.charAt(i)) >= 0;
    }
    if (kanji.isEmpty() || kanji.length() > 7) {
      return -1;
    }
    return positional ? positional(kanji) : named(kanji);
  }

  /** 二〇 */
  private static int positional(CharSequence kanji) {
    int value = 0;
    for (int i = 0; i < kanji.length(); i++) {
      value = value * 10 + DIGITS.indexOf(kanji.charAt(i));
    }
    return value;
  }

  /** 千二百十三; each unit is smaller than the one before, each with at most one digit. */
  private static int named(CharSequence kanji) {
    int sum = 0;
    int digit = -1;
    int last = Integer.MAX_VALUE;
    for (int i = 0; i < kanji.length(); i++) {
      char c = kanji.charAt(i);
      int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
      if (unit == 0) {
        if (digit >= 0 || DIGITS.indexOf(c) <= 0) {
          return -1;
        }
        digit = DIGITS.indexOf(c);
      } else {
        if (unit >= last) {
          return -1;
        }
        sum += unit * Math.max(digit, 1);
        last = unit;
        digit = -1;
      }
    }
    return sum + Math.max(digit, 0);
  }

  /** The number from 1 to 99 in kanji, as the names of numbered parts of towns are written: 十二. */
  public static String of(int number) {
    if (number < 1 || number > 99) {
      throw new IllegalArgumentException("not from 1 to 99: " + number);
    }
    int tens = number / 10;
    int ones = number % 10;
    return (tens > 1 ? DIGITS.substring(tens, tens + 1) : "")
        + (tens > 0 ? "十" : "")
        + (ones > 0 ? DIGITS.substring(ones, ones + 1) : "");
  }
}
