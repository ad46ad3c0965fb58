package jp.machi.core.standardise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jp.machi.core.date.WrittenDay;
import jp.machi.core.schedule.Span;
import jp.machi.core.value.DayColumn;

/**
 * Whether the internal numbers of a spreadsheet in a column are days: beside days that are written
 * out they must lie among these, and alone they must all lie in the lifetime of a person. Numbers
 * that lie elsewhere, as those of a file that counts from 1904 may, stay unread.
 */
final class SerialDays {
  /** Days that a column names lie around those of its other rows. */
  private static final int YEARS_AROUND = 1;

  /** Fewer numbers alone show nothing. */
  private static final int ENOUGH = 3;

  private static final LocalDate EARLIEST = LocalDate.of(1945, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2050, 12, 31);

  private SerialDays() {}

  /** The days that a number among these cells may mean, empty where it may mean none. */
  static Optional<Span> in(List<String> cells) {
    List<LocalDate> written = new ArrayList<>();
    int serials = 0;
    for (String cell : cells) {
      Optional<LocalDate> serial = DayColumn.ofSerial(cell.strip());
      if (serial.isPresent()) {
        serials++;
      } else if (WrittenDay.read(cell) instanceof WrittenDay.Day(var date, _, _)) {
        written.add(date);
      }
    }
    if (!written.isEmpty()) {
      return Optional.of(
          new Span(
              Collections.min(written).minusYears(YEARS_AROUND),
              Collections.max(written).plusYears(YEARS_AROUND)));
    }
    boolean alone = serials >= ENOUGH && serials == cells.size();
    return alone ? Optional.of(new Span(EARLIEST, LATEST)) : Optional.empty();
  }
}
