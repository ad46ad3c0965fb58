package jp.machi.core.schedule;

import java.util.Optional;
import jp.machi.core.date.KanjiNumbers;
import jp.machi.core.date.Weekdays;
import jp.machi.core.text.Hyphens;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.TextCursor;
import jp.machi.core.text.Width;

/** What a cell says about the days of the week. */
public sealed interface WrittenWeekdays {

  /** The same days in every week. */
  record Weekly(Weekdays days) implements WrittenWeekdays {}

  /** Days that do not come every week: 第2水曜日, 隔週日曜日. */
  record Recurring(Recurrence recurrence) implements WrittenWeekdays {}

  /** Days of the week but for holidays, or with them, which no weekday says: 平日, 土日祝. */
  record Holidays() implements WrittenWeekdays {}

  /** Anything else. */
  record Unclear() implements WrittenWeekdays {}

  /**
   * Reads a whole cell by the grammar of {@link Recurrence}. Linear, never throws.
   *
   * <pre>
   * cell = "平日" rest | recurrence [rest]          where the rest speaks of holidays
   * </pre>
   */
  static WrittenWeekdays read(String cell) {
    if (cell.length() > Recurrence.LONGEST) {
      return new Unclear();
    }
    String plain = Spaces.removeAll(Hyphens.plain(Width.half(cell))).replace('〜', '~');
    TextCursor cursor = new TextCursor(KanjiNumbers.asDigits(plain));
    boolean workdays = cursor.take("平日");
    Optional<Recurrence> read = workdays ? Optional.empty() : Recurrence.take(cursor);
    boolean whole = cursor.atEnd();
    if (workdays || (read.isPresent() && !whole) || plain.startsWith("祝")) {
      return onlyHolidays(cursor) ? new Holidays() : new Unclear();
    }
    if (read.isEmpty()) {
      return new Unclear();
    }
    boolean weekly =
        read.get().turns().stream().allMatch(turn -> turn.rhythm() == Recurrence.Rhythm.WEEKLY);
    return weekly ? new Weekly(read.get().weekly()) : new Recurring(read.get());
  }

  /** Whether nothing follows but words about holidays: （祝日を除く）, ・祝日, 年末年始は休み. */
  private static boolean onlyHolidays(TextCursor cursor) {
    while (!cursor.atEnd()) {
      boolean taken =
          cursor.takeAny("祝日", "祝", "休日", "年末年始", "お盆", "振替", "含む", "含みます", "除く", "除きます")
              || cursor.takeAny("ただし", "但し", "休館", "休業", "休診", "休み", "休", "のみ", "及び", "の場合")
              || cursor.takeOneOf("()[]・、,。;/&と~はをもに※") != 0;
      if (!taken) {
        return false;
      }
    }
    return true;
  }
}
