package jp.machi.core.schedule;

import jp.machi.core.date.KanjiNumbers;
import jp.machi.core.text.Hyphens;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.TextCursor;
import jp.machi.core.text.Width;

/**
 * A place that never closes: 24時間, 24時間営業, 終日利用可. The sheets of the standard write it as 00:00 and
 * 24:00.
 */
public final class AllDay {
  /** The beginning and the end of such a day. */
  public static final String OPENS = "00:00";

  public static final String CLOSES = "24:00";

  private static final int LONGEST = 40;

  private AllDay() {}

  /** Whether a whole cell says this and nothing that limits it. Linear, never throws. */
  public static boolean is(String cell) {
    if (cell.length() > LONGEST) {
      return false;
    }
    String half = Spaces.removeAll(Hyphens.plain(Width.half(cell))).replace('〜', '~');
    TextCursor cursor = new TextCursor(KanjiNumbers.asDigits(half));
    boolean allDay =
        cursor.takeAny("24時間", "24h", "24H", "終日", "一日中", "1日中")
            || cursor.takeAny("00:00~24:00", "0:00~24:00", "00:00-24:00", "0:00-24:00", "0時~24時");
    while (allDay && !cursor.atEnd()) {
      allDay =
          cursor.takeAny("営業", "利用", "使用", "可能", "可", "開放", "開館", "開所", "対応", "受付", "年中無休")
              || cursor.takeAny("24時間", "OK", "です", "常時")
              || cursor.takeOneOf("()・、,/。") != 0;
    }
    return allDay;
  }
}
