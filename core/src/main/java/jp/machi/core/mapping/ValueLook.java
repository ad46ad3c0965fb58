package jp.machi.core.mapping;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import jp.machi.core.geo.Japan;
import jp.machi.core.standard.ItemType;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.Width;
import jp.machi.core.value.Reading;
import jp.machi.core.value.ValueReaders;

/**
 * What one value is written like, whatever its heading says. Stricter than the value readers: a
 * reader asks whether a cell may be a phone number, this asks whether it can hardly be anything
 * else.
 */
final class ValueLook {
  /** Longer cells are prose. */
  private static final int LONGEST = 100;

  private static final int COORDINATE_DECIMALS = 3;
  private static final int LONGEST_NUMBER = 17;
  private static final int LONGEST_FILE = 2_000;
  private static final Set<String> IMAGES =
      Set.of("jpg", "jpeg", "png", "gif", "webp", "heic", "bmp", "tif", "tiff", "svg");

  private ValueLook() {}

  /** Kinds that a value is written like; empty for plain text and numbers. */
  static Set<ItemType> of(String cell) {
    Set<ItemType> looks = EnumSet.noneOf(ItemType.class);
    if (cell.length() > LONGEST) {
      if (cell.startsWith("http")) {
        looks.add(ItemType.URL);
      }
      return looks;
    }
    String text = Width.half(Spaces.trim(cell));
    Shape shape = Shape.of(text);
    if (isUrl(text)) {
      looks.add(ItemType.URL);
    } else if (shape.ats == 1 && shape.dots > 0 && shape.letters > 0 && shape.kanji == 0) {
      looks.add(ItemType.EMAIL);
    } else if (shape.digits > 0 && shape.words() == 0) {
      numbers(text, shape, looks);
    } else if (shape.kanji == 0 && shape.kana > 1 && shape.kana >= shape.letters) {
      if (!reads(ItemType.FLAG, text)) { // あり and なし answer a question
        looks.add(ItemType.KANA);
      }
    }
    if (shape.kanji > 0) {
      kanji(text, shape, looks);
    }
    return looks;
  }

  /** An address of the web, also behind a remark in brackets that says whose it is. */
  private static boolean isUrl(String text) {
    int close = text.startsWith("(") ? text.indexOf(')') + 1 : 0;
    String rest = Spaces.trim(text.substring(close));
    return rest.startsWith("http://") || rest.startsWith("https://") || rest.startsWith("www.");
  }

  /** The name or address of a file that holds a picture. */
  static boolean isImage(String cell) {
    String text = Spaces.trim(cell);
    int dot = text.lastIndexOf('.');
    return dot > 0
        && text.length() <= LONGEST_FILE
        && IMAGES.contains(text.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  private static void numbers(String text, Shape shape, Set<ItemType> looks) {
    if (shape.digits == 7 && (text.startsWith("〒") || isSplit(text, 3, 4))) {
      looks.add(ItemType.POSTAL_CODE);
    }
    boolean trunk = text.startsWith("0") || text.startsWith("(0") || text.startsWith("+81");
    if (trunk && (shape.digits == 10 || shape.digits == 11) && shape.hyphens + shape.brackets > 0) {
      looks.add(ItemType.PHONE);
    }
    if (shape.dots == 1 && text.length() - text.indexOf('.') > COORDINATE_DECIMALS) {
      coordinate(text, looks);
    }
    if (shape.digits == 6 && text.length() == 6 && reads(ItemType.MUNICIPALITY_CODE, text)) {
      looks.add(ItemType.MUNICIPALITY_CODE);
    }
    if (shape.digits == 13 && text.length() == 13 && reads(ItemType.CORPORATE_NUMBER, text)) {
      looks.add(ItemType.CORPORATE_NUMBER);
    }
    if (shape.colons > 0 && reads(ItemType.TIME, text)) {
      looks.add(ItemType.TIME);
    }
    boolean dated = shape.hyphens == 2 || shape.slashes == 2 || shape.dots == 2;
    if (dated && reads(ItemType.DATE, text)) {
      looks.add(ItemType.DATE);
    }
  }

  private static void coordinate(String text, Set<ItemType> looks) {
    if (text.length() > LONGEST_NUMBER + LONGEST_NUMBER) {
      return;
    }
    try {
      double degrees = Double.parseDouble(text);
      if (Japan.hasLatitude(degrees)) {
        looks.add(ItemType.LATITUDE);
      } else if (Japan.hasLongitude(degrees)) {
        looks.add(ItemType.LONGITUDE);
      }
    } catch (NumberFormatException _) {
      // not a plain number: no coordinate
    }
  }

  private static void kanji(String text, Shape shape, Set<ItemType> looks) {
    boolean day = text.indexOf('月') > 0 && text.indexOf('日') > 0 && shape.digits > 1;
    if (day && reads(ItemType.DATE, text)) {
      looks.add(ItemType.DATE);
    } else if (isWeekdays(text)) {
      looks.add(ItemType.WEEKDAYS);
    } else if (isAddress(text, shape)) {
      looks.add(ItemType.ADDRESS);
    } else if (text.indexOf('時') > 0 && shape.digits > 0 && reads(ItemType.TIME, text)) {
      looks.add(ItemType.TIME);
    }
  }

  /** A prefecture or municipality in front, and a number or the unit of one behind. */
  private static boolean isAddress(String text, Shape shape) {
    int prefecture = firstOf(text, "都道府県", 2, 4);
    int city = firstOf(text, "市区町村郡", 1, 12);
    boolean place = prefecture > 0 || city > 0;
    boolean block =
        shape.digits > 0
            || text.contains("丁目")
            || text.contains("番地")
            || text.contains("地先")
            || text.contains("大字");
    return place && block && text.indexOf('。') < 0 && text.length() >= 5;
  }

  private static int firstOf(String text, String units, int from, int to) {
    for (int i = from; i < text.length() && i <= to; i++) {
      if (units.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** Days of the week and what joins them; a further line says what is special. */
  private static boolean isWeekdays(String text) {
    int days = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' && days > 1) {
        return true;
      }
      if ("月火水木金土日祝".indexOf(c) >= 0) {
        days++;
      } else if ("曜、,;・～〜~-―－ー()から 毎平".indexOf(c) < 0) {
        return false;
      }
    }
    return days > 1;
  }

  /** Digits and one sign that parts them into groups of these sizes. */
  private static boolean isSplit(String text, int first, int second) {
    return text.length() == first + second + 1
        && !Character.isDigit(text.charAt(first))
        && text.chars().filter(Character::isDigit).count() == first + second;
  }

  /** A whole number without sign, -1 for anything else. */
  static long wholeNumber(String cell) {
    String text = Width.half(Spaces.trim(cell));
    if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  private static boolean reads(ItemType type, String text) {
    return !(ValueReaders.forType(type).read(text) instanceof Reading.Unreadable);
  }

  /** What a text is made of, counted in one pass. */
  private record Shape(
      int digits,
      int letters,
      int kana,
      int kanji,
      int hyphens,
      int dots,
      int colons,
      int slashes,
      int ats,
      int brackets) {

    static Shape of(String text) {
      int[] n = new int[11];
      for (int i = 0; i < text.length(); i++) {
        n[kind(text.charAt(i))]++;
      }
      return new Shape(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9]);
    }

    int words() {
      return letters + kana + kanji;
    }

    private static int kind(char c) {
      if (c >= '0' && c <= '9') {
        return 0;
      }
      return switch (c) {
        case '-', '‐', '–', '—', '―', '−' -> 4;
        case '.' -> 5;
        case ':' -> 6;
        case '/' -> 7;
        case '@' -> 8;
        case '(', ')' -> 9;
        default ->
            TwoInOne.isKana(c) && c != ' ' && c != '　'
                ? 2
                : WordText.isLatin(c) ? 1 : Character.isLetter(c) ? 3 : 10;
      };
    }
  }
}
