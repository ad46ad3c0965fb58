package jp.machi.core.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.machi.core.date.DateParts;
import jp.machi.core.date.Weekdays;
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
   * Not certainly days; nothing is guessed.
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

  /** Why a text is not certainly days. */
  enum Problem {
    /** No day at all: 随時, 日程調整し決定. */
    NO_DAYS("event.no_days"),
    /** A month without days: 11月の試合日程. */
    ONLY_MONTH("event.only_month"),
    /** A day without a month, and nothing that says which. */
    NO_MONTH("event.no_month"),
    /** No year, and nothing that says which. */
    NO_YEAR("event.no_year"),
    /** A day that its month does not have. */
    IMPOSSIBLE("event.impossible"),
    /** The written weekday is not that of the day. */
    WRONG_WEEKDAY("event.wrong_weekday"),
    /** 毎週月曜日 without a first and a last day. */
    RECURRING("event.recurring"),
    /** An end before its beginning. */
    BACKWARDS("event.backwards");

    private final String code;

    Problem(String code) {
      this.code = code;
    }

    /** Finding code. */
    public String code() {
      return code;
    }
  }

  /**
   * Reads the days in a text. Linear, never throws.
   *
   * @param window the months of the list, empty where nothing tells them
   */
  static WrittenDays read(String text, Optional<YearWindow> window) {
    return DayResolver.resolve(DayListGrammar.read(text), window, Optional.empty());
  }

  /**
   * Reads the days in a text that leaves out the month, as another cell of the row names it.
   *
   * @param monthCell text that names the month: 11月の試合日程
   * @param window the months of the list, empty where nothing tells them
   */
  static WrittenDays read(String text, String monthCell, Optional<YearWindow> window) {
    Optional<DateParts> month = DayListGrammar.read(monthCell).month();
    return DayResolver.resolve(DayListGrammar.read(text), window, month);
  }
}
