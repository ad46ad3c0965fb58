package jp.machi.core.number;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import jp.machi.core.text.Characters;
import jp.machi.core.text.Hyphens;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.TextCursor;
import jp.machi.core.text.Width;
import org.jspecify.annotations.Nullable;

/**
 * An amount with its unit: 1,000円, １千円, ¥500, 3万5千円, 1億2,000万円, 12台, 無料. Several amounts, ranges
 * and 約 are no one amount; nothing is guessed.
 *
 * <pre>
 * amount = ["¥"] number [multiple] {number multiple} [number] [unit]
 * number = digits {"," three digits} ["." digits]
 * </pre>
 *
 * @param value the number, multiples counted in
 * @param unit the unit as written, {@code ""} where none is written
 */
public record WrittenAmount(BigDecimal value, String unit) {
  /** A number of the largest multiples, with a unit in words. */
  private static final int LONGEST = 40;

  /** Units that count things: leaving them out loses nothing where the item counts them. */
  private static final String[] COUNTERS = {
    "円", "台", "人", "名", "件", "基", "室", "席", "組", "戸", "本", "回", "個", "箇所", "か所", "カ所", "ヶ所", "棟",
    "頭", "冊", "床", "階", "世帯", "校", "園", "店", "団体"
  };

  /** Units that measure; whoever reads the number must know which was meant. */
  private static final String[] MEASURES = {
    "km²", "km2", "㎢", "km", "㎞", "m²", "m2", "㎡", "平方メートル", "cm", "㎝", "mm", "㎜", "m", "ha",
    "ヘクタール", "a", "kg", "㎏", "t", "L", "%", "‰", "度", "分", "時間", "年", "か月", "歳", "坪"
  };

  /** Whether the unit counts things, so that the number alone says the same. */
  public boolean counts() {
    return Arrays.asList(COUNTERS).contains(unit);
  }

  /** Reads a whole cell; empty where it is not one amount. Linear, never throws. */
  public static Optional<WrittenAmount> read(String cell) {
    if (cell.length() > LONGEST) {
      return Optional.empty();
    }
    TextCursor cursor = new TextCursor(Spaces.trim(Hyphens.plain(Width.half(cell))));
    if (cursor.take("無料") && cursor.atEnd()) {
      return Optional.of(new WrittenAmount(BigDecimal.ZERO, "円"));
    }
    boolean yen = cursor.takeOneOf("¥\\") != 0;
    cursor.skipSpaces();
    Optional<BigDecimal> value = value(cursor);
    cursor.skipSpaces();
    int start = cursor.position();
    boolean named = cursor.takeAny(COUNTERS) || cursor.takeAny(MEASURES);
    String unit = named ? cursor.since(start) : "";
    return cursor.atEnd() && !(yen && named && !unit.equals("円"))
        ? value.map(number -> new WrittenAmount(number, yen ? "円" : unit))
        : Optional.empty();
  }

  /** The sum of numbers with multiples that grow smaller: 1億 2,000万. */
  private static Optional<BigDecimal> value(TextCursor cursor) {
    BigDecimal sum = BigDecimal.ZERO;
    @Nullable BigDecimal above = null;
    boolean any = false;
    while (Characters.isDigit(cursor.peek())) {
      Optional<BigDecimal> number = number(cursor);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      BigDecimal multiple = multiple(cursor);
      if (above != null && above.compareTo(multiple) <= 0) {
        return Optional.empty();
      }
      sum = sum.add(number.get().multiply(multiple));
      above = multiple;
      any = true;
    }
    return any ? Optional.of(sum) : Optional.empty();
  }

  private static BigDecimal multiple(TextCursor cursor) {
    BigDecimal multiple = BigDecimal.ONE;
    multiple = cursor.take('百') ? multiple.scaleByPowerOfTen(2) : multiple;
    multiple = cursor.take('千') ? multiple.scaleByPowerOfTen(3) : multiple;
    multiple = cursor.take('万') ? multiple.scaleByPowerOfTen(4) : multiple;
    return cursor.take('億') ? multiple.scaleByPowerOfTen(8) : multiple;
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
