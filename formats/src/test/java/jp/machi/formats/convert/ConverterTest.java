package jp.machi.formats.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.SourceTable;
import jp.machi.core.table.UnreadableSourceException;
import jp.machi.formats.write.ReleasedTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConverterTest {
  private static final List<Column> TWO =
      List.of(new Column("番号", ColumnType.INTEGER), new Column("名称", ColumnType.TEXT));

  @TempDir Path folder;

  private final List<FakeTable> tables = new ArrayList<>();

  @AfterEach
  void everySourceIsClosed() {
    assertThat(tables).extracting(FakeTable::stillOpen).containsOnly(0);
  }

  private FakeTable table(long rows, FakeTable.Cells cells) {
    return table(new FakeTable(rows, cells));
  }

  private FakeTable table(FakeTable table) {
    tables.add(table);
    return table;
  }

  private Conversion convert(SourceTable table, FakePlan plan, boolean changes) throws IOException {
    return new Converter((source, overrides) -> plan)
        .convert(
            table,
            MappingOverrides.NONE,
            folder.resolve("x.parquet"),
            changes ? Optional.of(folder.resolve("changes.parquet")) : Optional.empty(),
            rows -> {});
  }

  private List<List<String>> read(String file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (ReleasedTable released = ReleasedTable.open(folder.resolve(file));
        RowCursor cursor = released.read()) {
      for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
        rows.add(row.cells());
      }
    }
    return rows;
  }

  private List<Column> columns() throws IOException {
    try (ReleasedTable released = ReleasedTable.open(folder.resolve("x.parquet"))) {
      return released.columns();
    }
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static List<List<String>> numbered(long rows) {
    return LongStream.rangeClosed(1, rows).mapToObj(i -> List.of("" + i, "施設" + i)).toList();
  }

  @Test
  void writesEveryRowInOrderAndReadsOnce() throws IOException {
    FakePlan plan = new FakePlan(TWO, false);
    FakeTable table = table(50_000, row -> List.of("" + row, "施設" + row));
    Conversion conversion = convert(table, plan, false);
    assertThat(conversion.plan()).isSameAs(plan);
    assertThat(conversion.outcome().rows()).isEqualTo(50_000);
    assertThat(columns()).isEqualTo(TWO);
    assertThat(read("x.parquet")).isEqualTo(numbered(50_000));
    assertThat(files()).containsExactly("x.parquet");
    assertThat(table.readings()).isEqualTo(1);
    assertThat(plan.calls()).startsWith("add 1", "add 2049", "add 4097").endsWith("close");
  }

  @Test
  void writesAgainWithTextWhereALateValueDoesNotFit() throws IOException {
    FakePlan plan = new FakePlan(TWO, false);
    FakeTable table = table(30_000, row -> List.of(row == 20_000 ? "約10" : "" + row, "施設" + row));
    Conversion conversion = convert(table, plan, false);
    assertThat(conversion.outcome().rows()).isEqualTo(30_000);
    assertThat(columns()).extracting(Column::type).containsOnly(ColumnType.TEXT);
    List<List<String>> expected = new ArrayList<>(numbered(30_000));
    expected.set(19_999, List.of("約10", "施設20000"));
    assertThat(read("x.parquet")).isEqualTo(expected);
    assertThat(files()).containsExactly("x.parquet");
    assertThat(table.readings()).isEqualTo(2);
    assertThat(plan.calls()).doesNotContain("look 1").contains("add 28673");
  }

  @Test
  void looksTwiceWhereTheLedgerWantsIt() throws IOException {
    FakePlan plan = new FakePlan(TWO, true);
    FakeTable table = table(3_000, row -> List.of("" + row, "施設" + row));
    convert(table, plan, false);
    assertThat(plan.calls()).containsExactly("add 1", "add 2049", "look 1", "look 2049", "close");
    assertThat(read("x.parquet")).isEqualTo(numbered(3_000));
    assertThat(table.readings()).isEqualTo(2);
  }

  @Test
  void looksAndWritesAgainInOneReading() throws IOException {
    FakePlan plan = new FakePlan(TWO, true);
    FakeTable table = table(3_000, row -> List.of("約" + row, "施設" + row));
    convert(table, plan, false);
    assertThat(plan.calls()).containsExactly("add 1", "add 2049", "look 1", "look 2049", "close");
    assertThat(read("x.parquet")).hasSize(3_000).endsWith(List.of("約3000", "施設3000"));
    assertThat(table.readings()).isEqualTo(2);
  }

  @Test
  void checksWithoutWriting() throws IOException {
    FakePlan plan = new FakePlan(TWO, true);
    FakeTable table = table(3_000, row -> List.of("" + row, "!施設" + row));
    List<Long> done = new ArrayList<>();
    Conversion conversion =
        new Converter((source, overrides) -> plan).check(table, MappingOverrides.NONE, done::add);
    assertThat(conversion.outcome().cellsRepaired()).isEqualTo(3_000);
    assertThat(done).containsExactly(2_048L, 3_000L, 2_048L, 3_000L);
    assertThat(plan.calls()).containsExactly("add 1", "add 2049", "look 1", "look 2049", "close");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void writesEveryFindingBesideTheTable() throws IOException {
    FakeTable table = table(100_000, row -> List.of(row == 9 ? "x" : "" + row, "!施設" + row));
    convert(table, new FakePlan(TWO, false), true);
    assertThat(files()).containsExactly("changes.parquet", "x.parquet");
    assertThat(read("changes.parquet"))
        .isEqualTo(
            LongStream.rangeClosed(1, 100_000)
                .mapToObj(i -> List.of("" + i, "名称", "!施設" + i, "施設" + i, "text.mark"))
                .toList());
  }

  @Test
  void writesAnEmptyTable() throws IOException {
    convert(table(0, row -> List.of()), new FakePlan(TWO, false), true);
    assertThat(columns()).isEqualTo(TWO);
    assertThat(read("x.parquet")).isEmpty();
    assertThat(read("changes.parquet")).isEmpty();
  }

  @Test
  void refusesATableWithoutColumns() throws IOException {
    assertThatThrownBy(
            () -> convert(table(1, row -> List.of()), new FakePlan(List.of(), false), false))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage("table.no_columns {}");
    assertThat(files()).isEmpty();
  }

  @Test
  void throwsWhatTheSourceThrewAndLeavesNothing() throws IOException {
    UnreadableSourceException broken = new UnreadableSourceException("file.broken", Map.of());
    FakeTable table =
        table(
            100_000,
            row -> {
              if (row == 70_000) {
                throw broken;
              }
              return List.of("" + row, "!" + row);
            });
    assertThatThrownBy(() -> convert(table, new FakePlan(TWO, false), true)).isSameAs(broken);
    assertThat(files()).isEmpty();
  }

  @Test
  void throwsWhatThePlanThrewAndLeavesNothing() throws IOException {
    FakeTable table = table(10_000, row -> row == 5_000 ? Arrays.asList("1", null) : List.of("1"));
    assertThatThrownBy(() -> convert(table, new FakePlan(TWO, false), true))
        .isInstanceOf(NullPointerException.class);
    assertThat(files()).isEmpty();
  }

  @Test
  void leavesNothingWhereTheFindingsCannotBeWritten() throws IOException {
    FakeTable table = table(200_000, row -> List.of("" + row, "!" + row));
    Path absent = folder.resolve("absent").resolve("changes.parquet");
    assertThatThrownBy(() ->
            new Converter((source, overrides) -> new FakePlan(TWO, false))
                .convert(
                    table,
                    MappingOverrides.NONE,
                    folder.resolve("x.parquet"),
                    Optional.of(absent),
                    rows -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage("export.disk_failed {}");
    assertThat(files()).isEmpty();
  }

  @Test
  void refusesToReplaceAFile() throws IOException {
    Files.writeString(folder.resolve("x.parquet"), "mine");
    assertThatThrownBy(
            () -> convert(table(1, row -> List.of("1", "a")), new FakePlan(TWO, false), true))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(folder.resolve("x.parquet")).hasContent("mine");
    assertThat(files()).containsExactly("x.parquet");
  }

  @Test
  void refusesASourceThatChangedBetweenTwoReadings() throws IOException {
    FakeTable table =
        table(new FakeTable(reading -> 3_000 / reading, row -> List.of("約" + row, "施設")));
    assertThatThrownBy(() -> convert(table, new FakePlan(TWO, false), false))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage("file.changed_while_reading {}");
    assertThat(files()).isEmpty();
  }

  @Test
  void endsWhenItsThreadIsInterrupted() throws Exception {
    CountDownLatch halfway = new CountDownLatch(1);
    FakeTable table =
        table(
            Long.MAX_VALUE,
            row -> {
              if (row == 100_000) {
                halfway.countDown();
              }
              return List.of("" + row, "!施設" + row);
            });
    Throwable[] thrown = {null};
    boolean[] interrupted = {false};
    Thread work =
        Thread.ofPlatform()
            .start(() -> {
              try {
                convert(table, new FakePlan(TWO, false), true);
              } catch (IOException failure) {
                thrown[0] = failure;
              }
              interrupted[0] = Thread.currentThread().isInterrupted();
            });
    halfway.await();
    work.interrupt();
    work.join();
    assertThat(thrown[0]).isInstanceOf(InterruptedIOException.class);
    assertThat(interrupted[0]).isTrue();
    assertThat(files()).isEmpty();
  }

  @Test
  void readsOnlySomeChunksOfLongRowsAhead() throws IOException {
    String cell = "あ".repeat(100_000);
    AtomicLong read = new AtomicLong();
    List<Long> ahead = new ArrayList<>();
    FakeTable table = table(1_000, row -> List.of("" + read.incrementAndGet(), cell));
    new Converter((source, overrides) -> new FakePlan(TWO, false))
        .convert(
            table,
            MappingOverrides.NONE,
            folder.resolve("x.parquet"),
            Optional.empty(),
            rows -> ahead.add(read.get() - rows));
    assertThat(ahead).last().isEqualTo(0L);
    // Sixteen chunks wait, one is being read, one has just been taken; eleven rows in each.
    assertThat(ahead).allMatch(rows -> rows <= 18 * 11);
  }
}
