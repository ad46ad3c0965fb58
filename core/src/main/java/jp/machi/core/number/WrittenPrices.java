package jp.machi.core.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.machi.core.text.Hyphens;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.TextCursor;
import jp.machi.core.text.Width;

/**
 * The prices that a text names, each with the words in front of it: 大人500円 小人300円, 一般 1,000円、高校生以下
 * 無料. What else the text says is passed over.
 *
 * @param prices in the order of the text, at most {@link #MOST}
 */
public record WrittenPrices(List<Price> prices) {
  /** A list of more prices has a table of its own. */
  public static final int MOST = 20;

  /** A page about a place is no cell of prices. */
  private static final int LONGEST = 1_000;

  /** More words than these do not name a class of visitors. */
  private static final int LONGEST_LABEL = 20;

  /** What parts one price and its words from the next. */
  private static final String BETWEEN = "、,。;/()[]【】「」:・=~〜-\n\t　";

  public WrittenPrices {
    prices = List.copyOf(prices);
  }

  /**
   * One price.
   *
   * @param label words in front of it, {@code ""} where there are none
   * @param yen 0 where it is free of charge
   */
  public record Price(String label, BigDecimal yen) {

    /** The label and the price: 大人 500円, 高校生以下 無料. */
    public String text() {
      String price = yen.signum() == 0 ? WrittenAmount.FREE : yen.toPlainString() + "円";
      return label.isEmpty() ? price : label + " " + price;
    }
  }

  /** Reads a text; without prices where it names none. Linear, never throws. */
  public static WrittenPrices read(String text) {
    List<Price> prices = new ArrayList<>();
    String half = Width.half(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    TextCursor cursor = new TextCursor(Hyphens.plain(half));
    int label = 0;
    while (!cursor.atEnd() && prices.size() < MOST) {
      int start = cursor.position();
      Optional<WrittenAmount> amount = amount(cursor);
      if (amount.filter(WrittenAmount::isMoney).isPresent()) {
        prices.add(new Price(label(half.substring(label, start)), amount.get().value()));
        label = cursor.position();
      } else if (amount.isEmpty() && cursor.position() == start) {
        label = BETWEEN.indexOf(cursor.peek()) >= 0 ? start + 1 : label;
        cursor.skip();
      }
    }
    return new WrittenPrices(prices);
  }

  private static Optional<WrittenAmount> amount(TextCursor cursor) {
    char next = cursor.peek();
    boolean starts = AmountGrammar.starts(next) || "¥\\無".indexOf(next) >= 0;
    return starts ? WrittenAmount.take(cursor) : Optional.empty();
  }

  private static String label(String words) {
    String label = Spaces.trim(words);
    int space = label.length();
    while (space > 0 && !Spaces.isSpace(label.charAt(space - 1))) {
      space--;
    }
    String last = label.substring(space);
    return last.length() > LONGEST_LABEL ? "" : last;
  }

  /** All of them in a line: 大人 500円、小人 300円. */
  public String text() {
    return prices.stream().map(Price::text).collect(Collectors.joining("、"));
  }
}
