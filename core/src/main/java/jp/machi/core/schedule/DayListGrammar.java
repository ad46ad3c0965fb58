package jp.machi.core.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.machi.core.date.DateGrammar;
import jp.machi.core.date.DateParts;
import jp.machi.core.date.KanjiNumbers;
import jp.machi.core.date.Weekdays;
import jp.machi.core.schedule.DayList.Join;
import jp.machi.core.schedule.DayList.Written;
import jp.machi.core.text.Characters;
import jp.machi.core.text.Hyphens;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.TextCursor;
import jp.machi.core.text.Width;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of days in free text. A text is clauses; a line, a bracket, a note behind ※ and what
 * follows ただし are clauses of their own. Days of a clause that says 休館 or 除く are exceptions, days of
 * other notes are left out, and words between days do no harm.
 *
 * <pre>
 * text   = clause {separator clause}
 * clause = {range | day | recurrence | weekdays "休館" | time | word}
 * range  = day ("~" | "から") day ["まで"]
 * day    = ["翌年"] date [weekday] [time]
 * </pre>
 */
final class DayListGrammar {
  /** Two years of daily dates in one cell; what follows is no list a person wrote. */
  private static final int MOST_DAYS = 750;

  /** A cell of many pages is a description, not a list of days. */
  private static final int LONGEST = 4_000;

  /** Words that make the days of their clause exceptions. */
  private static final String[] CLOSED = {"休", "除く", "除き", "を除", "中止"};

  /** Words of clauses whose days are not those of the event. */
  private static final String[] ASIDE = {
    "雨天", "荒天", "予備", "順延", "延期", "締切", "締め切", "〆切", "申込", "申し込", "予約", "受付", "応募", "前売", "必着", "更新"
  };

  private static final String BETWEEN_DAYS = "・,、､~-(\n ";

  private final TextCursor cursor;
  private final List<Written> days = new ArrayList<>();
  private final List<DateParts> months = new ArrayList<>();
  private Optional<Recurrence> recurrence = Optional.empty();
  private Weekdays closedOn = Weekdays.NONE;
  private boolean more;
  private boolean nextYear;
  private Clause clause = new Clause(0, false);
  private @Nullable Clause aroundBracket;

  /** What is known of the clause that is being read. */
  private static final class Clause {
    private final int start;
    private final boolean note;
    private boolean closes;
    private boolean aside;
    private boolean afterDay;
    private boolean afterBareDay;
    private boolean rangeOpen;
    private Weekdays lastWeekdays = Weekdays.NONE;
    private Weekdays weekdays = Weekdays.NONE;

    Clause(int start, boolean note) {
      this.start = start;
      this.note = note;
    }
  }

  private DayListGrammar(TextCursor cursor) {
    this.cursor = cursor;
  }

  static DayList read(String cell) {
    String text = cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell;
    String plain = Hyphens.plain(Width.half(text)).replace('〜', '~').replace('〰', '~');
    return new DayListGrammar(new TextCursor(KanjiNumbers.asDigits(plain))).list();
  }

  private DayList list() {
    while (!cursor.atEnd() && days.size() < MOST_DAYS) {
      if (!boundary() && !day() && !joint() && !repetition() && !time()) {
        word();
      }
    }
    endBracket();
    begin(false);
    Optional<DateParts> month =
        months.isEmpty() ? Optional.empty() : Optional.of(months.getFirst());
    return new DayList(days, month, recurrence, closedOn, more);
  }

  /** What ends a clause: a line end, a bracket, ※, ただし. */
  private boolean boundary() {
    if (cursor.peek() == '\n') {
      boolean unfinished = cursor.position() > 0 && "・,、､び".indexOf(cursor.peek(-1)) >= 0;
      cursor.skipSpaces();
      boolean goesOn = unfinished || clause.rangeOpen || "~-・,、､".indexOf(cursor.peek()) >= 0;
      if (!goesOn || cursor.atEnd()) {
        endBracket();
        begin(false);
      }
      return true;
    }
    if (cursor.take('【')) {
      while (!cursor.atEnd() && !cursor.take('】')) {
        cursor.skip();
      }
      more = true;
      return true;
    }
    if (cursor.takeAny("※", "ただし", "但し", "*")) {
      more = true;
      begin(true);
      return true;
    }
    if (cursor.take('。')) {
      begin(false);
      return true;
    }
    return cursor.take(')') ? endBracket() : bracket();
  }

  /** A weekday for all days before it, a number of the list, or a clause of its own. */
  private boolean bracket() {
    if (cursor.peek() != '(') {
      return false;
    }
    Optional<Weekdays> weekdays = Weekdays.takeInBrackets(cursor);
    if (weekdays.isPresent()) {
      forAllWithout(weekdays.get());
      return true;
    }
    cursor.skip();
    int start = cursor.position();
    if (cursor.takeNumber() >= 0 && cursor.take(')')) {
      return true;
    }
    cursor.moveTo(start);
    Optional<DateParts> month =
        DateGrammar.take(cursor).filter(parts -> !parts.hasDay() && cursor.take(')'));
    if (month.isPresent()) {
      months.add(month.get());
      return true;
    }
    cursor.moveTo(start);
    if (aroundBracket == null) {
      aroundBracket = clause;
      clause = new Clause(days.size(), true);
    }
    more = true;
    return true;
  }

  private boolean endBracket() {
    Clause around = aroundBracket;
    if (around != null) {
      begin(true);
      clause = around;
      aroundBracket = null;
    }
    return true;
  }

  /** Ends the clause and begins another. */
  private void begin(boolean note) {
    int last = days.size() - 1;
    if (clause.rangeOpen && last >= clause.start) {
      days.set(last, days.get(last).joined(Join.FROM));
    }
    for (int i = last; i >= clause.start; i--) {
      if (clause.closes) {
        days.set(i, days.get(i).except());
      } else if (!days.get(i).excepted() && (clause.note || clause.aside)) {
        days.remove(i);
      }
    }
    clause = new Clause(days.size(), note);
  }

  /** いずれも（水）: the days before that have no weekday of their own. */
  private void forAllWithout(Weekdays weekdays) {
    for (int i = 0; i < days.size(); i++) {
      Written day = days.get(i);
      if (day.weekdays().isEmpty()) {
        days.set(i, day.on(weekdays));
      }
    }
    clause.afterDay = false;
  }

  private boolean day() {
    if (cursor.takeAny("翌年", "翌")) {
      nextYear = cursor.peek(-1) == '年' || cursor.digits() > 0;
      return true;
    }
    Optional<DateParts> parts = DateGrammar.take(cursor).or(this::bareDay);
    if (parts.isEmpty()) {
      return false;
    }
    if (parts.get().hasDay()) {
      add(parts.get());
    } else {
      months.add(parts.get());
      clause.afterDay = false;
    }
    return true;
  }

  /** 5月1・8・15日 and 4/1-5: a number after a day that has no 日 either, or with a weekday behind. */
  private Optional<DateParts> bareDay() {
    int start = cursor.position();
    int width = cursor.digits();
    if (width == 0 || width > 2 || !clause.afterDay) {
      return Optional.empty();
    }
    boolean listed = clause.afterBareDay && BETWEEN_DAYS.indexOf(cursor.peek(-1)) >= 0;
    int day = cursor.takeNumber();
    int end = cursor.position();
    boolean weekday = Weekdays.takeInBrackets(cursor).isPresent();
    cursor.moveTo(end);
    boolean closed = cursor.atEnd() || BETWEEN_DAYS.indexOf(cursor.peek()) >= 0;
    if (weekday || (listed && closed)) {
      return Optional.of(new DateParts(null, DateParts.NONE, DateParts.NONE, day, false));
    }
    cursor.moveTo(start);
    return Optional.empty();
  }

  private void add(DateParts parts) {
    int end = cursor.position();
    clause.afterBareDay = Characters.isDigit(cursor.peek(-1));
    cursor.skipSpaces();
    Weekdays weekdays = Weekdays.takeInBrackets(cursor).orElse(Weekdays.NONE);
    if (weekdays.isEmpty() && cursor.peek(1) == '曜') { // 日 alone begins many words
      weekdays = Weekdays.take(cursor);
    }
    if (weekdays.isEmpty()) {
      cursor.moveTo(end);
    }
    Join join = clause.rangeOpen && days.size() > clause.start ? Join.RANGE_END : Join.ALONE;
    days.add(new Written(parts, weekdays, join, false, nextYear));
    nextYear = false;
    clause.rangeOpen = false;
    clause.afterDay = true;
    clause.lastWeekdays = Weekdays.NONE;
  }

  /** What joins a day to the next one, or ends a range. */
  private boolean joint() {
    int last = days.size() - 1;
    if (!clause.afterDay || last < clause.start) {
      return false;
    }
    if (cursor.take("まで")) {
      if (days.get(last).join() == Join.ALONE) {
        days.set(last, days.get(last).joined(Join.UNTIL));
      }
      clause.afterDay = false;
      return true;
    }
    boolean dash = cursor.peek() == '-' && Characters.isDigit(cursor.peek(1));
    boolean taken = dash ? cursor.take('-') : cursor.takeAny("~", "から", "より");
    clause.rangeOpen |= taken;
    return taken;
  }

  private boolean repetition() {
    char next = cursor.peek();
    boolean weekday = cursor.peek(1) == '曜';
    if (cursor.atEnd() || (!weekday && "毎第隔最".indexOf(next) < 0)) {
      return false;
    }
    boolean of = cursor.position() > 0 && cursor.peek(-1) == 'の';
    Optional<Recurrence> found = Recurrence.take(cursor);
    if (found.isEmpty()) {
      return false;
    }
    clause.lastWeekdays = found.get().weekly();
    clause.weekdays = clause.weekdays.and(clause.lastWeekdays);
    if ((!weekday || of) && recurrence.isEmpty() && !clause.note) {
      recurrence = found;
    }
    more = true;
    return true;
  }

  /** Times do not part a day from the sign of its range. */
  private boolean time() {
    if (cursor.takeAny("午前", "午後", "AM", "PM", "am", "pm")) {
      more = true;
      return true;
    }
    boolean behindColon = cursor.position() > 0 && cursor.peek(-1) == ':';
    if (cursor.digits() == 0) {
      return false;
    }
    cursor.moveTo(cursor.position() + cursor.digits());
    boolean clock = cursor.takeAny(":", "時", "分");
    more = true;
    clause.afterDay &= clock || behindColon;
    clause.afterBareDay = false;
    clause.rangeOpen = false;
    return true;
  }

  private void word() {
    if (cursor.takeAny(CLOSED)) {
      closes();
      return;
    }
    if (cursor.takeAny(ASIDE)) {
      if (!clause.note && days.size() > clause.start) {
        begin(false);
      }
      clause.aside = true;
      more = true;
      return;
    }
    char next = cursor.peek();
    boolean space = Spaces.isSpace(next);
    boolean harmless = space || "・,、､/半分時".indexOf(next) >= 0 || isOrdinal(next);
    boolean linking = harmless || "はがをもの".indexOf(next) >= 0;
    if (clause.rangeOpen && !space) {
      days.set(days.size() - 1, days.getLast().joined(Join.FROM));
      clause.rangeOpen = false;
    }
    more |= !harmless;
    clause.afterDay &= linking;
    clause.lastWeekdays = linking ? clause.lastWeekdays : Weekdays.NONE;
    cursor.skip();
  }

  /** ①②: the numbers of a list. */
  private static boolean isOrdinal(char c) {
    return c >= '①' && c <= '⑳';
  }

  /** 月曜休館 closes on a weekday; 3月6日は休室 the day before it; 休館日：… what follows. */
  private void closes() {
    more = true;
    if (!clause.lastWeekdays.isEmpty()) {
      closedOn = closedOn.and(clause.lastWeekdays);
      recurrence = recurrence.filter(found -> !found.weekly().equals(clause.lastWeekdays));
    } else if (clause.note || days.size() == clause.start) {
      clause.closes = true;
      closedOn = closedOn.and(clause.weekdays);
    } else if (clause.afterDay) {
      days.set(days.size() - 1, days.getLast().except());
    } else {
      clause.closes = clause.start > 0; // a line of its own below the days
    }
  }
}
