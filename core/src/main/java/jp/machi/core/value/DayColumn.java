package jp.machi.core.value;

import java.time.LocalDate;
import java.util.Optional;
import jp.machi.core.schedule.Span;
import jp.machi.core.schedule.YearWindow;

/**
 * What the column around a day tells of it.
 *
 * @param window the months of the list, which give the year of days without one
 * @param firstOfMany whether a range or a list of days is read as its first day
 * @param serials the days that a spreadsheet's internal number may mean here, empty where the
 *     column does not show that such numbers are days
 */
public record DayColumn(Optional<YearWindow> window, boolean firstOfMany, Optional<Span> serials) {

  /** A day about which nothing is known. */
  public static final DayColumn ALONE = new DayColumn(Optional.empty(), false, Optional.empty());

  /** The day that a spreadsheet counts 0; it also counts 1900-02-29, which never was. */
  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

  /** Spreadsheets count with five digits from 1927-05-18 to 2173-10-13. */
  private static final int DIGITS = 5;

  /**
   * The day of a spreadsheet's internal number, by the count from 1900 that all spreadsheets have
   * used for long; empty for any other text. A file from an old Mac may count from 1904; then the
   * days lie four years off, and a column whose other days are near shows it.
   */
  public static Optional<LocalDate> ofSerial(String text) {
    String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    return whole.length() == DIGITS && Folded.isDigits(whole) && whole.charAt(0) != '0'
        ? Optional.of(ZERO.plusDays(Long.parseLong(whole)))
        : Optional.empty();
  }
}
