package jp.machi.formats.write;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;

/** A random table of canonical texts that are hard to keep. */
record NastyTable(List<Column> columns, List<List<String>> rows) {
  private static final String[] PIECES = {
    "\"",
    "\"\"",
    "'",
    ",",
    ";",
    "\t",
    "\n",
    "\r\n",
    "\r",
    " ",
    "　",
    "=1+1",
    "+81",
    "-",
    "@",
    "#",
    "\\",
    "\\n",
    "<b>",
    "&amp;",
    "]]>",
    "_x000D_",
    "_",
    "{\"a\":1}",
    "null",
    "NULL",
    "TRUE",
    "00123",
    "1e5",
    "2026-04-01",
    "〜",
    "～",
    "−",
    "㈱",
    "髙",
    "神",
    "𠮷",
    "葛󠄀",
    "\uE000",
    "\uF8FF",
    "が",
    "ｶﾞ",
    "👩‍👩‍👧",
    "\u00A0",
    "\u200B",
    "\u2028",
    "\uFEFF",
    "\uFFFD",
    "\u0085",
    "\u007F",
    "川崎市"
  };

  private static final String[] CONTROLS = {"\u0001", "\u0008", "\u000B", "\u001B", "\uFFFF"};

  static NastyTable of(RandomGenerator random, boolean controls) {
    int width = 1 + random.nextInt(6);
    List<Column> columns =
        IntStream.range(0, width)
            .mapToObj(
                i -> new Column(i + text(random, controls), pick(random, ColumnType.values())))
            .toList();
    List<List<String>> rows = new ArrayList<>();
    for (int row = random.nextInt(60); row > 0; row--) {
      rows.add(columns.stream().map(column -> cell(random, column.type(), controls)).toList());
    }
    return new NastyTable(columns, rows);
  }

  private static String cell(RandomGenerator random, ColumnType type, boolean controls) {
    if (random.nextInt(4) == 0) {
      return "";
    }
    return switch (type) {
      case TEXT -> text(random, controls);
      case INTEGER -> Long.toString(random.nextLong() >> random.nextInt(64));
      case DECIMAL -> decimal(random);
      case DATE -> LocalDate.ofEpochDay(random.nextInt(-700_000, 2_900_000)).toString();
    };
  }

  private static String decimal(RandomGenerator random) {
    double number =
        switch (random.nextInt(3)) {
          case 0 -> random.nextInt(-1_800_000, 1_800_000) / 10_000.0;
          case 1 -> (random.nextDouble() - 0.5) * 360;
          default -> Math.scalb(random.nextDouble() + 1, random.nextInt(-200, 200));
        };
    return number == 0
        ? "0"
        : new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }

  private static String text(RandomGenerator random, boolean controls) {
    StringBuilder text = new StringBuilder();
    for (int piece = random.nextInt(5); piece >= 0; piece--) {
      text.append(pick(random, PIECES));
      if (controls && random.nextInt(4) == 0) {
        text.append(pick(random, CONTROLS));
      }
    }
    return text.toString();
  }

  private static <T> T pick(RandomGenerator random, T[] from) {
    return from[random.nextInt(from.length)];
  }
}
