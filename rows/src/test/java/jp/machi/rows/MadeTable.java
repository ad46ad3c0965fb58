package jp.machi.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.formats.write.ParquetFile;
import org.jspecify.annotations.Nullable;

/**
 * A table made up for a test, with its cells as values.
 *
 * @param rows cells in the order of the columns, null for an empty one
 */
record MadeTable(List<Column> columns, List<List<@Nullable Object>> rows) {
  static final int WORDS = 0;
  static final int TEXTS = 1;
  static final int WHOLE = 2;
  static final int LATITUDE = 3;
  static final int LONGITUDE = 4;
  static final int DAY = 5;
  static final int NOTHING = 6;

  static final List<Column> COLUMNS =
      List.of(
          new Column("区", ColumnType.TEXT),
          new Column("名称", ColumnType.TEXT),
          new Column("定員", ColumnType.INTEGER),
          new Column("緯度", ColumnType.DECIMAL),
          new Column("経度", ColumnType.DECIMAL),
          new Column("開設日", ColumnType.DATE),
          new Column("備考", ColumnType.TEXT));

  private static final String[] WARDS = {"中原区", "幸区", "川崎区", "𠮷区", "区", "A", "a\u0000", "a"};
  private static final String LETTERS = "公園第一二三𠮷トイレabcアイウ１2号";

  /** So many rows; about one cell of ten is empty. */
  static MadeTable of(int rows, RandomGenerator random) {
    List<List<@Nullable Object>> made = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(maybe(random, WARDS[random.nextInt(WARDS.length)]));
      row.add(maybe(random, text(random)));
      row.add(maybe(random, whole(random)));
      row.add(maybe(random, degrees(random, 35.5)));
      row.add(maybe(random, degrees(random, 139.6)));
      row.add(maybe(random, LocalDate.of(2020, 1, 1).plusDays(random.nextInt(-9000, 900))));
      row.add(null);
      made.add(Collections.unmodifiableList(row));
    }
    return new MadeTable(COLUMNS, made);
  }

  private static @Nullable Object maybe(RandomGenerator random, Object value) {
    return random.nextInt(10) == 0 ? null : value;
  }

  private static String text(RandomGenerator random) {
    int[] letters = LETTERS.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(1, 9); i > 0; i--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }

  private static long whole(RandomGenerator random) {
    return switch (random.nextInt(20)) {
      case 0 -> Long.MIN_VALUE;
      case 1 -> Long.MAX_VALUE;
      default -> random.nextLong(-5, 20);
    };
  }

  private static double degrees(RandomGenerator random, double around) {
    return random.nextInt(50) == 0 ? 0 : around + Math.round(random.nextDouble() * 1000) / 10_000.0;
  }

  /** The table laid out by columns, in a folder of its own. */
  RowTable open(Path folder) throws IOException {
    return open(folder, new RowTableBuilder.Places.Points(LATITUDE, LONGITUDE));
  }

  /** The same with places of another kind. */
  RowTable open(Path folder, RowTableBuilder.Places places) throws IOException {
    Path parquet = folder.resolve("data.parquet");
    write(parquet);
    Path laidOut = Files.createDirectory(folder.resolve("columns"));
    RowTableBuilder.build(parquet, columns, Optional.of(places), laidOut, 2);
    return RowTable.open(laidOut);
  }

  private void write(Path parquet) throws IOException {
    String[][] block = new String[columns.size()][rows.size()];
    for (int column = 0; column < block.length; column++) {
      for (int row = 0; row < rows.size(); row++) {
        Object value = rows.get(row).get(column);
        block[column][row] = value == null ? "" : value.toString();
      }
    }
    boolean[] given = new boolean[1];
    ParquetFile.write(
        parquet,
        columns,
        () -> {
          boolean first = !given[0];
          given[0] = true;
          return first ? block : null;
        });
  }
}
