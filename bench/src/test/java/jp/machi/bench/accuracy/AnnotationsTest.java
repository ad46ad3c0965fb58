package jp.machi.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.Standards;
import org.junit.jupiter.api.Test;

class AnnotationsTest {
  /** Items of partial lists, which no definition ships yet but a list names. */
  private static final Set<String> OUTSIDE = Set.of("業態");

  @Test
  void coversTheTwoHundredAndTenFiles() throws IOException {
    assertThat(Annotations.shipped().tables()).hasSize(217);
    assertThat(
            Annotations.shipped().tables().stream()
                .map(AnnotatedTable::path)
                .collect(Collectors.toSet()))
        .hasSize(210);
  }

  @Test
  void namesOnlyItemsOfTheStandard() throws IOException {
    Annotations annotations = Annotations.shipped();
    Set<String> known =
        Standards.shipped().all().stream()
            .flatMap(standard -> standard.items().stream())
            .map(Item::name)
            .map(annotations::conceptOf)
            .collect(Collectors.toSet());
    known.addAll(OUTSIDE);
    assertThat(
            annotations.tables().stream()
                .flatMap(table -> table.columns().stream())
                .flatMap(column -> column.concepts().stream()))
        .isSubsetOf(known);
  }

  @Test
  void givesAConceptToOneColumnOfATable() throws IOException {
    assertThat(Annotations.shipped().tables())
        .allSatisfy(table ->
            assertThat(table.columns().stream().flatMap(c -> c.concepts().stream()))
                .doesNotHaveDuplicates());
  }

  @Test
  void countsColumnsFromZeroWithoutAGap() throws IOException {
    assertThat(Annotations.shipped().tables())
        .allSatisfy(table ->
            assertThat(table.columns())
                .extracting(AnnotatedTable.Column::index)
                .containsExactlyElementsOf(
                    IntStream.range(0, table.columns().size()).boxed().toList()));
  }

  @Test
  void takesAllFoldersOfTakamatsuForOneCity() throws IOException {
    assertThat(Annotations.shipped().tables().stream().map(AnnotatedTable::city))
        .contains("takamatsu", "yaizu")
        .noneMatch(city -> city.startsWith("takamatsu_"));
  }
}
