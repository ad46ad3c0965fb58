package jp.machi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jp.machi.formats.write.ParquetFile;
import jp.machi.rows.Box;
import jp.machi.rows.Differences;
import jp.machi.rows.Filter;
import jp.machi.rows.Grouping;
import jp.machi.rows.RowPage;
import jp.machi.rows.RowQuery;
import jp.machi.rows.RowTable;
import jp.machi.rows.RowTableBuilder;
import jp.machi.rows.Sort;

/**
 * How long one thread takes for questions about a million rows laid out by columns, each question
 * with other values than the one before. A page is 100 rows with every cell and the exact total.
 */
final class RowsBench {
  private static final long SEED = 20_261_128L;
  private static final int WARM = 20;
  private static final int TIMES = 200;
  private static final int PAGE = 100;
  private static final int CHANGED_OF = 100;
  private static final int BLOCK = 10_000;
  private static final int ID = 1;
  private static final int NAME = 2;
  private static final int ADDRESS = 4;
  private static final int LATITUDE = 5;
  private static final int LONGITUDE = 6;
  private static final int COUNT = 7;
  private static final int PLACE = 11;

  private final Path folder;
  private final Consumer<String> say;
  private final RandomGenerator random = new SplittableRandom(SEED);
  private final List<String> lines = new ArrayList<>();

  RowsBench(Path folder, Consumer<String> say) {
    this.folder = folder;
    this.say = say;
  }

  /** Runs everything; the figures as lines of Markdown. */
  List<String> run(long rows) throws IOException {
    Path parquet = folder.resolve("rows.parquet");
    write(parquet, rows, 0);
    long start = System.nanoTime();
    Path laidOut = laidOut(parquet, "columns");
    double seconds = (System.nanoTime() - start) / 1e9;
    tell(
        String.format(
            Locale.ROOT,
            "%,d rows × %d columns laid out in %.1f s, %d MB beside %d MB of Parquet.",
            rows,
            ToiletRows.COLUMNS.size(),
            seconds,
            megabytes(laidOut),
            Files.size(parquet) / 1_000_000));
    tell("");
    tell("| question | median | of 100 the slowest |");
    tell("|---|---|---|");
    RowTable table = RowTable.open(laidOut);
    questions(table);
    Path later = folder.resolve("later.parquet");
    write(later, rows, CHANGED_OF);
    differences(table, RowTable.open(laidOut(later, "later")));
    return lines;
  }

  private Path laidOut(Path parquet, String name) throws IOException {
    Path laidOut = Files.createDirectory(folder.resolve(name));
    RowTableBuilder.build(
        parquet,
        ToiletRows.COLUMNS,
        Optional.of(new RowTableBuilder.Places.Points(LATITUDE, LONGITUDE)),
        laidOut,
        Runtime.getRuntime().availableProcessors());
    return laidOut;
  }

  /** The first time counts as well: nobody compares the same two releases again and again. */
  private void differences(RowTable before, RowTable after) {
    for (Optional<String> key : List.of(Optional.of("ID"), Optional.<String>empty())) {
      long start = System.nanoTime();
      int found = Differences.of(before, after, key).size();
      tell(
          String.format(
              Locale.ROOT,
              "| a release where one row of %d differs, compared by %s: %,d differences | %.0f ms,"
                  + " once | |",
              CHANGED_OF,
              key.isPresent() ? "its key" : "whole rows",
              found,
              (System.nanoTime() - start) / 1e6));
    }
  }

  private void questions(RowTable table) {
    ask("first page", table, _ -> RowQuery.first(PAGE));
    ask("page at row 900,000", table, _ -> page(List.of(), List.of(), 900_000));
    ask(
        "one row by its ID",
        table,
        r -> where(equal(ID, "KA" + (100_000_000L + r.nextInt(900_000)))));
    ask("names that contain 第…公園", table, r -> where(name(r)));
    ask("addresses that contain 丁目…番…号", table, r -> where(address(r)));
    ask("any text that contains 第…公園", table, r -> where(new Filter.AnyContains(park(r))));
    ask("whole numbers from one on", table, r -> where(atLeast(r)));
    ask("places in a box of 2 km", table, r -> where(new Filter.Within(box(r))));
    ask("places within 1 km", table, r -> where(near(r)));
    table.page(page(List.of(), List.of(new Sort(ADDRESS, false)), 0)); // sorts once
    ask(
        "sorted by address, page at row 900,000",
        table,
        _ -> page(List.of(), List.of(new Sort(ADDRESS, false)), 900_000));
    Grouping grouping =
        new Grouping(
            List.of(),
            List.of(PLACE, COUNT),
            List.of(new Grouping.Measure(Grouping.Function.AVG, LATITUDE)),
            1_000);
    time("grouped by two columns, with an average", () -> table.group(grouping).total());
  }

  private static RowQuery page(List<Filter> filters, List<Sort> sorts, long offset) {
    return new RowQuery(filters, sorts, new RowQuery.Start.Offset(offset), PAGE);
  }

  private static RowQuery where(Filter filter) {
    return page(List.of(filter), List.of(), 0);
  }

  private static Filter equal(int column, String value) {
    return new Filter.Compare(column, Filter.Operator.EQ, value);
  }

  private static String park(RandomGenerator random) {
    return "第" + random.nextInt(1, 900) + "公園";
  }

  private static Filter name(RandomGenerator random) {
    return new Filter.Contains(NAME, park(random));
  }

  private static Filter address(RandomGenerator random) {
    return new Filter.Contains(
        ADDRESS,
        random.nextInt(1, 9) + "丁目" + random.nextInt(1, 40) + "番" + random.nextInt(1, 30) + "号");
  }

  private static Filter atLeast(RandomGenerator random) {
    return new Filter.Compare(COUNT, Filter.Operator.GE, random.nextLong(1, 13));
  }

  private static Box box(RandomGenerator random) {
    double west = random.nextDouble(139.1, 139.9);
    double south = random.nextDouble(35.1, 35.9);
    return new Box(west, south, west + 0.02, south + 0.02);
  }

  private static Filter near(RandomGenerator random) {
    return new Filter.Near(random.nextDouble(35.1, 35.9), random.nextDouble(139.1, 139.9), 1_000);
  }

  private void ask(String question, RowTable table, Function<RandomGenerator, RowQuery> query) {
    time(question, () -> cells(table, table.page(query.apply(random))));
  }

  /** Reads every cell of a page, as whoever shows it does. */
  private static long cells(RowTable table, RowPage page) {
    long filled = page.total();
    for (int row : page.rows()) {
      for (int column = 0; column < table.columns().size(); column++) {
        filled += table.cell(row, column) == null ? 0 : 1;
      }
    }
    return filled;
  }

  private interface Work {
    long run();
  }

  private void time(String question, Work work) {
    long[] nanos = new long[TIMES];
    long seen = 0;
    for (int i = -WARM; i < TIMES; i++) {
      long start = System.nanoTime();
      seen += work.run();
      if (i >= 0) {
        nanos[i] = System.nanoTime() - start;
      }
    }
    Arrays.sort(nanos);
    if (seen < 0) {
      throw new IllegalStateException("no answer");
    }
    tell(
        String.format(
            Locale.ROOT,
            "| %s | %.2f ms | %.2f ms |",
            question,
            nanos[TIMES / 2] / 1e6,
            nanos[TIMES - 1 - TIMES / 100] / 1e6));
  }

  private void tell(String line) {
    lines.add(line);
    say.accept(line);
  }

  private static long megabytes(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes / 1_000_000;
  }

  /**
   * Writes made-up rows.
   *
   * @param changedOf one of so many rows has another name; 0 for none
   */
  private static void write(Path parquet, long rows, int changedOf) throws IOException {
    long[] done = new long[1];
    ParquetFile.write(
        parquet,
        ToiletRows.COLUMNS,
        () -> {
          int count = (int) Math.min(BLOCK, rows - done[0]);
          String[][] block = new String[ToiletRows.COLUMNS.size()][count];
          for (int row = 0; row < count; row++) {
            String[] cells = ToiletRows.row(++done[0], false);
            if (changedOf > 0 && done[0] % changedOf == 0) {
              cells[NAME] += "（改）";
            }
            for (int column = 0; column < cells.length; column++) {
              block[column][row] = cells[column];
            }
          }
          return count == 0 ? null : block;
        });
  }
}
