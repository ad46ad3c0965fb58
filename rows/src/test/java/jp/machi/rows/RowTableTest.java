package jp.machi.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.testkit.Samples;
import jp.machi.testkit.Samples.Sample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer is compared with that of a plain loop over the same cells. */
class RowTableTest {
  private static final int QUERIES = 60;

  @TempDir Path folder;

  static Stream<Sample<MadeTable>> tables() {
    return Samples.of(
        12,
        random ->
            MadeTable.of(
                random.nextInt(3) == 0 ? random.nextInt(3) : 70 + random.nextInt(900), random));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void answersAsALoopOverTheCellsDoes(Sample<MadeTable> sample) throws IOException {
    MadeTable made = sample.value();
    RowTable table = made.open(folder);
    assertThat(table.columns()).isEqualTo(made.columns());
    assertThat(cells(table)).isEqualTo(made.rows());
    RandomGenerator random = new SplittableRandom(sample.seed());
    for (int i = 0; i < QUERIES; i++) {
      List<Filter> filters =
          Stream.generate(() -> filter(made, random)).limit(random.nextInt(3)).toList();
      List<Sort> sorts =
          Stream.generate(() -> new Sort(random.nextInt(7), random.nextBoolean()))
              .limit(random.nextInt(3))
              .toList();
      List<Integer> expected = expected(made, filters, sorts);
      int offset = random.nextInt(5) == 0 ? random.nextInt(1000) : 0;
      RowPage page = table.page(new RowQuery(filters, sorts, new RowQuery.Start.Offset(offset), 7));
      assertThat(page.total()).as("%s", filters).isEqualTo(expected.size());
      assertThat(page.rows())
          .as("%s by %s from %s", filters, sorts, offset)
          .isEqualTo(expected.stream().skip(offset).limit(7).toList());
      assertThat(following(table, filters, sorts)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void groupsAsALoopOverTheCellsDoes(Sample<MadeTable> sample) throws IOException {
    MadeTable made = sample.value();
    RowTable table = made.open(folder);
    for (List<Integer> keys :
        List.of(
            List.of(MadeTable.WORDS),
            List.of(MadeTable.DAY, MadeTable.WORDS),
            List.of(MadeTable.TEXTS, MadeTable.DAY, MadeTable.LATITUDE))) {
      Groups groups =
          table.group(
              new Grouping(
                  List.of(),
                  keys,
                  List.of(
                      new Grouping.Measure(Grouping.Function.COUNT, MadeTable.TEXTS),
                      new Grouping.Measure(Grouping.Function.MAX, MadeTable.LATITUDE)),
                  10_000));
      Set<Key> distinct = new TreeSet<>();
      for (List<@Nullable Object> row : made.rows()) {
        distinct.add(pick(row, keys));
      }
      assertThat(groups.total()).isEqualTo(distinct.size());
      assertThat(groups.groups().stream().map(group -> new Key(group.keys())).toList())
          .isEqualTo(List.copyOf(distinct));
      for (Groups.Group group : groups.groups()) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> row : made.rows()) {
          if (pick(row, keys).values().equals(group.keys())) {
            rows.add(row);
          }
        }
        assertThat(group.rows()).isEqualTo(rows.size());
        assertThat(group.measures().getFirst())
            .isEqualTo(rows.stream().filter(row -> row.get(MadeTable.TEXTS) != null).count());
        assertThat(group.measures().getLast())
            .isEqualTo(
                rows.stream()
                    .map(row -> (Double) row.get(MadeTable.LATITUDE))
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(null));
      }
    }
  }

  @Test
  void addsWholeNumbersExactlyAndRefusesASumOfMoreThan64Bits() throws IOException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(row("A", 9_007_199_254_740_993L));
    rows.add(row("A", 1L));
    rows.add(row("B", Long.MAX_VALUE));
    RowTable table = new MadeTable(MadeTable.COLUMNS, rows).open(folder);
    Grouping.Measure sum = new Grouping.Measure(Grouping.Function.SUM, MadeTable.WHOLE);
    Grouping byWard = new Grouping(List.of(), List.of(MadeTable.WORDS), List.of(sum), 10);
    assertThat(table.group(byWard).groups().getFirst().measures())
        .containsExactly(9_007_199_254_740_994L);
    Grouping all = new Grouping(List.of(), List.of(MadeTable.NOTHING), List.of(sum), 10);
    assertThatThrownBy(() -> table.group(all)).isInstanceOf(ArithmeticException.class);
    Grouping texts =
        new Grouping(
            List.of(),
            List.of(MadeTable.WORDS),
            List.of(new Grouping.Measure(Grouping.Function.SUM, MadeTable.TEXTS)),
            10);
    assertThatThrownBy(() -> table.group(texts)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void findsATextInsideCellsAndNeverAcrossTwo() throws IOException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(text("公園"));
    rows.add(text("トイレ"));
    rows.add(text("公園トイレ"));
    rows.add(text(""));
    rows.add(text("トイレ公園トイレ"));
    RowTable table = new MadeTable(MadeTable.COLUMNS, rows).open(folder);
    assertThat(found(table, "園ト")).containsExactly(2, 4);
    assertThat(found(table, "トイレ")).containsExactly(1, 2, 4);
    assertThat(found(table, "レ公")).containsExactly(4);
    assertThat(found(table, "イ園")).isEmpty();
    assertThat(found(table, "")).as("every cell with a text").containsExactly(0, 1, 2, 4);
  }

  @Test
  void findsPlacesOnBothSidesOfTheDateLine() throws IOException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(place(10, 179.5));
    rows.add(place(10, -179.5));
    rows.add(place(10, 0));
    RowTable table = new MadeTable(MadeTable.COLUMNS, rows).open(folder);
    Filter across = new Filter.Within(new Box(179, 0, -179, 20));
    assertThat(page(table, across).rows()).containsExactly(0, 1);
    Filter near = new Filter.Near(10, 180, 60_000);
    assertThat(page(table, near).rows()).containsExactly(0, 1);
    assertThat(table.countPlaces(new Box(-180, -90, 180, 90))).isEqualTo(3);
  }

  @Test
  void takesAnyNameOfAColumn() throws IOException {
    List<Column> columns = new ArrayList<>();
    List<@Nullable Object> row = new ArrayList<>();
    for (String name : List.of("学区No.", "1.", "a.b", ".", "a\"b", "a`b", "a\nb", "ID", "id")) {
      columns.add(new Column(name, ColumnType.TEXT));
      row.add("値" + name.strip());
    }
    columns.add(new Column("数.1", ColumnType.INTEGER));
    row.add(7L);
    RowTable table =
        new MadeTable(columns, List.of(row, row))
            .open(folder, new RowTableBuilder.Places.Points(0, 0));

    for (int column = 0; column < columns.size(); column++) {
      assertThat(table.cell(1, column)).isEqualTo(row.get(column));
    }
  }

  @Test
  void findsGeometriesWhoseBoxTouches() throws IOException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (String text :
        List.of(
            "POLYGON ((139.6 35.5, 139.7 35.5, 139.7 35.6, 139.6 35.5))",
            "LINESTRING (139.9 35.9, 140.1 36.1)",
            "POINT (139.65 35.55)",
            "POINT (.. --)",
            "139.65 35.55",
            "")) {
      rows.add(Collections.singletonList(text.isEmpty() ? null : text));
    }
    List<Column> columns = List.of(new Column("geometry", ColumnType.TEXT));
    RowTable table =
        new MadeTable(columns, rows).open(folder, new RowTableBuilder.Places.Shapes(0));

    assertThat(table.hasPlaces()).isTrue();
    assertThat(table.hasPoints()).isFalse();
    assertThat(page(table, new Filter.Within(new Box(139.64, 35.5, 139.66, 35.6))).rows())
        .containsExactly(0, 2);
    assertThat(page(table, new Filter.Within(new Box(140, 36, 141, 37))).rows()).containsExactly(1);
    assertThat(page(table, new Filter.Within(new Box(-180, -90, 180, 90))).rows())
        .as("a cell that is no geometry is nowhere")
        .containsExactly(0, 1, 2);
  }

  @Test
  void endsWhereThereAreNoMoreRows() throws IOException {
    RowTable table = MadeTable.of(20, new SplittableRandom(1)).open(folder);
    RowQuery beyond = new RowQuery(List.of(), List.of(), new RowQuery.Start.Offset(1L << 40), 5);
    assertThat(table.page(beyond)).isEqualTo(new RowPage(List.of(), 20, OptionalInt.empty()));
    RowQuery sorted =
        new RowQuery(List.of(), List.of(new Sort(0, true)), new RowQuery.Start.Place(1 << 30), 5);
    assertThat(table.page(sorted)).isEqualTo(new RowPage(List.of(), 20, OptionalInt.empty()));
    RowQuery none = new RowQuery(List.of(), List.of(), new RowQuery.Start.Offset(0), 0);
    assertThat(table.page(none)).isEqualTo(new RowPage(List.of(), 20, OptionalInt.empty()));
  }

  @Test
  void refusesAFolderThatIsNotWhole() throws IOException {
    MadeTable.of(200, new SplittableRandom(1)).open(folder);
    Path columns = folder.resolve("columns");
    Path numbers = columns.resolve("column-" + MadeTable.WHOLE);
    byte[] whole = Files.readAllBytes(numbers);
    Files.write(numbers, Arrays.copyOf(whole, whole.length - 1));
    assertThatThrownBy(() -> RowTable.open(columns)).hasMessageContaining("not whole");
    Files.write(numbers, whole);
    RowTable.open(columns);
    Files.writeString(
        columns.resolve("head"), "other", StandardCharsets.UTF_8, StandardOpenOption.CREATE);
    assertThatThrownBy(() -> RowTable.open(columns)).hasMessageContaining("another version");
  }

  @Test
  void refusesAFileWithOtherColumns() throws IOException {
    MadeTable.of(10, new SplittableRandom(1)).open(folder);
    Path other = Files.createDirectory(folder.resolve("other"));
    assertThatThrownBy(() ->
            RowTableBuilder.build(
                folder.resolve("data.parquet"),
                MadeTable.COLUMNS.reversed(),
                Optional.empty(),
                other,
                1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("another type");
  }

  private static List<List<@Nullable Object>> cells(RowTable table) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      List<@Nullable Object> cells = new ArrayList<>();
      for (int column = 0; column < table.columns().size(); column++) {
        cells.add(table.cell(row, column));
      }
      rows.add(cells);
    }
    return rows;
  }

  /** All pages, each begun where the one before said. */
  private static List<Integer> following(RowTable table, List<Filter> filters, List<Sort> sorts) {
    List<Integer> rows = new ArrayList<>();
    RowPage page = table.page(new RowQuery(filters, sorts, new RowQuery.Start.Offset(0), 97));
    rows.addAll(page.rows());
    while (page.next().isPresent()) {
      RowQuery.Start next = new RowQuery.Start.Place(page.next().getAsInt());
      page = table.page(new RowQuery(filters, sorts, next, 97));
      rows.addAll(page.rows());
    }
    return rows;
  }

  private static List<Integer> found(RowTable table, String text) {
    return page(table, new Filter.Contains(MadeTable.TEXTS, text)).rows();
  }

  private static RowPage page(RowTable table, Filter filter) {
    return table.page(new RowQuery(List.of(filter), List.of(), new RowQuery.Start.Offset(0), 1000));
  }

  private static List<@Nullable Object> row(String ward, long whole) {
    return Arrays.asList(ward, null, whole, null, null, null, null);
  }

  private static List<@Nullable Object> text(String text) {
    return Arrays.asList(null, text.isEmpty() ? null : text, null, null, null, null, null);
  }

  private static List<@Nullable Object> place(double latitude, double longitude) {
    return Arrays.asList(null, null, null, latitude, longitude, null, null);
  }

  private static Filter filter(MadeTable made, RandomGenerator random) {
    int column = random.nextInt(6);
    Object value = value(made, column, random);
    Filter.Operator[] operators = Filter.Operator.values();
    return switch (random.nextInt(8)) {
      case 0 -> new Filter.Empty(column);
      case 1 -> new Filter.Contains(MadeTable.TEXTS, part(made, random));
      case 2 -> new Filter.AnyContains(part(made, random));
      case 3 -> new Filter.In(column, Set.of(value));
      case 4 -> new Filter.Within(new Box(139.61, 35.52, 139.61 + random.nextDouble() / 11, 35.58));
      case 5 -> new Filter.Near(35.55, 139.65, random.nextInt(1, 9000));
      case 6 -> new Filter.Not(new Filter.Compare(column, Filter.Operator.LT, value));
      default -> new Filter.Compare(column, operators[random.nextInt(operators.length)], value);
    };
  }

  private static String part(MadeTable made, RandomGenerator random) {
    Object text = value(made, MadeTable.TEXTS, random);
    int[] letters = text.toString().codePoints().toArray();
    int from = random.nextInt(letters.length);
    return new String(letters, from, random.nextInt(1, letters.length - from + 1));
  }

  /** A value that the column has, or one of its type. */
  private static Object value(MadeTable made, int column, RandomGenerator random) {
    if (!made.rows().isEmpty()) {
      Object value = made.rows().get(random.nextInt(made.rows().size())).get(column);
      if (value != null) {
        return value;
      }
    }
    Object other =
        Stream.iterate(1, seed -> seed + 1)
            .map(seed -> MadeTable.of(1, new SplittableRandom(seed)).rows().getFirst().get(column))
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    return Objects.requireNonNull(other);
  }

  private static List<Integer> expected(MadeTable made, List<Filter> filters, List<Sort> sorts) {
    Comparator<Integer> order = Comparator.comparingInt(row -> row);
    for (Sort sort : sorts.reversed()) {
      Comparator<Integer> by =
          (a, b) -> {
            Object left = made.rows().get(a).get(sort.column());
            Object right = made.rows().get(b).get(sort.column());
            if (left == null || right == null) {
              return Boolean.compare(left == null, right == null);
            }
            return sort.descending() ? -compare(left, right) : compare(left, right);
          };
      order = by.thenComparing(order);
    }
    return IntStream.range(0, made.rows().size())
        .filter(row -> filters.stream().allMatch(filter -> meets(made.rows().get(row), filter)))
        .boxed()
        .sorted(order)
        .toList();
  }

  private static boolean meets(List<@Nullable Object> row, Filter filter) {
    return switch (filter) {
      case Filter.Empty(int column) -> row.get(column) == null;
      case Filter.Contains(int column, String text) -> contains(row.get(column), text);
      case Filter.AnyContains(String text) ->
          Stream.of(MadeTable.WORDS, MadeTable.TEXTS)
              .anyMatch(column -> contains(row.get(column), text));
      case Filter.In(int column, Set<Object> values) ->
          row.get(column) != null && values.contains(row.get(column));
      case Filter.Not(Filter other) -> !meets(row, other);
      case Filter.Within(Box box) ->
          row.get(MadeTable.LATITUDE) instanceof Double latitude
              && row.get(MadeTable.LONGITUDE) instanceof Double longitude
              && box.holds(longitude, latitude);
      case Filter.Near(double latitude, double longitude, double metres) ->
          row.get(MadeTable.LATITUDE) instanceof Double north
              && row.get(MadeTable.LONGITUDE) instanceof Double east
              && Distance.metres(latitude, longitude, north, east) <= metres;
      case Filter.Compare(int column, Filter.Operator operator, Object value) -> {
        Object cell = row.get(column);
        if (cell == null) {
          yield operator == Filter.Operator.NE;
        }
        int compared = compare(cell, value);
        yield switch (operator) {
          case EQ -> compared == 0;
          case NE -> compared != 0;
          case LT -> compared < 0;
          case LE -> compared <= 0;
          case GT -> compared > 0;
          case GE -> compared >= 0;
        };
      }
    };
  }

  private static boolean contains(@Nullable Object cell, String text) {
    return cell != null && cell.toString().contains(text);
  }

  /** Texts by code point, as their bytes in UTF-8 compare. */
  @SuppressWarnings("unchecked")
  private static int compare(Object left, Object right) {
    return left instanceof String text
        ? Arrays.compareUnsigned(
            text.getBytes(StandardCharsets.UTF_8),
            right.toString().getBytes(StandardCharsets.UTF_8))
        : ((Comparable<Object>) left).compareTo(right);
  }

  private static Key pick(List<@Nullable Object> row, List<Integer> keys) {
    List<@Nullable Object> picked = new ArrayList<>();
    keys.forEach(key -> picked.add(row.get(key)));
    return new Key(picked);
  }

  /** The values of a group, in the order in which groups come. */
  private record Key(List<@Nullable Object> values) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      for (int i = 0; i < values.size(); i++) {
        Object left = values.get(i);
        Object right = other.values.get(i);
        int compared =
            left == null || right == null
                ? Boolean.compare(left == null, right == null)
                : compare(left, right);
        if (compared != 0) {
          return compared;
        }
      }
      return 0;
    }

    private static int compare(Object left, Object right) {
      return RowTableTest.compare(left, right);
    }
  }
}
