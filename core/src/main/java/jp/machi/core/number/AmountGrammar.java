package jp.machi.core.number;

import java.math.BigDecimal;
import java.util.Optional;
import jp.machi.core.text.Characters;
import jp.machi.core.text.TextCursor;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of a number with its multiples, in digits, in kanji or in both: 1,000, 3万5千, 3百,
 * 二千五百, 千, 二〇〇.
 *
 * <pre>
 * value   = section {("億" | "万") section}       each multiple smaller than the one before
 * section = {[number] ("千" | "百" | "十")} [number]
 * number  = digits {"," three digits} ["." digits] | kanji digit {kanji digit}
 * </pre>
 */
final class AmountGrammar {
  private static final String KANJI = "〇一二三四五六七八九";
  private static final String SMALL = "十百千";
  private static final String LARGE = "万億";

  private AmountGrammar() {}

  /** Moves over a value; empty, perhaps having moved, where none follows or it is not right. */
  static Optional<BigDecimal> take(TextCursor cursor) {
    BigDecimal sum = BigDecimal.ZERO;
    @Nullable BigDecimal above = null;
    boolean any = false;
    while (starts(cursor.peek())) {
      Section section = section(cursor);
      int large = cursor.atEnd() ? -1 : LARGE.indexOf(cursor.peek());
      BigDecimal value = section.value;
      if (value == null || (large >= 0 && section.mixed)) {
        return Optional.empty();
      }
      if (large >= 0) {
        cursor.skip();
      }
      BigDecimal multiple = BigDecimal.ONE.scaleByPowerOfTen(4 * (large + 1));
      if (above != null && above.compareTo(multiple) <= 0) {
        return Optional.empty();
      }
      sum = sum.add(value.multiply(multiple));
      above = multiple;
      any = true;
      if (large < 0) {
        break;
      }
    }
    return any ? Optional.of(sum) : Optional.empty();
  }

  /** Whether a number or a multiple begins here. */
  static boolean starts(char c) {
    return Characters.isDigit(c) || (c != 0 && (KANJI.indexOf(c) >= 0 || SMALL.indexOf(c) >= 0));
  }

  /**
   * What is multiplied by 万 or 億.
   *
   * @param value null where it is not right
   * @param mixed whether digits follow a multiple, 5千3, which nobody multiplies again
   */
  private record Section(@Nullable BigDecimal value, boolean mixed) {}

  private static Section section(TextCursor cursor) {
    BigDecimal sum = BigDecimal.ZERO;
    int above = SMALL.length() + 1;
    while (starts(cursor.peek())) {
      boolean digits = Characters.isDigit(cursor.peek());
      boolean bare = SMALL.indexOf(cursor.peek()) >= 0;
      BigDecimal number =
          bare ? BigDecimal.ONE : digits ? number(cursor).orElse(null) : kanji(cursor);
      int small = cursor.atEnd() ? 0 : SMALL.indexOf(cursor.peek()) + 1;
      if (number == null || small >= above) {
        return new Section(null, false);
      }
      if (small > 0) {
        cursor.skip();
      }
      sum = sum.add(number.scaleByPowerOfTen(small));
      if (small == 0) {
        return new Section(sum, digits && above <= SMALL.length());
      }
      above = small;
    }
    return new Section(sum, false);
  }

  private static @Nullable BigDecimal kanji(TextCursor cursor) {
    StringBuilder digits = new StringBuilder();
    int digit = KANJI.indexOf(cursor.peek());
    while (digit >= 0) {
      digits.append(digit);
      cursor.skip();
      digit = cursor.atEnd() ? -1 : KANJI.indexOf(cursor.peek());
    }
    return digits.isEmpty() ? null : new BigDecimal(digits.toString());
  }

  private static Optional<BigDecimal> number(TextCursor cursor) {
    StringBuilder digits = new StringBuilder();
    boolean grouped = false;
    int run = digits(cursor, digits);
    boolean right = run > 0;
    while (cursor.peek() == ',' && Characters.isDigit(cursor.peek(1))) {
      right &= grouped || run <= 3;
      cursor.skip();
      right &= digits(cursor, digits) == 3;
      grouped = true;
    }
    if (cursor.peek() == '.' && Characters.isDigit(cursor.peek(1))) {
      cursor.skip();
      digits.append('.');
      digits(cursor, digits);
    }
    return right ? Optional.of(new BigDecimal(digits.toString())) : Optional.empty();
  }

  private static int digits(TextCursor cursor, StringBuilder digits) {
    int count = 0;
    for (; Characters.isDigit(cursor.peek()); count++) {
      digits.append(cursor.peek());
      cursor.skip();
    }
    return count;
  }
}
