package jp.machi.formats.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a number in a cell is written: as a number, a day, a time, an elapsed time or a code with
 * leading zeros. Knows the number formats of Excel with those that Japanese Excel adds (ECMA-376
 * Part 1, 18.8.30).
 *
 * @param pattern digits and literals of a {@link Kind#CODE}, else ""
 */
record NumberFormat(Kind kind, String pattern) {
  private static final NumberFormat NUMBER = new NumberFormat(Kind.NUMBER, "");
  private static final NumberFormat DATE = new NumberFormat(Kind.DATE, "");
  private static final NumberFormat DATE_TIME = new NumberFormat(Kind.DATE_TIME, "");
  private static final NumberFormat TIME = new NumberFormat(Kind.TIME, "");
  private static final NumberFormat ELAPSED = new NumberFormat(Kind.ELAPSED, "");

  /** Excel computes and shows 15 digits; the rest is noise of binary fractions. */
  private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private static final long SECONDS_PER_DAY = 86_400;
  private static final LocalDate DAY_ZERO_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);

  /** The serial of 9999-12-31, the last day of Excel. */
  private static final double LAST_SERIAL = 2_958_466;

  /** What a number stands for. */
  enum Kind {
    NUMBER,
    DATE,
    DATE_TIME,
    TIME,
    ELAPSED,
    CODE
  }

  /**
   * The format of that number and code.
   *
   * @param code format code of the workbook, null for a built-in format
   */
  static NumberFormat of(int id, @Nullable String code) {
    return code == null ? builtIn(id) : parse(code);
  }

  private static NumberFormat builtIn(int id) {
    return switch (id) {
      case 14, 15, 16, 17, 27, 28, 29, 30, 31, 34, 35, 36 -> DATE;
      case 50, 51, 52, 53, 54, 55, 56, 57, 58 -> DATE;
      case 18, 19, 20, 21, 32, 33, 45, 47 -> TIME;
      case 22 -> DATE_TIME;
      case 46 -> ELAPSED;
      default -> NUMBER;
    };
  }

  private static NumberFormat parse(String code) {
    FormatCode parts = FormatCode.of(code);
    String letters = parts.letters().toLowerCase(Locale.ROOT);
    if (parts.elapsed()) {
      return ELAPSED;
    }
    if (letters.contains("general") || letters.contains("標準")) {
      return NUMBER;
    }
    letters = letters.replace("am/pm", "").replace("a/p", "");
    letters = letters.replace("e+", "").replace("e-", "");
    boolean time = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
    boolean day = letters.chars().anyMatch(c -> "ydeg".indexOf(c) >= 0) || letters.contains("aaa");
    boolean month = letters.indexOf('m') >= 0 && !time;
    if (day || month) {
      return time ? DATE_TIME : DATE;
    }
    if (time) {
      return TIME;
    }
    return parts.code().isEmpty() ? NUMBER : new NumberFormat(Kind.CODE, parts.code());
  }

  /** The text of a number as it stands in the workbook. */
  String text(String raw, boolean from1904) {
    double number;
    try {
      number = Double.parseDouble(raw);
    } catch (NumberFormatException e) {
      return raw; // not a number: show what stands there
    }
    return Double.isFinite(number) ? text(number, from1904) : raw;
  }

  /** The text of a number. */
  String text(double number, boolean from1904) {
    boolean asDay = number >= 0 && number < LAST_SERIAL;
    return switch (kind) {
      case NUMBER -> plain(number);
      case CODE -> code(number);
      case DATE -> asDay && isDay(number, from1904) ? day(number, from1904) : plain(number);
      case DATE_TIME ->
          asDay && isDay(number, from1904) ? dayTime(number, from1904) : plain(number);
      case TIME ->
          asDay ? clock(Math.round(number * SECONDS_PER_DAY) % SECONDS_PER_DAY) : plain(number);
      case ELAPSED -> asDay ? clock(Math.round(number * SECONDS_PER_DAY)) : plain(number);
    };
  }

  /** Plain decimal without exponent or trailing zeros. */
  static String plain(double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Long.toString((long) number);
    }
    BigDecimal exact = new BigDecimal(Double.toString(number));
    return exact.round(EXCEL_DIGITS).stripTrailingZeros().toPlainString();
  }

  /** Day 0 and 1900-02-29 (serial 60) were never; Excel shows them, no calendar does. */
  private static boolean isDay(double serial, boolean from1904) {
    return from1904 || (serial >= 1 && (serial < 60 || serial >= 61));
  }

  private static LocalDateTime moment(double serial, boolean from1904) {
    long seconds = Math.round(serial * SECONDS_PER_DAY);
    LocalDate zero = from1904 ? DAY_ZERO_1904 : DAY_ZERO_1900;
    // Excel counts a 1900-02-29: earlier days are one off.
    long shift = !from1904 && serial < 60 ? 1 : 0;
    return zero.atStartOfDay().plusDays(shift).plusSeconds(seconds);
  }

  private static String day(double serial, boolean from1904) {
    return moment(Math.floor(serial), from1904).toLocalDate().toString();
  }

  private static String dayTime(double serial, boolean from1904) {
    LocalDateTime moment = moment(serial, from1904).truncatedTo(ChronoUnit.SECONDS);
    return moment.toLocalDate() + "T" + time(moment.toLocalTime());
  }

  private static String time(LocalTime time) {
    return clock(time.toSecondOfDay());
  }

  private static String clock(long seconds) {
    String minutes = String.format(Locale.ROOT, "%02d:%02d", seconds / 3_600, seconds / 60 % 60);
    return seconds % 60 == 0
        ? minutes
        : minutes + String.format(Locale.ROOT, ":%02d", seconds % 60);
  }

  /** Digits put into the pattern from the right, zeros where there are none. */
  private String code(double number) {
    String digits = plain(number);
    if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return digits;
    }
    StringBuilder text = new StringBuilder();
    int next = digits.length() - 1;
    for (int i = pattern.length() - 1; i >= 0; i--) {
      char c = pattern.charAt(i);
      if (c == FormatCode.DIGIT) {
        text.append(next >= 0 ? digits.charAt(next--) : '0');
      } else {
        text.append(c);
      }
    }
    while (next >= 0) {
      text.append(digits.charAt(next--));
    }
    return text.reverse().toString();
  }
}
