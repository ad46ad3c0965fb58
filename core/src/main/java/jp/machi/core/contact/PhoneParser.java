package jp.machi.core.contact;

import java.util.List;
import jp.machi.core.contact.PhoneNumber.Known;
import jp.machi.core.contact.PhoneNumber.Problem;
import jp.machi.core.contact.PhoneNumber.Unclear;

/**
 * Groups telephone numbers by the numbering plan (総務省 電気通信番号計画): an area code and an exchange of
 * together six digits, then four digits of the subscriber. Free, mobile and IP numbers tell their
 * groups by their first digits; without any hyphen the {@linkplain AreaCodes table} tells them.
 */
final class PhoneParser {
  /** 110, 119, 188: numbers for the whole country have three digits. */
  private static final int NATIONAL = 3;

  private static final int SHORTEST_AREA = 2;
  private static final int SUBSCRIBER = 4;

  /** As many digits as area code and exchange have; fewer zeros are no number at all. */
  private static final int ZEROS = 6;

  private static final int FIXED = 10;
  private static final int MOBILE = 11;

  private PhoneParser() {}

  /**
   * Reads one number.
   *
   * @param areaCode the area code of numbers that have none, {@code ""} where nothing tells it
   */
  static PhoneNumber read(PhoneDigits written, String areaCode) {
    String digits = written.digits();
    if (digits.charAt(0) != '0') {
      return local(digits, areaCode);
    }
    if (digits.length() >= ZEROS && isZeros(digits, 0)) {
      return new Unclear(Problem.PLACEHOLDER);
    }
    if (isMobile(digits)) {
      return digits.length() == MOBILE ? grouped(digits, 3, 4) : new Unclear(Problem.WRONG_LENGTH);
    }
    if (digits.startsWith("0800")) {
      return digits.length() == MOBILE ? grouped(digits, 4, 3) : new Unclear(Problem.WRONG_LENGTH);
    }
    return digits.length() == FIXED
        ? fixed(digits, written.groups())
        : new Unclear(Problem.WRONG_LENGTH);
  }

  /** Whether a number is a mobile or IP number; 0800 is free of charge and never mobile. */
  static boolean isMobile(String digits) {
    boolean mobile =
        digits.length() > 2 && digits.charAt(2) == '0' && "56789".indexOf(digits.charAt(1)) >= 0;
    return mobile && !digits.startsWith("0800");
  }

  /** A number without its area code; 1 begins no exchange, but the numbers of the whole country. */
  private static PhoneNumber local(String digits, String areaCode) {
    if (digits.charAt(0) == '1' && digits.length() == NATIONAL) {
      return new Known(digits, false);
    }
    boolean fits =
        !areaCode.isEmpty()
            && digits.charAt(0) != '1'
            && areaCode.length() + digits.length() == FIXED;
    if (fits) {
      int area = areaCode.length();
      return new Known(hyphenated(areaCode + digits, area, FIXED - SUBSCRIBER - area), true);
    }
    return new Unclear(digits.length() <= 8 ? Problem.NO_AREA_CODE : Problem.WRONG_LENGTH);
  }

  private static PhoneNumber fixed(String digits, List<Integer> groups) {
    boolean service = digits.startsWith("0120") || digits.startsWith("0570");
    if (groups.size() == 1) {
      int area =
          service ? 4 : isZeros(digits, SHORTEST_AREA) ? SHORTEST_AREA : AreaCodes.length(digits);
      return area == 0
          ? new Unclear(Problem.NO_HYPHENS)
          : grouped(digits, area, service ? 3 : FIXED - SUBSCRIBER - area);
    }
    int area = groups.getFirst();
    if (groups.size() > 3 || area < 2 || area > 5) {
      return new Unclear(Problem.WRONG_GROUPS);
    }
    int exchange = groups.size() == 2 ? FIXED - SUBSCRIBER - area : groups.get(1);
    boolean subscriber = area + exchange == FIXED - SUBSCRIBER || (service && area == 4);
    return subscriber && exchange > 0
        ? grouped(digits, area, service && groups.size() == 2 ? 3 : exchange)
        : new Unclear(Problem.WRONG_GROUPS);
  }

  private static PhoneNumber grouped(String digits, int area, int exchange) {
    return isZeros(digits, area)
        ? new Unclear(Problem.PLACEHOLDER)
        : new Known(hyphenated(digits, area, exchange), false);
  }

  /** Whether no digit but 0 follows; nobody has such a number behind any area code. */
  static boolean isZeros(String number, int from) {
    int at = number.length() - 1;
    while (at >= from && (number.charAt(at) == '0' || number.charAt(at) == '-')) {
      at--;
    }
    return at < from;
  }

  private static String hyphenated(String digits, int area, int exchange) {
    int end = area + exchange;
    return digits.substring(0, area)
        + "-"
        + digits.substring(area, end)
        + "-"
        + digits.substring(end);
  }
}
