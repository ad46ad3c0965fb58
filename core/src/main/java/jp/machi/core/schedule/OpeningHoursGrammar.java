package jp.machi.core.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.machi.core.date.ClockTime;
import jp.machi.core.date.KanjiNumbers;
import jp.machi.core.date.Weekdays;
import jp.machi.core.date.WrittenTime;
import jp.machi.core.schedule.OpeningHours.Hours;
import jp.machi.core.text.Hyphens;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.TextCursor;
import jp.machi.core.text.Width;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of opening hours. Weekdays stand before their hours or in brackets behind them; hours
 * in brackets are a note on those before, such as longer care of a nursery.
 *
 * <pre>
 * text  = {part}
 * part  = [weekdays] range ["(" weekdays ")"] | weekdays "休" | "24時間" | "終日" | word
 * range = time ("~" | "-" | "から") time
 * </pre>
 */
final class OpeningHoursGrammar {
  /** A page about a place is no cell of hours. */
  private static final int LONGEST = 500;

  private static final String DAY_NAMES = "月火水木金土日";

  private final TextCursor cursor;
  private final List<Hours> hours = new ArrayList<>();
  private Weekdays days = Weekdays.NONE;
  private Weekdays closedOn = Weekdays.NONE;
  private int depth;
  private boolean more;
  private boolean impossible;

  private OpeningHoursGrammar(TextCursor cursor) {
    this.cursor = cursor;
  }

  static Optional<OpeningHours> read(String cell) {
    if (cell.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = Hyphens.plain(Width.half(cell)).replace('〜', '~');
    return new OpeningHoursGrammar(new TextCursor(KanjiNumbers.asDigits(plain))).hours();
  }

  private Optional<OpeningHours> hours() {
    while (!cursor.atEnd()) {
      if (!bracket() && !weekdays() && !allDay() && !range()) {
        word();
      }
    }
    return hours.isEmpty() || impossible
        ? Optional.empty()
        : Optional.of(new OpeningHours(hours, closedOn, more));
  }

  private boolean bracket() {
    if (cursor.peek() == '(') {
      Optional<Weekdays> behind = Weekdays.takeInBrackets(cursor);
      if (behind.isPresent() && depth == 0 && !hours.isEmpty() && days.isEmpty()) {
        Hours last = hours.removeLast();
        hours.add(new Hours(last.days().and(behind.get()), last.opens(), last.closes()));
      } else if (behind.isPresent()) {
        days = behind.get();
      } else {
        cursor.skip();
        depth++;
      }
      return true;
    }
    if (cursor.take(')')) {
      depth = Math.max(0, depth - 1);
      return true;
    }
    return false;
  }

  /** 月曜日, 月～金, 平日; a lone 日 or 月 in a word is none. */
  private boolean weekdays() {
    int start = cursor.position();
    boolean wordBefore = start > 0 && isWord(cursor.peek(-1));
    boolean could =
        cursor.peek() != 0
            && (DAY_NAMES.indexOf(cursor.peek()) >= 0 || "毎平全".indexOf(cursor.peek()) >= 0);
    Weekdays found = could && !wordBefore ? Weekdays.take(cursor) : Weekdays.NONE;
    if (found.isEmpty()) {
      cursor.moveTo(start);
      return false;
    }
    boolean holidays = cursor.takeAny("・祝日", "・祝", "祝日", "祝");
    cursor.takeAny("は", "の");
    boolean closed = cursor.takeAny("定休", "休");
    if (closed) {
      closedOn = closedOn.and(found);
    } else if (isWord(cursor.peek()) && !startsTime()) {
      cursor.moveTo(start);
      return false;
    } else {
      days = found;
      cursor.takeOneOf(":/");
    }
    more |= holidays || (closed && !cursor.atEnd());
    return true;
  }

  private boolean startsTime() {
    int start = cursor.position();
    boolean time = ClockTime.take(cursor).isPresent();
    cursor.moveTo(start);
    return time;
  }

  private boolean allDay() {
    boolean allDay = cursor.takeAny("24時間", "終日");
    if (allDay && depth == 0) {
      hours.add(new Hours(days, "00:00", "24:00"));
      days = Weekdays.NONE;
    }
    return allDay;
  }

  private boolean range() {
    Optional<ClockTime> opens = ClockTime.take(cursor);
    if (opens.isEmpty()) {
      return false;
    }
    int end = cursor.position();
    cursor.skipSpaces();
    boolean joined = cursor.takeAny("~", "-", "から");
    cursor.skipSpaces();
    Optional<ClockTime> closes = joined ? ClockTime.take(cursor) : Optional.empty();
    if (closes.isEmpty() || depth > 0) {
      cursor.moveTo(closes.isEmpty() ? end : cursor.position());
      more = true;
      return true;
    }
    String from = text(opens.get());
    String to = text(closes.get());
    if (from == null || to == null) {
      impossible = true;
    } else {
      hours.add(new Hours(days, from, to));
      days = Weekdays.NONE;
    }
    return true;
  }

  private static @Nullable String text(ClockTime clock) {
    return clock.time() instanceof WrittenTime.Time(var text) ? text : null;
  }

  private void word() {
    char next = cursor.peek();
    more |= !Spaces.isSpace(next) && "・,、;/".indexOf(next) < 0;
    cursor.skip();
  }

  private static boolean isWord(char c) {
    return c >= '぀' && c <= '鿿' && "、。・「」".indexOf(c) < 0;
  }
}
