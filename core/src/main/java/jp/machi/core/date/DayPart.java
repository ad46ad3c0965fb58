package jp.machi.core.date;

import java.util.Optional;
import jp.machi.core.text.Characters;

/**
 * A time of day as Excel keeps it and writes it where the cell has lost its format: 0.375 of a day
 * is 9:00.
 */
public final class DayPart {
  private static final int MINUTES_OF_A_DAY = 24 * 60;
  private static final int MINUTES_OF_AN_HOUR = 60;

  /** A tenth of a second: Excel writes 8:30 as 0.354166667. */
  private static final double TOLERANCE = 1e-6;

  /** 0.25, 0.5, 0.75; other numbers as short are typed by hand: 0.3 for 0:30. */
  private static final int SHORT = 2;

  /** Excel counts in doubles, which have 17 digits. */
  private static final int LONGEST = 20;

  private DayPart() {}

  /**
   * The time as {@code hh:mm}; empty unless the number is a whole minute of a day, which few are,
   * and written as Excel writes it.
   *
   * @param text in half width
   */
  public static Optional<String> read(String text) {
    int point = text.startsWith("0.") ? 1 : 0;
    int decimals = text.length() - point - 1;
    if (decimals < 1 || decimals > LONGEST || !isFraction(text, point)) {
      return Optional.empty();
    }
    double day = Double.parseDouble(text);
    long minutes = Math.round(day * MINUTES_OF_A_DAY);
    boolean whole = Math.abs(day - (double) minutes / MINUTES_OF_A_DAY) <= TOLERANCE;
    boolean typed = decimals <= SHORT && minutes % MINUTES_OF_AN_HOUR != 0;
    return whole && !typed && minutes > 0 && minutes < MINUTES_OF_A_DAY
        ? Optional.of(
            twoDigits(minutes / MINUTES_OF_AN_HOUR) + ":" + twoDigits(minutes % MINUTES_OF_AN_HOUR))
        : Optional.empty();
  }

  /** Digits behind a point; Excel never ends them with 0. */
  private static boolean isFraction(String text, int point) {
    boolean digits = text.charAt(point) == '.' && !text.endsWith("0");
    for (int i = point + 1; i < text.length(); i++) {
      digits &= Characters.isDigit(text.charAt(i));
    }
    return digits;
  }

  private static String twoDigits(long number) {
    return (number < 10 ? "0" : "") + number;
  }
}
