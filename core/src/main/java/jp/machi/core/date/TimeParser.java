package jp.machi.core.date;

import java.util.Optional;
import jp.machi.core.date.WrittenTime.Problem;
import jp.machi.core.date.WrittenTime.Time;
import jp.machi.core.date.WrittenTime.Unclear;
import jp.machi.core.text.Characters;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.TextCursor;
import jp.machi.core.text.Width;

/** Reads one time from a whole cell. */
final class TimeParser {
  /** 午前 08 時 30 分 00 秒 has 17 characters; ranges with a note are not needed whole. */
  private static final int LONGEST = 40;

  private static final int FOUR_DIGITS = 4;

  private TimeParser() {}

  static WrittenTime read(String cell) {
    boolean longer = cell.length() > LONGEST;
    String half = Spaces.removeAll(Width.half(longer ? cell.substring(0, LONGEST) : cell));
    String text = KanjiNumbers.asDigits(half);
    TextCursor cursor = new TextCursor(text);
    Optional<ClockTime> clock = ClockTime.take(cursor);
    if (clock.isPresent() && cursor.atEnd() && !longer) {
      return clock.get().time();
    }
    int digits = clock.isPresent() ? 0 : cursor.digits();
    if (digits > 0 && digits <= FOUR_DIGITS && digits == text.length()) {
      boolean padded = digits == FOUR_DIGITS && text.charAt(0) == '0' && text.charAt(2) < '6';
      return padded
          ? new Time(text.substring(0, 2) + ":" + text.substring(2))
          : new Unclear(Problem.AMBIGUOUS);
    }
    return new Unclear(isRange(text) ? Problem.RANGE : Problem.NOT_A_TIME);
  }

  private static boolean isRange(String text) {
    int digit = 0;
    while (digit < text.length() && !Characters.isDigit(text.charAt(digit))) {
      digit++;
    }
    for (int i = digit + 1; i < text.length(); i++) {
      if ("~〜～–—-".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return text.indexOf("から", digit) > 0 || text.indexOf("まで", digit) > 0;
  }
}
