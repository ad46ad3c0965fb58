package jp.machi.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.rows.Differences.Difference;
import jp.machi.rows.Differences.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DifferencesTest {
  @TempDir private Path folder;

  private RowTable open(String name, List<Column> columns, List<List<@Nullable Object>> rows)
      throws IOException {
    return new MadeTable(columns, rows)
        .open(Files.createDirectory(folder.resolve(name)), new RowTableBuilder.Places.Points(0, 0));
  }

  private static List<@Nullable Object> row(@Nullable Object... cells) {
    List<@Nullable Object> row = new ArrayList<>();
    Collections.addAll(row, cells);
    return Collections.unmodifiableList(row);
  }

  private static final List<Column> TWO =
      List.of(new Column("ID", ColumnType.TEXT), new Column("数", ColumnType.INTEGER));

  @Test
  void aKeyTellsWhatWasAddedRemovedAndChanged() throws IOException {
    RowTable before = open("a", TWO, List.of(row("A", 1L), row("B", 2L), row("C", null)));
    RowTable after = open("b", TWO, List.of(row("C", null), row("B", 3L), row("D", 1L)));

    Differences found = Differences.of(before, after, Optional.of("ID"));

    assertThat(all(found))
        .containsExactly(
            new Difference(Kind.CHANGED, 1, 1),
            new Difference(Kind.ADDED, -1, 2),
            new Difference(Kind.REMOVED, 0, -1));
    assertThat(found.count(Kind.CHANGED)).isEqualTo(1);
    assertThat(Differences.of(before, before, Optional.of("ID")).size()).isZero();
  }

  @Test
  void withoutAKeyRowsThatAreTheSameArePairedOnceEach() throws IOException {
    RowTable before = open("a", TWO, List.of(row("A", 1L), row("A", 1L), row("A", 1L)));
    RowTable after = open("b", TWO, List.of(row("A", 1L), row("A", 2L)));

    assertThat(all(Differences.of(before, after, Optional.empty())))
        .containsExactly(
            new Difference(Kind.ADDED, -1, 1),
            new Difference(Kind.REMOVED, 1, -1),
            new Difference(Kind.REMOVED, 2, -1));
  }

  @Test
  void columnsOfOneTableAloneAreNamedAndNotCompared() throws IOException {
    List<Column> three = List.of(TWO.get(0), new Column("数", ColumnType.TEXT));
    RowTable before = open("a", TWO, List.of(row("A", 1L)));
    RowTable after = open("b", three, List.of(row("A", "一")));

    Differences found = Differences.of(before, after, Optional.of("ID"));

    assertThat(found.added()).containsExactly(three.get(1));
    assertThat(found.removed()).containsExactly(TWO.get(1));
    assertThat(found.size()).isZero();
  }

  @Test
  void aColumnWithGapsOrDoublesIsNoKey() throws IOException {
    RowTable doubles = open("a", TWO, List.of(row("A", 1L), row("A", 2L)));
    RowTable gaps = open("b", TWO, List.of(row("A", 1L), row(null, 2L)));

    assertThat(Differences.isKey(doubles, TWO.getFirst())).isFalse();
    assertThat(Differences.isKey(gaps, TWO.getFirst())).isFalse();
    assertThat(Differences.isKey(gaps, TWO.getLast())).isTrue();
    assertThatThrownBy(() -> Differences.of(doubles, gaps, Optional.of("ID")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** As many as a million cells that are all the same must not take a million times a million. */
  @Test
  void manyRowsThatAreTheSameTakeNoLonger() throws IOException {
    List<List<@Nullable Object>> same = Collections.nCopies(200_000, row("A", 1L));
    RowTable before = open("a", TWO, same);
    RowTable after = open("b", TWO, same.subList(0, 150_000));

    assertThat(Differences.of(before, after, Optional.empty()).count(Kind.REMOVED))
        .isEqualTo(50_000);
  }

  /** Small tables have words, large ones texts: the same cells in other forms are the same. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 6_000})
  void findsWhatALoopFinds(int size) throws IOException {
    RandomGenerator random = new SplittableRandom(20_261_128L + size);
    List<List<@Nullable Object>> olds = new ArrayList<>(MadeTable.of(size, random).rows());
    List<List<@Nullable Object>> news = new ArrayList<>();
    for (List<@Nullable Object> old : olds) {
      List<@Nullable Object> row = new ArrayList<>(old);
      switch (random.nextInt(10)) {
        case 0 -> row.set(MadeTable.WORDS, "新しい区");
        case 1 -> row.set(MadeTable.TEXTS, null);
        case 2 -> row.set(MadeTable.LATITUDE, 1.5);
        default -> {}
      }
      if (random.nextInt(20) > 0) {
        news.add(row);
      }
    }
    news.addAll(MadeTable.of(size / 10, random).rows());
    Collections.shuffle(news, new Random(size));
    RowTable before = open("a", MadeTable.COLUMNS, olds);
    RowTable after = open("b", MadeTable.COLUMNS, news);

    Map<List<@Nullable Object>, Integer> left = new HashMap<>();
    olds.forEach(row -> left.merge(row, 1, Integer::sum));
    int added = 0;
    for (List<@Nullable Object> row : news) {
      Integer there = left.getOrDefault(row, 0);
      added += there == 0 ? 1 : 0;
      left.put(row, Math.max(0, there - 1));
    }
    int removed = left.values().stream().mapToInt(Integer::intValue).sum();
    Differences found = Differences.of(before, after, Optional.empty());

    assertThat(found.count(Kind.ADDED)).isEqualTo(added);
    assertThat(found.count(Kind.REMOVED)).isEqualTo(removed);
    assertThat(found.count(Kind.CHANGED)).isZero();
    for (Difference each : all(found)) {
      if (each.kind() == Kind.ADDED) {
        assertThat(each.before()).isEqualTo(-1);
      }
    }
  }

  private static List<Difference> all(Differences differences) {
    List<Difference> all = new ArrayList<>();
    for (int i = 0; i < differences.size(); i++) {
      all.add(differences.get(i));
    }
    return all;
  }
}
