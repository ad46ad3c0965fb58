package jp.machi.core.standardise;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jp.machi.core.date.WrittenDay;
import jp.machi.core.mapping.Sample;
import jp.machi.core.schedule.YearWindow;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.SourceTable;
import jp.machi.core.value.DayColumn;

/**
 * The months that a list is about, so that its days without a year have exactly one: from the name
 * of the file, the sheet, the lines above the table, else from the whole days of the column itself.
 */
final class ListMonths {
  /** Whole days that lie further apart belong to no one list of events. */
  private static final int MOST_MONTHS_APART = 8;

  private final Optional<YearWindow> named;
  private final Sample sample;

  ListMonths(SourceTable table, String fileName, Sample sample) {
    List<String> titles = new ArrayList<>(List.of(fileName, table.name()));
    for (SourceRow note : table.notes()) {
      titles.addAll(note.cells());
    }
    this.named = titles.stream().flatMap(title -> YearWindow.find(title).stream()).findFirst();
    this.sample = sample;
  }

  /** What a column of days tells: its months, and whether numbers in it are days. */
  DayColumn column(int source, boolean firstOfMany) {
    return new DayColumn(of(source), firstOfMany, SerialDays.in(sample.values(source)));
  }

  /** The months of a column; empty where nothing tells them or its own days tell otherwise. */
  Optional<YearWindow> of(int column) {
    List<LocalDate> days = wholeDays(column);
    if (named.isPresent()) {
      long within = days.stream().filter(named.get()::holds).count();
      return named.filter(window -> within * 2 >= days.size());
    }
    if (days.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = Collections.min(days);
    boolean near = !Collections.max(days).isAfter(first.plusMonths(MOST_MONTHS_APART));
    return near ? Optional.of(YearWindow.around(YearMonth.from(first))) : Optional.empty();
  }

  private List<LocalDate> wholeDays(int column) {
    List<LocalDate> days = new ArrayList<>();
    for (String cell : sample.values(column)) {
      if (WrittenDay.read(cell) instanceof WrittenDay.Day(var date, _, _)) {
        days.add(date);
      }
    }
    return days;
  }
}
