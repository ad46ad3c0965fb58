package jp.machi.core.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.machi.core.date.Weekdays;
import jp.machi.core.date.WrittenDay.Problem;
import org.jspecify.annotations.Nullable;

/** What a text says about the days on which something takes place. */
public sealed interface WrittenDays {

  /**
   * Days that are certain.
   *
   * @param spans the days and ranges, in the order of the text, never empty
   * @param except days and ranges on which it does not take place
   * @param closedOn weekdays on which it does not take place: （月曜休館）
   * @param year where the year of the first day comes from
   * @param checked how many written weekdays fit the days
   * @param more whether the text says more than days: words, times, notes
   */
  record Known(
      List<Span> spans, List<Span> except, Weekdays closedOn, Year year, int checked, boolean more)
      implements WrittenDays {

    public Known {
      spans = List.copyOf(spans);
      except = List.copyOf(except);
    }

    /** The first day; empty where only an end is written. */
    public Optional<LocalDate> first() {
      @Nullable LocalDate first = null;
      for (Span span : spans) {
        if (span.first() == null) {
          return Optional.empty();
        }
        first = first == null || span.first().isBefore(first) ? span.first() : first;
      }
      return Optional.ofNullable(first);
    }

    /** The last day; empty where only a beginning is written. */
    public Optional<LocalDate> last() {
      @Nullable LocalDate last = null;
      for (Span span : spans) {
        if (span.last() == null) {
          return Optional.empty();
        }
        last = last == null || span.last().isAfter(last) ? span.last() : last;
      }
      return Optional.ofNullable(last);
    }

    /** Whether first and last day say it all: one day or one range, nothing excepted. */
    public boolean isOneSpan() {
      return spans.size() == 1 && except.isEmpty() && closedOn.isEmpty();
    }
  }

  /**
   * Not certainly days; nothing is guessed. A month without days is {@link Problem#NO_DAY}, words
   * alone are {@link Problem#NOT_A_DATE}, an end before its beginning is {@link Problem#RANGE}.
   *
   * @param fitting for a weekday that contradicts its day: the days near it that would fit
   */
  record Unclear(Problem problem, List<LocalDate> fitting) implements WrittenDays {
    public Unclear {
      fitting = List.copyOf(fitting);
    }
  }

  /** Where the year of a day comes from. */
  enum Year {
    /** It is written. */
    WRITTEN,
    /** The list's months give it, and the written weekday fits. */
    CHECKED,
    /** The list's months give it; no weekday is written that could confirm it. */
    UNCHECKED
  }

  /**
   * Reads the days in a text. Linear, never throws.
   *
   * @param window the months of the list, empty where nothing tells them
   */
  static WrittenDays read(String text, Optional<YearWindow> window) {
    return DayResolver.resolve(DayListGrammar.read(text), window);
  }

  /** Whether a text names a day with its month, with or without a year. Linear, never throws. */
  static boolean speaksOfDays(String text) {
    return DayListGrammar.read(text).days().stream().anyMatch(day -> day.parts().hasMonth());
  }
}
