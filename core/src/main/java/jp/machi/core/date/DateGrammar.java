package jp.machi.core.date;

import java.util.Optional;
import jp.machi.core.text.Characters;
import jp.machi.core.text.TextCursor;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of one date. Up to three numbers follow each other, each with 年, 月 or 日 behind it or
 * a separator between; an era in front makes the first of them its year.
 *
 * <pre>
 * date      = [era ["."]] number {separator number}
 * separator = 年 | 年度 | 月 | 日 | "/" | "." | "-"
 *           | " " | "," | ":"                          after a year of four digits or of an era
 * </pre>
 */
public final class DateGrammar {
  private static final int NONE = DateParts.NONE;

  /** Marks of parts that are read as a year, month or day. */
  private static final String MARKS = "年月日";

  /** What may stand between the numbers of any date. */
  private static final String SEPARATORS = "/.-";

  /** What may stand there too where the first number cannot be anything but a year. */
  private static final String LOOSE_SEPARATORS = "/.- ,:";

  /** What follows a day whose 日 is left out: 1月11(土). */
  private static final String BEHIND_BARE_DAY = "\0(~-, \n・&";

  private final TextCursor cursor;
  private @Nullable Era era;
  private final int[] numbers = {NONE, NONE, NONE};
  private final int[] widths = {0, 0, 0};
  private final char[] marks = {0, 0, 0};
  private int count;
  private char firstSign;
  private boolean fiscal;

  private DateGrammar(TextCursor cursor) {
    this.cursor = cursor;
  }

  /**
   * Moves over a date and gives its parts; empty, without moving, where none follows. The text has
   * its digits and signs in half width.
   */
  public static Optional<DateParts> take(TextCursor cursor) {
    int start = cursor.position();
    Optional<DateParts> parts = new DateGrammar(cursor).date();
    if (parts.isEmpty()) {
      cursor.moveTo(start);
    }
    return parts;
  }

  /** Whether three short numbers follow, of which any may be the year: 11/8/24. Does not move. */
  static boolean isAmbiguous(TextCursor cursor) {
    int start = cursor.position();
    DateGrammar grammar = new DateGrammar(cursor);
    grammar.numbers();
    cursor.moveTo(start);
    return grammar.era == null
        && grammar.count == 3
        && grammar.marks[0] != '月'
        && grammar.widths[0] <= 2
        && grammar.widths[1] <= 2
        && grammar.widths[2] <= 4;
  }

  private Optional<DateParts> date() {
    numbers();
    if (count == 0) {
      return Optional.empty();
    }
    if (count == 1 && marks[0] == 0) {
      return compact();
    }
    return assigned();
  }

  private void numbers() {
    era = Era.take(cursor).orElse(null);
    if (era != null) {
      cursor.skipSpaces();
      cursor.take('.');
      cursor.skipSpaces();
    }
    int end = cursor.position();
    while (count < numbers.length && number()) {
      end = cursor.position();
      if (marks[count - 1] == '日' || !separated()) {
        break;
      }
    }
    cursor.moveTo(end);
  }

  /** One number and the mark behind it; nothing is taken where it is no part of a date. */
  private boolean number() {
    int width = cursor.digits();
    boolean first = era != null && count == 0 && cursor.take('元');
    int number = first ? 1 : cursor.takeNumber();
    if (number < 0) {
      return false;
    }
    int end = cursor.position();
    cursor.skipSpaces();
    char mark = cursor.takeOneOf(MARKS);
    if (mark == 0) {
      cursor.moveTo(end);
    }
    if (!fits(mark)) {
      return false;
    }
    fiscal |= mark == '年' && cursor.take('度');
    numbers[count] = number;
    widths[count] = first ? 1 : width;
    marks[count++] = mark;
    return true;
  }

  /** Whether a number with this mark can stand at this place. */
  private boolean fits(char mark) {
    char next = cursor.peek();
    if (mark == '日') {
      return next != '間' && next != '目';
    }
    if (mark == '年') {
      return count == 0 && next != '間' && next != '生';
    }
    if (mark == '月') {
      return next != '曜' && (count == 0 || marks[count - 1] != '月') && count < 2;
    }
    boolean afterMonth = count > 0 && marks[count - 1] == '月';
    boolean clock = next == ':' || next == '時';
    return afterMonth
        ? BEHIND_BARE_DAY.indexOf(next) >= 0
        : !(clock && count > 0 && !hasLooseYear());
  }

  /** Whether another number may follow; takes the sign before it. */
  private boolean separated() {
    if (marks[count - 1] != 0) {
      cursor.skipSpaces();
      return true;
    }
    int end = cursor.position();
    boolean spaces = cursor.peek() == ' ';
    cursor.skipSpaces();
    char sign = cursor.takeOneOf(hasLooseYear() ? LOOSE_SEPARATORS : SEPARATORS);
    cursor.skipSpaces();
    boolean alike = count == 1 || sign == firstSign; // 2/5-7 is two days of a month
    boolean another =
        Characters.isDigit(cursor.peek()) && alike && (sign != 0 || (spaces && hasLooseYear()));
    if (!another) {
      cursor.moveTo(end);
    } else if (count == 1) {
      firstSign = sign;
    }
    return another;
  }

  private boolean hasLooseYear() {
    return marks[0] == 0 && (era != null || widths[0] == 4);
  }

  /** One number alone: 20260401, R050401, or the year of an era. */
  private Optional<DateParts> compact() {
    int width = widths[0];
    boolean whole = width == (era == null ? 8 : 6);
    if (whole) {
      int number = numbers[0];
      return Optional.of(
          new DateParts(era, number / 10_000, number / 100 % 100, number % 100, false));
    }
    boolean year = era != null && width <= 2;
    return year ? Optional.of(new DateParts(era, numbers[0], NONE, NONE, false)) : Optional.empty();
  }

  /** Each number by its mark; one without a mark by its place. */
  private Optional<DateParts> assigned() {
    int first = startsWithYear() ? 0 : marks[0] == '日' ? 2 : 1;
    int year = first == 0 ? numbers[0] : NONE;
    int month = first == 2 ? NONE : first == 0 ? numbers[1] : numbers[0];
    int day = first == 2 ? numbers[0] : first == 0 ? numbers[2] : numbers[1];
    boolean dayInMonthsPlace = first == 0 && marks[1] == '日';
    int longest = era == null ? 4 : 2;
    boolean rightYear = year == NONE || (widths[0] <= longest && (era != null || widths[0] == 4));
    boolean shortParts = widths[1] <= 2 && widths[2] <= 2 && (first == 0 || widths[0] <= 2);
    boolean written = marks[0] != 0 || first == 0 || firstSign == '/'; // 1-2 and 1.2 are no days
    return rightYear && shortParts && written && !dayInMonthsPlace
        ? Optional.of(new DateParts(era, year, month, day, fiscal))
        : Optional.empty();
  }

  private boolean startsWithYear() {
    boolean unmarked = marks[0] == 0;
    return era != null
        || marks[0] == '年'
        || (unmarked && (widths[0] == 4 || count == 3 || marks[1] == '月'));
  }
}
