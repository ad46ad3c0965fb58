package jp.machi.core.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.machi.core.personal.Sighting.Naming;

/**
 * Numbers of persons in a text, by how their digits are grouped.
 *
 * <p>Groups joined by hyphens, points or strokes are one number as a whole; groups with blanks
 * between them may be several numbers, so there only the forms printed on cards are known. A run of
 * digits inside a longer number, an amount, a web address or a code with letters is nothing here.
 */
final class Numbers {
  private static final int MY_NUMBER = 12;
  private static final int MOBILE = 11;

  /** Written by people who leave room for each digit, as in the boxes of a form. */
  private static final String ONE_BY_ONE = "1-1-1-1-1-1-1-1-1-1-1-1";

  /** The longest form has that many groups. */
  private static final int MOST_GROUPS = 12;

  private static final Set<String> CARDS = Set.of("4-4-4-4", "4-6-5", "4-6-4", "16", "15", "14");

  /** Groups of a number with something else behind it: {@code 2026-04-01-0930}. */
  private static final Set<String> DATES = Set.of("4-2-2-4", "4-2-2-2-2");

  /** What follows an amount of money. */
  private static final String UNITS = "円千万億兆";

  private final String text;
  private final DigitRuns runs;
  private final List<Sighting> found = new ArrayList<>(1);

  private Numbers(String text) {
    this.text = text;
    this.runs = new DigitRuns(text);
  }

  /** The numbers of a text, in order. */
  static List<Sighting> look(String text) {
    Numbers numbers = new Numbers(text);
    int run = 0;
    while (run < numbers.runs.count()) {
      run = numbers.next(run);
    }
    return numbers.found;
  }

  /** Looks at the number that starts with a run; gives the first run behind it. */
  private int next(int first) {
    int last = first;
    while (runs.tight(last + 1)) {
      last++;
    }
    if (last > first) {
      if (last - first < MOST_GROUPS) {
        joined(first, last);
      }
      return last + 1;
    }
    for (int groups = MOST_GROUPS; groups > 1; groups--) {
      if (spaced(first, first + groups - 1)) {
        return first + groups;
      }
    }
    number(first, first, runs.form(first, first));
    return first + 1;
  }

  /** Groups with hyphens or the like between them. */
  private void joined(int first, int last) {
    byte join = runs.join(first + 1);
    boolean even = true;
    for (int run = first + 2; run <= last; run++) {
      even &= runs.join(run) == join;
    }
    String form = runs.form(first, last);
    if (form.equals("3-4-4") || form.equals("2-2-4-4")) {
      mobile(first, last, Naming.SAID);
    } else if (even && (join == Signs.HYPHEN || (form.equals("4-4-4") && join != Signs.BRACKET))) {
      number(first, last, form); // a point in another place is that of a decimal number
    }
  }

  /** Groups with blanks between them; not those in the middle of more groups of four. */
  private boolean spaced(int first, int last) {
    if (last >= runs.count() || runs.tight(last + 1)) {
      return false;
    }
    for (int run = first + 1; run <= last; run++) {
      if (runs.join(run) != Signs.SPACE) {
        return false;
      }
    }
    String form = runs.form(first, last);
    if (form.equals("3-4-4")) {
      return mobile(first, last, Naming.SAID);
    }
    boolean known = form.equals("4-4-4") || form.equals(ONE_BY_ONE) || CARDS.contains(form);
    return known && number(first, last, form);
  }

  private boolean number(int first, int last, String form) {
    int length = digits(first, last);
    if (length < MOBILE || length > 16 || isPartOfCode(runs.start(first), runs.end(last))) {
      return false;
    }
    return switch (length) {
      case MOBILE -> form.equals("11") && mobile(first, last, Naming.UNSAID);
      case MY_NUMBER -> mayBeMyNumber(first, last, form) && myNumber(first, last);
      case 14, 15, 16 -> CARDS.contains(form) && card(first, last);
      default -> false;
    };
  }

  private int digits(int first, int last) {
    int length = 0;
    for (int run = first; run <= last; run++) {
      length += runs.length(run);
    }
    return length;
  }

  private boolean mayBeMyNumber(int first, int last, String form) {
    if (form.equals(ONE_BY_ONE) || first == last) {
      return true;
    }
    boolean pairs = form.equals("2-2-2-2-2-2");
    boolean extension =
        last - first == 3
            && text.charAt(runs.start(first)) == '0'
            && digits(first, first + 2) == 10;
    return last - first <= 3
        && !pairs
        && !extension
        && !DATES.contains(form)
        && !(form.equals("4-4-4") && years(first, last));
  }

  /** Years of this and the last century: 2024-2025-2026. */
  private boolean years(int first, int last) {
    for (int run = first; run <= last; run++) {
      String year = runs.digits(run, run);
      if (!year.startsWith("19") && !year.startsWith("20")) {
        return false;
      }
    }
    return true;
  }

  private boolean myNumber(int first, int last) {
    boolean fits = CheckDigit.myNumber(runs.digits(first, last));
    return add(PersonalKind.MY_NUMBER, first, last, fits);
  }

  private boolean card(int first, int last) {
    String digits = runs.digits(first, last);
    return CheckDigit.issuer(digits)
        && add(PersonalKind.CARD_NUMBER, first, last, CheckDigit.luhn(digits));
  }

  /** 総務省 電気通信番号計画: 060, 070, 080 and 090 with no zero behind; 0800 is free of charge. */
  private boolean mobile(int first, int last, Naming form) {
    String digits = runs.digits(first, last);
    int start = runs.start(first);
    boolean abroad = digits.startsWith("81") && start > 0 && text.charAt(start - 1) == '+';
    String number = digits.length() == MY_NUMBER && abroad ? "0" + digits.substring(2) : digits;
    boolean fits =
        number.length() == MOBILE
            && number.charAt(0) == '0'
            && "6789".indexOf(number.charAt(1)) >= 0
            && number.charAt(2) == '0'
            && number.charAt(3) != '0';
    if (form == Naming.SAID && !fits) {
      return false;
    }
    Naming naming =
        form == Naming.SAID
            ? form
            : NumberNames.sentence(PersonalKind.MOBILE_NUMBER, text, start, runs.end(last));
    if (naming == Naming.SAID && !fits) {
      return false;
    }
    found.add(new Sighting(PersonalKind.MOBILE_NUMBER, start, runs.end(last), naming, fits));
    return true;
  }

  private boolean add(PersonalKind kind, int first, int last, boolean fits) {
    int start = runs.start(first);
    int end = runs.end(last);
    Naming naming = NumberNames.sentence(kind, text, start, end);
    found.add(new Sighting(kind, start, end, naming, fits));
    return true;
  }

  private boolean isPartOfCode(int start, int end) {
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    char after = end == text.length() ? ' ' : text.charAt(end);
    return before == '+'
        || before == '＋'
        || before == '¥'
        || before == '￥'
        || (isLetter(before) && !endsWithNo(start))
        || isLetter(after)
        || UNITS.indexOf(after) >= 0
        || inWebAddress(start);
  }

  private boolean endsWithNo(int end) {
    boolean no = end >= 2 && "nNｎＮ".indexOf(text.charAt(end - 2)) >= 0;
    return no && "oOｏＯ".indexOf(text.charAt(end - 1)) >= 0;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'ａ' && c <= 'ｚ')
        || (c >= 'Ａ' && c <= 'Ｚ');
  }

  /** A web address holds no blanks and no Japanese letters. */
  private boolean inWebAddress(int start) {
    int scheme = text.lastIndexOf("://", start);
    if (scheme < 0) {
      return false;
    }
    for (int i = scheme; i < start; i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) >= '\u3000') {
        return false;
      }
    }
    return true;
  }
}
