package jp.machi.core.layout;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a cell looks like from far: a value, or rather the name of a column. */
final class CellShape {
  /** The longest headings of the national standards have about 40 characters. */
  private static final int LONGEST_HEADING = 80;

  /** Characters that numbers, dates, times, phone numbers, coordinates and ranges are made of. */
  private static final String IN_NUMBERS = ".,-+:/()%~ \t年月日時分秒〒¥円人件～〜－ー－−、";

  private static final String MARKS = "○〇×✕△●◎◯☓✓有無-－ー―";
  private static final List<String> ERAS = List.of("明治", "大正", "昭和", "平成", "令和");
  private static final Set<String> TYPES =
      Set.of(
          "string",
          "integer",
          "int",
          "number",
          "float",
          "double",
          "decimal",
          "date",
          "datetime",
          "time",
          "boolean",
          "uri",
          "url",
          "text",
          "文字列",
          "数値",
          "日付",
          "時刻",
          "整数");
  private static final List<String> HEADING_ENDS =
      List.of(
          "名", "名称", "番号", "住所", "所在地", "日時", "年月日", "緯度", "経度", "電話", "備考", "コード", "区分", "種別",
          "種類", "数", "人口", "時間", "カナ", "項目", "内容", "説明", "分類", "地区", "課", "担当", "学校", "品目", "出し方",
          "ID", "No", "NO", "name", "url", "URL", "id");

  private CellShape() {}

  /** Whether a cell is a number, date, phone number, mark, address with numbers, link or prose. */
  static boolean isValue(String cell) {
    String text = cell.strip();
    if (text.isEmpty()) {
      return false;
    }
    if (text.length() > LONGEST_HEADING || text.startsWith("{") || isLink(text)) {
      return true;
    }
    if (text.length() == 1 && MARKS.contains(text)) {
      return true;
    }
    return isNumeric(text);
  }

  /** Whether a cell is a year, which stands above figures as a heading: 2025, 2025年度, 令和7年. */
  static boolean isYear(String cell) {
    String text = cell.strip();
    String year = text.endsWith("度") ? text.substring(0, text.length() - 1) : text;
    boolean marked = year.endsWith("年");
    String number = withoutEra(marked ? year.substring(0, year.length() - 1) : year);
    boolean digits = !number.isEmpty() && number.chars().allMatch(Character::isDigit);
    boolean gregorian =
        number.length() == 4 && (number.startsWith("19") || number.startsWith("20"));
    return digits && (gregorian || (marked && number.length() <= 2));
  }

  /** Whether a cell is the name of a data type, as in a row of types below a header. */
  static boolean isTypeName(String cell) {
    return TYPES.contains(cell.strip().toLowerCase(Locale.ROOT));
  }

  /** Whether a text ends as headings do. */
  static boolean isHeadingWord(String name) {
    return HEADING_ENDS.stream().anyMatch(name::endsWith);
  }

  private static boolean isLink(String text) {
    return text.startsWith("http://") || text.startsWith("https://");
  }

  /**
   * Made of digits and what stands between them, mostly of digits, or with two numbers joined by a
   * hyphen.
   */
  private static boolean isNumeric(String text) {
    String body = withoutEra(text);
    int digits = 0;
    int others = 0;
    boolean joined = false;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (Character.isDigit(c)) {
        digits++;
        joined |= i >= 2 && isHyphen(body.charAt(i - 1)) && Character.isDigit(body.charAt(i - 2));
      } else if (IN_NUMBERS.indexOf(c) < 0) {
        others++;
      }
    }
    boolean ageBand = body.contains("歳の"); // 0-4歳の男性 names a column of the population list
    return digits > 0 && (others == 0 || (joined && !ageBand) || digits > others * 2);
  }

  private static boolean isHyphen(char c) {
    return "-－−‐–ー".indexOf(c) >= 0;
  }

  private static String withoutEra(String text) {
    for (String era : ERAS) {
      if (text.startsWith(era)) {
        return text.substring(era.length()).replace("元", "1");
      }
    }
    boolean letterEra =
        text.length() > 1
            && "MTSHR".indexOf(text.charAt(0)) >= 0
            && Character.isDigit(text.charAt(1));
    return letterEra ? text.substring(1) : text;
  }
}
