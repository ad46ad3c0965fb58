package jp.machi.core.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jp.machi.core.date.DateParts;
import jp.machi.core.date.Weekdays;
import jp.machi.core.date.WrittenDay.Problem;
import jp.machi.core.schedule.DayList.Join;
import jp.machi.core.schedule.DayList.Written;
import jp.machi.core.schedule.WrittenDays.Known;
import jp.machi.core.schedule.WrittenDays.Unclear;
import jp.machi.core.schedule.WrittenDays.Year;
import org.jspecify.annotations.Nullable;

/**
 * Finds the year and month of days that leave them out: from the day before, which they follow;
 * from a later day with a year, which they precede; from the months of the list. Every written
 * weekday must fit, or nothing is resolved.
 */
final class DayResolver {
  /** A list that goes on in an earlier month has turned the year; a smaller step is disorder. */
  private static final int TURN_OF_YEAR = 6;

  /** Days that a recurrence gives between two dates; a daily event of two years. */
  private static final int MOST_DAYS = 750;

  private final DayList list;
  private final Optional<YearWindow> window;
  private final List<LocalDate> dates = new ArrayList<>();
  private int checked;
  private boolean yearFromList;
  private @Nullable DateParts previous;
  private @Nullable Unclear doubt;

  private DayResolver(DayList list, Optional<YearWindow> window) {
    this.list = list;
    this.window = window;
    this.previous = list.month().orElse(null);
  }

  static WrittenDays resolve(DayList list, Optional<YearWindow> window) {
    if (list.days().stream().allMatch(Written::excepted)) {
      return new Unclear(nothing(list), List.of());
    }
    return new DayResolver(list, window).known();
  }

  private static Problem nothing(DayList list) {
    if (list.recurrence().isPresent()) {
      return Problem.RECURRING;
    }
    boolean month = list.month().filter(DateParts::hasMonth).isPresent();
    return month ? Problem.NO_DAY : Problem.NOT_A_DATE;
  }

  private WrittenDays known() {
    for (int i = 0; i < list.days().size() && doubt == null; i++) {
      date(i).ifPresent(dates::add);
    }
    List<Span> spans = doubt == null ? spans(false) : List.of();
    if (doubt == null && list.recurrence().isPresent()) {
      checked += confirmed(spans, list.recurrence().get().weekly());
      spans = recurring(spans, list.recurrence().get());
    }
    if (doubt != null) {
      return doubt;
    }
    Year year = !yearFromList ? Year.WRITTEN : checked > 0 ? Year.CHECKED : Year.UNCHECKED;
    return new Known(spans, spans(true), list.closedOn(), year, checked, list.more());
  }

  private <T> Optional<T> doubt(Problem problem) {
    doubt = new Unclear(problem, List.of());
    return Optional.empty();
  }

  private Optional<LocalDate> date(int i) {
    Written written = list.days().get(i);
    DateParts parts = written.parts();
    if (!parts.hasMonth() && previous != null && previous.hasMonth()) {
      parts = new DateParts(null, parts.year(), previous.month(), parts.day(), false);
    }
    if (!parts.hasMonth()) {
      return doubt(Problem.NO_MONTH);
    }
    Optional<LocalDate> found = withYear(i, parts, written);
    if (found.isEmpty()) {
      return doubt == null ? doubt(Problem.IMPOSSIBLE) : found;
    }
    LocalDate date = found.get();
    Weekdays weekdays = written.weekdays();
    if (!weekdays.isEmpty()) {
      checked++;
      if (!weekdays.has(date.getDayOfWeek())) {
        doubt = new Unclear(Problem.WRONG_WEEKDAY, fitting(date, weekdays));
        return Optional.empty();
      }
    }
    previous =
        new DateParts(null, date.getYear(), date.getMonthValue(), date.getDayOfMonth(), false);
    return found;
  }

  /** Empty, without a doubt of its own, where the calendar has no such day. */
  private Optional<LocalDate> withYear(int i, DateParts parts, Written written) {
    if (parts.hasYear()) {
      return parts.problem().isEmpty() ? parts.date() : Optional.empty();
    }
    if (written.excepted() && !dates.isEmpty()) {
      Optional<LocalDate> within = among(parts);
      if (within.isPresent()) {
        return within;
      }
    }
    if (i > 0 && previous != null) {
      return following(parts, dates.get(i - 1), written);
    }
    if (previous != null && previous.hasYear()) {
      return parts.after(previous).date();
    }
    Optional<LocalDate> later = laterYear(i, parts);
    if (later.isPresent()) {
      return later;
    }
    if (window.isEmpty()) {
      return doubt(Problem.NO_YEAR);
    }
    yearFromList = true;
    return window.get().resolve(parts);
  }

  /** The day that lies among those before it, where an exception belongs. */
  private Optional<LocalDate> among(DateParts parts) {
    LocalDate first = Collections.min(dates);
    LocalDate last = Collections.max(dates);
    return parts
        .inYear(first.getYear())
        .date()
        .filter(day -> !day.isBefore(first))
        .or(() -> parts.inYear(last.getYear()).date())
        .filter(day -> !day.isBefore(first) && !day.isAfter(last));
  }

  /** The day that follows another one: in its year, or in the next where the months start anew. */
  private static Optional<LocalDate> following(DateParts parts, LocalDate before, Written written) {
    int step = before.getMonthValue() - parts.month();
    boolean turned = written.nextYear() || step > TURN_OF_YEAR;
    return parts.inYear(before.getYear() + (turned ? 1 : 0)).date();
  }

  /** 12月20日～令和6年1月8日: the last such day before the next one that has a year. */
  private Optional<LocalDate> laterYear(int i, DateParts parts) {
    for (int next = i + 1; next < list.days().size(); next++) {
      Optional<LocalDate> later = list.days().get(next).parts().date();
      if (later.isPresent()) {
        return parts
            .inYear(later.get().getYear())
            .date()
            .filter(day -> !day.isAfter(later.get()))
            .or(() -> parts.inYear(later.get().getYear() - 1).date());
      }
    }
    return Optional.empty();
  }

  /** The days nearest to a date on those weekdays, and the same date in the years beside it. */
  private static List<LocalDate> fitting(LocalDate date, Weekdays weekdays) {
    List<LocalDate> fitting = new ArrayList<>();
    for (int away = -3; away <= 3; away++) {
      if (weekdays.has(date.plusDays(away).getDayOfWeek())) {
        fitting.add(date.plusDays(away));
      }
    }
    for (int years = -1; years <= 1; years += 2) {
      if (weekdays.has(date.plusYears(years).getDayOfWeek())) {
        fitting.add(date.plusYears(years));
      }
    }
    return fitting;
  }

  private List<Span> spans(boolean excepted) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < dates.size(); i++) {
      Written written = list.days().get(i);
      LocalDate date = dates.get(i);
      boolean endsRange = i + 1 < dates.size() && list.days().get(i + 1).join() == Join.RANGE_END;
      if (written.excepted() != excepted || (endsRange && written.join() != Join.RANGE_END)) {
        continue;
      }
      spans.add(
          switch (written.join()) {
            case ALONE -> new Span(date, date);
            case UNTIL -> new Span(null, date);
            case FROM -> new Span(date, null);
            case RANGE_END -> range(dates.get(i - 1), date);
          });
    }
    return spans;
  }

  private Span range(LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      doubt = new Unclear(Problem.RANGE, List.of());
    }
    return new Span(first, last);
  }

  /** 9月7日～11月23日の土曜日: ranges that begin and end on the weekday that comes again. */
  private static int confirmed(List<Span> spans, Weekdays weekly) {
    int confirmed = 0;
    for (Span span : spans) {
      LocalDate first = span.first();
      LocalDate last = span.last();
      boolean fits =
          first != null
              && last != null
              && weekly.has(first.getDayOfWeek())
              && weekly.has(last.getDayOfWeek());
      confirmed += fits ? 1 : 0;
    }
    return confirmed;
  }

  /** The days of a recurrence within ranges; single days beside it stay. */
  private List<Span> recurring(List<Span> spans, Recurrence recurrence) {
    List<Span> days = new ArrayList<>();
    for (Span span : spans) {
      LocalDate first = span.first();
      LocalDate last = span.last();
      boolean bounded =
          first != null && last != null && !first.plusDays(MOST_DAYS - days.size()).isBefore(last);
      if (first == null || last == null || !bounded) {
        doubt = new Unclear(Problem.RECURRING, List.of());
        return days;
      }
      for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
        if (span.isOneDay() || recurrence.fallsOn(day)) {
          days.add(new Span(day, day));
        }
      }
    }
    if (days.isEmpty()) {
      doubt = new Unclear(Problem.RECURRING, List.of());
    }
    return days;
  }
}
