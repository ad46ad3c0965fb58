package jp.machi.core.contact;

import jp.machi.core.contact.PhoneNumber.Known;
import jp.machi.core.contact.PhoneNumber.Problem;
import jp.machi.core.contact.PhoneNumber.Unclear;

/**
 * Groups telephone numbers by the numbering plan (総務省 電気通信番号計画): an area code and an exchange of
 * together six digits, then four digits of the subscriber. Free, mobile and IP numbers tell their
 * groups by their first digits.
 */
final class PhoneParser {
  /** A number written with country code, brackets and blanks; longer text is several numbers. */
  private static final int LONGEST = 30;

  /** 110, 119, 188: numbers for the whole country have three digits. */
  private static final int NATIONAL = 3;

  private static final int FIXED = 10;
  private static final int MOBILE = 11;

  private PhoneParser() {}

  static PhoneNumber read(String text) {
    if (text.length() > LONGEST || !isNumberLike(text)) {
      return new Unclear(Problem.MALFORMED);
    }
    String[] groups = domestic(text).split("[^0-9]+");
    String digits = String.join("", groups);
    if (digits.isEmpty()) {
      return new Unclear(Problem.MALFORMED);
    }
    if (digits.charAt(0) != '0') {
      return withoutZero(digits);
    }
    if (isMobile(digits)) {
      return digits.length() == MOBILE ? grouped(digits, 3, 4) : new Unclear(Problem.WRONG_LENGTH);
    }
    if (digits.startsWith("0800")) {
      return digits.length() == MOBILE ? grouped(digits, 4, 3) : new Unclear(Problem.WRONG_LENGTH);
    }
    return digits.length() == FIXED ? fixed(digits, groups) : new Unclear(Problem.WRONG_LENGTH);
  }

  /** Whether a number is a mobile or IP number; 0800 is free of charge and never mobile. */
  static boolean isMobile(String digits) {
    boolean mobile =
        digits.length() > 2 && digits.charAt(2) == '0' && "56789".indexOf(digits.charAt(1)) >= 0;
    return mobile && !digits.startsWith("0800");
  }

  private static boolean isNumberLike(String text) {
    return text.chars().allMatch(c -> (c >= '0' && c <= '9') || " -()[]+".indexOf(c) >= 0)
        && text.lastIndexOf('+') <= 0;
  }

  /** With the 0 of the area code in place of Japan's country code; without a leading blank. */
  private static String domestic(String text) {
    String number = text.replaceFirst("^[^0-9+]+", "");
    return number.startsWith("+81")
        ? "0" + number.substring(3).replaceFirst("^[^0-9]*(?:\\(?0\\)?)?[^0-9]*", "")
        : number;
  }

  private static PhoneNumber withoutZero(String digits) {
    if (digits.length() == NATIONAL && digits.charAt(0) == '1') {
      return new Known(digits);
    }
    return new Unclear(digits.length() <= 8 ? Problem.NO_AREA_CODE : Problem.WRONG_LENGTH);
  }

  private static PhoneNumber fixed(String digits, String[] groups) {
    boolean service = digits.startsWith("0120") || digits.startsWith("0570");
    if (groups.length == 1) {
      boolean twoDigitArea = digits.startsWith("03") || digits.startsWith("06");
      return service
          ? grouped(digits, 4, 3)
          : twoDigitArea ? grouped(digits, 2, 4) : new Unclear(Problem.NO_HYPHENS);
    }
    int area = groups[0].length();
    if (groups.length > 3 || area < 2 || area > 5) {
      return new Unclear(Problem.WRONG_GROUPS);
    }
    int exchange = groups.length == 2 ? 6 - area : groups[1].length();
    boolean subscriber = area + exchange == 6 || (service && area == 4);
    return subscriber && exchange > 0
        ? grouped(digits, area, service && groups.length == 2 ? 3 : exchange)
        : new Unclear(Problem.WRONG_GROUPS);
  }

  private static Known grouped(String digits, int area, int exchange) {
    int end = area + exchange;
    return new Known(
        digits.substring(0, area)
            + "-"
            + digits.substring(area, end)
            + "-"
            + digits.substring(end));
  }
}
