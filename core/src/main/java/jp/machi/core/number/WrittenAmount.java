package jp.machi.core.number;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import jp.machi.core.text.Hyphens;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.TextCursor;
import jp.machi.core.text.Width;

/**
 * An amount with its unit: 1,000円, １千円, 五百円, ¥500, 3万5千円, 1億2,000万円, 12台, 無料. Several amounts,
 * ranges and 約 are no one amount; nothing is guessed.
 *
 * <pre>
 * amount = ["¥"] {@linkplain AmountGrammar value} [unit] | "無料"
 * </pre>
 *
 * @param value the number, multiples counted in
 * @param unit the unit as written, {@code ""} where none is written
 */
public record WrittenAmount(BigDecimal value, String unit) {
  /** A number of the largest multiples, with a unit in words. */
  private static final int LONGEST = 40;

  /** The word for no charge. */
  static final String FREE = "無料";

  private static final String YEN = "円";

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

  /** Whether it is money. */
  public boolean isMoney() {
    return unit.equals(YEN);
  }

  /** Reads a whole cell; empty where it is not one amount. Linear, never throws. */
  public static Optional<WrittenAmount> read(String cell) {
    if (cell.length() > LONGEST) {
      return Optional.empty();
    }
    TextCursor cursor = new TextCursor(Spaces.trim(Hyphens.plain(Width.half(cell))));
    return take(cursor).filter(_ -> cursor.atEnd());
  }

  /** Moves over an amount; empty, perhaps having moved, where none follows. */
  static Optional<WrittenAmount> take(TextCursor cursor) {
    if (cursor.take(FREE)) {
      return Optional.of(new WrittenAmount(BigDecimal.ZERO, YEN));
    }
    boolean yen = cursor.takeOneOf("¥\\") != 0;
    cursor.skipSpaces();
    Optional<BigDecimal> value = AmountGrammar.take(cursor);
    int end = cursor.position();
    cursor.skipSpaces();
    int start = cursor.position();
    boolean named = cursor.takeAny(COUNTERS) || cursor.takeAny(MEASURES);
    String unit = named ? cursor.since(start) : "";
    if (!named) {
      cursor.moveTo(end);
    }
    return yen && named && !unit.equals(YEN)
        ? Optional.empty()
        : value.map(number -> new WrittenAmount(number, yen ? YEN : unit));
  }
}
