package jp.machi.formats.write;

import static jp.machi.core.table.ColumnType.DATE;
import static jp.machi.core.table.ColumnType.DECIMAL;
import static jp.machi.core.table.ColumnType.INTEGER;
import static jp.machi.core.table.ColumnType.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.machi.core.table.Column;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.UnreadableSourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetFileTest {
  private static final List<Column> FOUR =
      List.of(
          new Column("名称", TEXT),
          new Column("個室数", INTEGER),
          new Column("緯度", DECIMAL),
          new Column("設置日", DATE));

  @TempDir Path folder;

  @Test
  void readsBackTypesAndCanonicalTexts() throws IOException {
    List<List<String>> rows =
        List.of(
            List.of("𠮷野家前", "-9223372036854775808", "34.34", "1868-01-25"),
            List.of("", "", "", ""),
            List.of("=1+1", "0", "0.00001", "2026-04-01"),
            List.of("a\u0000b\r\n\"", "9223372036854775807", "-139.70000000000002", "9999-12-31"),
            List.of(" ", "7", "100000000000000000000", "0001-01-01"));
    Path file = folder.resolve("x.parquet");
    Tables.write(file, FOUR, rows);
    try (ReleasedTable table = ReleasedTable.open(file)) {
      assertThat(table.columns()).isEqualTo(FOUR);
      assertThat(table.rows()).isEqualTo(5);
      assertThat(Tables.read(table)).isEqualTo(rows);
      assertThat(Tables.read(table)).as("read again").isEqualTo(rows);
    }
  }

  @Test
  void takesWholeAndNegativeZeroDecimalsInTheirShortestForm() throws IOException {
    Path file = folder.resolve("x.parquet");
    Tables.write(
        file,
        Tables.columns(DECIMAL, "緯度"),
        List.of(List.of("35.0"), List.of("-0.0"), List.of("1e21"), List.of("3.40")));
    assertThat(Tables.read(file))
        .containsExactly(
            List.of("35"), List.of("0"), List.of("1000000000000000000000"), List.of("3.4"));
  }

  @Test
  void keepsColumnsThatAreKnownToBeEmpty() throws IOException {
    Path file = folder.resolve("x.parquet");
    List<Column> columns =
        List.of(
            new Column("番号", INTEGER),
            new Column("緯度", DECIMAL),
            new Column("名称", TEXT),
            new Column("備考", TEXT));
    BitSet empty = new BitSet();
    empty.set(1);
    empty.set(3);
    List<List<String>> rows = List.of(List.of("1", "", "図書館", ""), List.of("", "", "公園", ""));

    ParquetFile.write(file, columns, empty, Tables.blocks(4, rows, 1));

    assertThat(Tables.read(file)).isEqualTo(rows);
    try (ReleasedTable table = ReleasedTable.open(file)) {
      assertThat(table.columns()).isEqualTo(columns);
    }
  }

  @Test
  void keepsTheOrderOverManyRowGroups() throws IOException {
    int rows = 300_000;
    Path file = folder.resolve("x.parquet");
    ParquetFile.write(file, Tables.columns(INTEGER, "番号"), count(rows));
    try (ReleasedTable table = ReleasedTable.open(file);
        RowCursor cursor = table.read()) {
      assertThat(table.rows()).isEqualTo(rows);
      for (int number = 1; number <= rows; number++) {
        SourceRow row = cursor.next();
        if (row == null || row.number() != number || !row.cell(0).equals("" + number)) {
          assertThat(row).as("row %d", number).isNull();
        }
      }
      assertThat(cursor.next()).isNull();
    }
  }

  /** Whole numbers from 1, in blocks of changing length. */
  private static RowBlocks count(int rows) {
    int[] next = {1};
    return () -> {
      int from = next[0];
      int size = Math.min(rows + 1 - from, from % 5_000);
      next[0] += size;
      return from > rows
          ? null
          : new String[][] {
            IntStream.range(from, from + size).mapToObj(Integer::toString).toArray(String[]::new)
          };
    };
  }

  @Test
  void givesTheSameBytesForTheSameRows() throws IOException {
    Path first = folder.resolve("first.parquet");
    Path second = folder.resolve("second.parquet");
    ParquetFile.write(first, Tables.columns(TEXT, "番号"), count(300_000));
    ParquetFile.write(second, Tables.columns(TEXT, "番号"), count(300_000));
    assertThat(second).hasSameBinaryContentAs(first);
  }

  @Test
  void givesTheSameBytesHoweverTheBlocksAreCut() throws IOException {
    List<List<String>> rows = IntStream.range(0, 10_000).mapToObj(i -> List.of("施設" + i)).toList();
    Path first = folder.resolve("first.parquet");
    Path second = folder.resolve("second.parquet");
    ParquetFile.write(first, Tables.columns(TEXT, "名称"), Tables.blocks(1, rows, 10_000));
    ParquetFile.write(second, Tables.columns(TEXT, "名称"), Tables.blocks(1, rows, 777));
    assertThat(second).hasSameBinaryContentAs(first);
  }

  @Test
  void holdsATableWithoutRows() throws IOException {
    Path file = folder.resolve("x.parquet");
    Tables.write(file, FOUR, List.of());
    try (ReleasedTable table = ReleasedTable.open(file)) {
      assertThat(table.columns()).isEqualTo(FOUR);
      assertThat(table.rows()).isZero();
      assertThat(Tables.read(table)).isEmpty();
    }
  }

  @Test
  void refusesATableWithoutColumns() {
    assertThatThrownBy(() -> Tables.write(folder.resolve("x.parquet"), List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Parquet cannot hold a table without columns");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void keepsHeadingsWithAnyCharacter() throws IOException {
    List<Column> columns =
        Tables.columns(
            TEXT, "a\"b\nc", "x'y", "", " ", "id", "ID", "id_2", "名　称", "c0", "{}$1;--", "\u0001");
    List<List<String>> rows = List.of(columns.stream().map(column -> "値" + column.name()).toList());
    Path file = folder.resolve("x.parquet");
    Tables.write(file, columns, rows);
    try (ReleasedTable table = ReleasedTable.open(file)) {
      assertThat(table.columns()).isEqualTo(columns);
      assertThat(Tables.read(table)).isEqualTo(rows);
    }
  }

  @Test
  void writesAndReadsUnderAnyPath() throws IOException {
    Path odd = Files.createDirectories(folder.resolve("区=川崎 [1]*?'\"").resolve("子"));
    Path file = odd.resolve("a[b]*.parquet");
    Tables.write(file, Tables.columns(TEXT, "名称"), List.of(List.of("あ")));
    Tables.write(odd.resolve("a[b]x.parquet"), Tables.columns(TEXT, "別"), List.of());
    try (ReleasedTable table = ReleasedTable.open(file)) {
      assertThat(table.columns()).isEqualTo(Tables.columns(TEXT, "名称"));
      assertThat(Tables.read(table)).containsExactly(List.of("あ"));
    }
  }

  @Test
  void throwsWhatTheRowsThrew() {
    UnreadableSourceException broken = new UnreadableSourceException("file.broken", Map.of());
    Path file = folder.resolve("x.parquet");
    int[] blocks = {0};
    assertThatThrownBy(() ->
            ParquetFile.write(
                file,
                Tables.columns(TEXT, "名称"),
                () -> {
                  if (blocks[0]++ == 3) {
                    throw broken;
                  }
                  return new String[][] {{"あ"}};
                }))
        .isSameAs(broken);
  }

  @Test
  void throwsTheErrorsOfTheRowsToo() {
    OutOfMemoryError broken = new OutOfMemoryError("made by a test");
    assertThatThrownBy(() ->
            ParquetFile.write(
                folder.resolve("x.parquet"),
                Tables.columns(TEXT, "名称"),
                () -> {
                  throw broken;
                }))
        .isSameAs(broken);
  }

  @Test
  void refusesHalfACharacterInsteadOfWritingAQuestionMark() {
    assertThatThrownBy(() ->
            Tables.write(
                folder.resolve("x.parquet"),
                Tables.columns(TEXT, "名称"),
                List.of(List.of("𠮷"), List.of("a\uD842"))))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage("file.half_character {}");
  }

  @Test
  void handsOverLongTextsInBatchesThatFitTheMemory() throws IOException {
    String[] cells = new String[1_000];
    Arrays.fill(cells, "あ".repeat(100_000)); // 300 MB as UTF-8 in one block
    Iterator<String[][]> blocks = List.<String[][]>of(new String[][] {cells}).iterator();
    Path file = folder.resolve("x.parquet");
    ParquetFile.write(
        file, Tables.columns(TEXT, "説明"), () -> blocks.hasNext() ? blocks.next() : null);
    try (ReleasedTable table = ReleasedTable.open(file)) {
      assertThat(table.rows()).isEqualTo(1_000);
    }
  }

  @Test
  void refusesARowThatWouldFillTheMemory() {
    String half = "あ".repeat(1 << 23);
    assertThatThrownBy(() ->
            Tables.write(
                folder.resolve("x.parquet"),
                Tables.columns(TEXT, "説明", "備考"),
                List.of(List.of(half, half), List.of(half, half + "い"))))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage("table.row_too_long {limit=16777216}");
  }

  @Test
  void refusesMoreColumnsThanFitTheMemory() {
    List<Column> columns =
        IntStream.range(0, 16_384).mapToObj(i -> new Column("列" + i, TEXT)).toList();
    List<List<String>> rows = List.of(Collections.nCopies(columns.size(), "あ"));
    assertThatThrownBy(() -> Tables.write(folder.resolve("x.parquet"), columns, rows))
        .isInstanceOf(ExportException.class)
        .hasMessage("export.too_wide {}");
  }

  @Test
  void saysThatTheFolderIsMissing() {
    assertThatThrownBy(() ->
            Tables.write(
                folder.resolve("absent").resolve("x.parquet"),
                Tables.columns(TEXT, "名称"),
                List.of()))
        .isInstanceOf(ExportException.class)
        .hasMessage("export.disk_failed {}");
  }

  @Test
  void refusesAFileThatIsNotParquet() throws IOException {
    Path file = Files.writeString(folder.resolve("x.parquet"), "名称\nあ\n");
    assertThatThrownBy(() -> ReleasedTable.open(file))
        .isInstanceOf(ExportException.class)
        .hasMessage("export.disk_failed {}");
  }

  @Test
  void refusesToRunOnAVirtualThread() throws InterruptedException {
    Throwable[] thrown = {null};
    Thread.ofVirtual()
        .start(() -> {
          try {
            Tables.write(folder.resolve("x.parquet"), FOUR, List.of());
          } catch (IllegalStateException | IOException failure) {
            thrown[0] = failure;
          }
        })
        .join();
    assertThat(thrown[0])
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("DuckDB pins its carrier: call from a platform thread");
  }

  @Test
  void leavesNothingButTheFile() throws IOException {
    Path file = folder.resolve("x.parquet");
    Tables.write(file, FOUR, List.of());
    Tables.read(file);
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
