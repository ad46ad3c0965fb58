package jp.machi.core.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.machi.core.text.Characters;
import jp.machi.core.text.TextCursor;

/**
 * The digits of one telephone number with the groups in which they are written.
 *
 * <pre>
 * number = ["+81" [joint] ["(0)"]] digits {joint digits}
 * joint  = "-" | "(" | ")" | "." | " "        up to three of them; a local number has "-" alone
 * </pre>
 *
 * A number ends where it has as many digits as its first ones ask for, so that what stands behind
 * it is not taken for a part of it.
 *
 * @param digits all of them, with the 0 of the area code in place of the country code
 * @param groups how many digits each group has
 */
record PhoneDigits(String digits, List<Integer> groups) {
  private static final String JAPAN = "+81";
  private static final String JOINTS = "-().";
  private static final int LONGEST_JOINT = 3;

  /** No exchange has more digits; a longer run of digits is no number, and is read as one group. */
  private static final int LONGEST_LOCAL = 8;

  private static final int FIXED = 10;
  private static final int MOBILE = 11;

  PhoneDigits {
    groups = List.copyOf(groups);
  }

  /** Moves over a number; empty, without moving, where none follows. */
  static Optional<PhoneDigits> take(TextCursor cursor) {
    int start = cursor.position();
    cursor.take('(');
    boolean abroad = cursor.take(JAPAN);
    if (abroad) {
      joint(cursor, true);
      cursor.take("0)");
      cursor.takeOneOf("-) ");
    }
    int first = cursor.position();
    int run = cursor.digits();
    if (run == 0) {
      cursor.moveTo(start);
      return Optional.empty();
    }
    StringBuilder digits = new StringBuilder(abroad && cursor.peek() != '0' ? "0" : "");
    List<Integer> groups = new ArrayList<>();
    while (run > 0) {
      cursor.moveTo(cursor.position() + run);
      digits.append(cursor.since(first));
      groups.add(run + (groups.isEmpty() ? digits.length() - run : 0));
      boolean whole = digits.length() >= wanted(digits);
      run = whole || !joint(cursor, digits.charAt(0) == '0') ? 0 : cursor.digits();
      first = cursor.position();
    }
    return Optional.of(new PhoneDigits(digits.toString(), groups));
  }

  private static int wanted(CharSequence digits) {
    if (digits.charAt(0) != '0') {
      return LONGEST_LOCAL;
    }
    String number = digits.toString();
    return PhoneParser.isMobile(number) || number.startsWith("0800") ? MOBILE : FIXED;
  }

  /** Moves over what joins two groups; nothing where no digit stands behind it. */
  private static boolean joint(TextCursor cursor, boolean loose) {
    int start = cursor.position();
    for (int i = 0; i < LONGEST_JOINT && !Characters.isDigit(cursor.peek()); i++) {
      boolean taken = loose ? cursor.takeOneOf(JOINTS + " ") != 0 : cursor.take('-');
      if (!taken) {
        break;
      }
    }
    boolean joined = cursor.position() > start && Characters.isDigit(cursor.peek());
    if (!joined) {
      cursor.moveTo(start);
    }
    return joined;
  }
}
