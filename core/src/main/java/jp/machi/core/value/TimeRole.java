package jp.machi.core.value;

/** What a time in a column stands for, which decides how half a range is read. */
public enum TimeRole {
  /** One time, of anything. */
  ALONE,
  /** When something begins: 9:00～ is 09:00. */
  START,
  /** When something ends: ～17:00 is 17:00. */
  END;

  private static final String[][] PAIRS = {
    {"開始", "終了"}, {"開所", "閉所"}, {"開館", "閉館"}, {"開店", "閉店"}, {"開場", "閉場"}, {"開園", "閉園"}
  };

  /** The role of a column, as its name says. */
  public static TimeRole of(String name) {
    for (String[] pair : PAIRS) {
      boolean start = name.contains(pair[0]);
      boolean end = name.contains(pair[1]);
      if (start != end) {
        return start ? START : END;
      }
    }
    return ALONE;
  }

  /** The name of the column with the other end, the name itself where it is no beginning. */
  public static String endOf(String start) {
    for (String[] pair : PAIRS) {
      if (start.contains(pair[0]) && !start.contains(pair[1])) {
        return start.replace(pair[0], pair[1]);
      }
    }
    return start;
  }
}
