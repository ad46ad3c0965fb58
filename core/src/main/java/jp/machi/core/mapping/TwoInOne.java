package jp.machi.core.mapping;

import java.util.Optional;
import jp.machi.core.text.Hyphens;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.Width;

/** A cell that holds two items. One pass over its characters; longer cells are prose. */
record TwoInOne(String first, String second) {
  private static final int LONGEST = 200;
  private static final String RANGE_SIGNS = "~～〜";
  private static final String DASHES = "-－‐–—―−ー";
  private static final int POSTAL_DIGITS = 7;

  /**
   * {@code 9:00～17:00}, 9時から17時, {@code 9:00-17:00}, 4月1日～4月3日: digits on both sides of one sign. A
   * dash parts times and not days, in which it stands anyway. Two ranges are not one.
   */
  static Optional<TwoInOne> range(String cell) {
    if (cell.length() > LONGEST) {
      return Optional.empty();
    }
    int at = -1;
    int end = -1;
    int signs = 0;
    int depth = 0;
    for (int i = 0; i < cell.length(); i++) {
      int length = signAt(cell, i);
      depth += "（(".indexOf(cell.charAt(i)) >= 0 ? 1 : "）)".indexOf(cell.charAt(i)) >= 0 ? -1 : 0;
      if (length > 0 && depth == 0) {
        signs++;
        at = i;
        end = i + length;
      }
    }
    if (signs == 0 && (cell.indexOf(':') > 0 || cell.indexOf('：') > 0)) {
      for (int i = 0; i < cell.length(); i++) {
        if (DASHES.indexOf(cell.charAt(i)) >= 0) {
          signs++;
          at = i;
          end = i + 1;
        }
      }
    }
    if (signs != 1) {
      return Optional.empty();
    }
    String first = Spaces.trim(cell.substring(0, at));
    String second = Spaces.trim(cell.substring(end));
    boolean both = hasDigit(first) && hasDigit(second);
    return both ? Optional.of(new TwoInOne(first, second)) : Optional.empty();
  }

  private static boolean isDay(String cell) {
    boolean written = cell.indexOf('月') > 0 && cell.indexOf('日') > 0;
    boolean plain = cell.indexOf('-') > 0 || cell.indexOf('/') > 0 || cell.indexOf('／') > 0;
    return hasDigit(cell) && (written || (plain && cell.indexOf(':') < 0));
  }

  /** Whether there is a span of times in a text, or several: 11:00～14:00、17:00～20:30. */
  static boolean hasRange(String cell) {
    for (int i = 1; cell.length() <= LONGEST && i < cell.length(); i++) {
      if (signAt(cell, i) > 0
          && hasDigit(cell.substring(0, i))
          && hasDigit(cell.substring(i))
          && !isDay(cell)) {
        return true;
      }
    }
    return range(cell).isPresent() && !isDay(cell);
  }

  private static int signAt(String cell, int i) {
    if (RANGE_SIGNS.indexOf(cell.charAt(i)) >= 0) {
      return 1;
    }
    return cell.startsWith("から", i) ? 2 : 0;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  /** 番町1丁目8-15: a town and, from the first number behind it on, what is below. */
  static Optional<TwoInOne> townAndBlock(String cell) {
    String text = Spaces.trim(cell);
    int at = 0;
    while (at < text.length() && !Character.isDigit(text.charAt(at))) {
      at++;
    }
    int end = at;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    int split = text.startsWith("丁目", end) ? end + 2 : at;
    boolean town = at > 0 && split < text.length() && text.length() <= LONGEST;
    return town && !hasMunicipality(text, at)
        ? Optional.of(new TwoInOne(Spaces.trim(text.substring(0, split)), text.substring(split)))
        : Optional.empty();
  }

  private static boolean hasMunicipality(String text, int end) {
    for (int i = 1; i < end; i++) {
      if ("都道府県市郡区".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** 中央公園（ちゅうおうこうえん）: a name, and behind it only kana in brackets. */
  static Optional<TwoInOne> nameAndReading(String cell) {
    String text = Spaces.trim(cell);
    int open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
    boolean closed = text.endsWith("）") || text.endsWith(")");
    if (open < 1 || !closed || text.length() > LONGEST) {
      return Optional.empty();
    }
    String name = Spaces.trim(text.substring(0, open));
    String reading = Spaces.trim(text.substring(open + 1, text.length() - 1));
    boolean kana = reading.length() > 1 && reading.chars().allMatch(TwoInOne::isKana);
    boolean named = name.chars().anyMatch(c -> !isKana(c));
    return kana && named ? Optional.of(new TwoInOne(name, reading)) : Optional.empty();
  }

  static boolean isKana(int c) {
    return (c >= 'ぁ' && c <= 'ゖ')
        || (c >= 'ァ' && c <= 'ヺ')
        || (c >= 'ｦ' && c <= 'ﾟ')
        || c == 'ー'
        || c == '・'
        || c == '　'
        || c == ' ';
  }

  /** 〒210-8577 川崎市川崎区…: seven digits in front of a text. */
  static Optional<TwoInOne> postalAndAddress(String cell) {
    if (cell.length() > LONGEST) {
      return Optional.empty();
    }
    String written = Spaces.trim(cell);
    String text = Width.half(written);
    int i = text.startsWith("〒") ? 1 : 0;
    int digits = 0;
    int start = -1;
    for (; i < text.length() && digits < POSTAL_DIGITS; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        start = start < 0 ? i : start;
        digits++;
      } else if (!(c == ' ' && start < 0) && !(digits == 3 && (c == '-' || Hyphens.isOdd(c)))) {
        return Optional.empty();
      }
    }
    String address = i < text.length() ? Spaces.trim(written.substring(i)) : "";
    boolean both =
        digits == POSTAL_DIGITS && !address.isEmpty() && Character.isLetter(address.charAt(0));
    return both ? Optional.of(new TwoInOne(text.substring(start, i), address)) : Optional.empty();
  }
}
