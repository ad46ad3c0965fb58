package jp.machi.core.layout;

/** The years and months that stand above the columns of a statistical table. */
final class Times {
  /** The longest: 令和10年度（見込）, 2024年12月末現在. */
  private static final int LONGEST = 16;

  private static final String ERAS = "MTSHR明大昭平令";

  private Times() {}

  /** What a heading names. */
  enum Kind {
    /** No time. */
    NONE,
    /** A calendar year: 2024年, 令和6年. */
    YEAR,
    /** A fiscal year: 令和6年度. */
    FISCAL_YEAR,
    /** A month of an unnamed year: 4月. */
    MONTH,
    /** A month of a year: 令和6年4月, 2024/04. */
    YEAR_MONTH
  }

  /** Whether a text is a year or a month, which stand above figures as headings do. */
  static boolean isTime(String text) {
    return CellShape.isYear(text) || kind(text) != Kind.NONE;
  }

  /** What a heading names; figures that are no year, and days, are no time here. */
  static Kind kind(String heading) {
    String text = bare(heading);
    if (text.isEmpty() || text.length() > LONGEST) {
      return Kind.NONE;
    }
    if (CellShape.isYear(text)) {
      return text.endsWith("度") ? Kind.FISCAL_YEAR : Kind.YEAR;
    }
    if (isShortEra(text)) {
      return text.endsWith("度") ? Kind.FISCAL_YEAR : Kind.YEAR;
    }
    if (!text.endsWith("月")) {
      return Kind.NONE;
    }
    String rest = text.substring(0, text.length() - 1);
    int year = rest.indexOf('年');
    String month = rest.substring(year + 1);
    if (month.isEmpty() || month.length() > 2 || !digits(month) || !isMonth(month)) {
      return Kind.NONE;
    }
    if (year < 0) {
      return Kind.MONTH;
    }
    String before = rest.substring(0, year + 1);
    return CellShape.isYear(before) || isShortEra(before) ? Kind.YEAR_MONTH : Kind.NONE;
  }

  /** R6, H30年度, 令6. */
  private static boolean isShortEra(String text) {
    String year = text.endsWith("度") ? text.substring(0, text.length() - 1) : text;
    year = year.endsWith("年") ? year.substring(0, year.length() - 1) : year;
    boolean era = year.length() >= 2 && year.length() <= 3 && ERAS.indexOf(year.charAt(0)) >= 0;
    return era && (digits(year.substring(1)) || year.endsWith("元"));
  }

  private static boolean isMonth(String digits) {
    int month = 0;
    for (int i = 0; i < digits.length(); i++) {
      month = month * 10 + Character.digit(digits.charAt(i), 10);
    }
    return month >= 1 && month <= 12;
  }

  private static boolean digits(String text) {
    return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
  }

  /** Without spaces, and without what follows in brackets: 令和2年（国勢調査）. */
  private static String bare(String heading) {
    StringBuilder bare = new StringBuilder(heading.length());
    for (int i = 0; i < heading.length(); i++) {
      char c = heading.charAt(i);
      if ("（(".indexOf(c) >= 0 && !bare.isEmpty()) {
        break;
      }
      if (!Character.isWhitespace(c)) {
        bare.append(c);
      }
    }
    return bare.toString();
  }
}
