package jp.machi.server.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.machi.core.personal.Masks;
import jp.machi.core.rule.Finding;
import jp.machi.server.catalog.Release;
import jp.machi.server.corpus.Corpus.Published;
import jp.machi.server.corpus.PlainSource.Line;
import jp.machi.server.release.MappedColumn;
import jp.machi.server.release.ReleaseStore;
import jp.machi.server.release.Report;
import org.junit.jupiter.api.Test;

/** Reads the sources of real releases by other means: no row and no cell may be lost. */
class NothingMisreadTest {
  /** Fields of a text file are parted by one of these. */
  private static final List<Character> SEPARATORS = List.of(',', '\t', ';');

  /** Some tables of the corpus; fewer would mean that nothing was compared. */
  private static final int MANY = 290;

  @Test
  void everyCellOfEverySourceIsInItsReleaseOrAmongItsChanges() {
    Corpus corpus = RealFolders.published();
    List<Published> tables =
        corpus.published().stream()
            .filter(table -> !table.release().source().format().equals("xls"))
            .toList();

    assertThat(tables).hasSizeGreaterThan(MANY);
    assertThat(tables.parallelStream().flatMap(table -> lost(corpus, table))).isEmpty();
  }

  /** What a plain reading of a source has that its release has not. */
  private static Stream<String> lost(Corpus corpus, Published table) {
    ReleaseStore store = corpus.server().bean(ReleaseStore.class);
    Release release = table.release();
    Report report = store.findReport(release.address()).orElseThrow();
    List<MappedColumn> columns = report.columns();
    Map<String, List<String>> originals = originals(store, release);
    List<Line> source =
        data(table, columns).stream()
            .filter(line -> !isLeftOut(line, originals.getOrDefault(number(line), List.of())))
            .toList();
    Set<Integer> hidden = hidden(report);
    List<List<String>> rows = Lines.parquet(release, store.parquet(release.address()));
    if (source.size() != rows.size() - 1) {
      return Stream.of(table + ": " + source.size() + " lines, " + (rows.size() - 1) + " rows");
    }
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < source.size(); i++) {
      Line line = source.get(i);
      List<String> changed = originals.getOrDefault(number(line), List.of());
      for (int column = 0; column < line.cells().size(); column++) {
        if (!hidden.contains(column) && !isKept(line, column, columns, rows.get(i + 1), changed)) {
          lost.add(table + ", line " + line.number() + ", column " + (column + 1));
        }
      }
    }
    return lost.stream();
  }

  private static String number(Line line) {
    return Long.toString(line.number());
  }

  /** Whether a remark has everything that stands in a line: a total, a note, the header again. */
  private static boolean isLeftOut(Line line, List<String> originals) {
    String whole =
        line.cells().stream()
            .filter(cell -> !cell.isBlank())
            .map(PlainCell::text)
            .collect(Collectors.joining("｜"));
    return line.cells().stream().filter(cell -> !cell.isBlank()).count() > 1
        && originals.contains(whole);
  }

  /** Columns that the report names as hidden; their cells stay in the source alone. */
  private static Set<Integer> hidden(Report report) {
    Set<Integer> hidden = new HashSet<>();
    for (Finding finding : report.findings()) {
      if (finding.code().equals("column.hidden")) {
        for (String letters : finding.parameters().getOrDefault("columns", "").split("、", -1)) {
          hidden.add(letters.chars().reduce(0, (sum, c) -> sum * 26 + c - 'A' + 1) - 1);
        }
      }
    }
    return hidden;
  }

  /** Whether a cell is in the release as it stands, or the changes have it as the original. */
  private static boolean isKept(
      Line line, int column, List<MappedColumn> columns, List<String> row, List<String> changed) {
    PlainCell cell = line.cell(column);
    boolean kept =
        cell.isBlank()
            || changed.stream().anyMatch(cell::isSaidBy)
            || changed.contains(Masks.of(cell.text())); // personal data is covered there
    for (int i = 0; !kept && i < columns.size(); i++) {
      kept = columns.get(i).sourceColumn() == column && cell.isSaidBy(row.get(i));
    }
    return kept;
  }

  private static Map<String, List<String>> originals(ReleaseStore store, Release release) {
    Map<String, List<String>> originals = new HashMap<>();
    for (List<String> change : Lines.changes(store.changes(release.address()))) {
      originals.computeIfAbsent(change.get(0), _ -> new ArrayList<>()).add(change.get(2));
    }
    return originals;
  }

  /** The lines below the header that are not blank; lines of {@code #} under it are notes. */
  private static List<Line> data(Published table, List<MappedColumn> columns) {
    boolean madeUp = columns.stream().allMatch(column -> isMadeUp(column.sourceHeading()));
    if (madeUp) { // a table without a header has nothing but data
      return lines(table, SEPARATORS.getFirst());
    }
    for (char separator : SEPARATORS) {
      List<Line> lines = lines(table, separator);
      for (int i = 0; i < lines.size(); i++) {
        if (isHeader(lines.get(i), columns)) {
          return lines.stream()
              .skip(i + 1L)
              .dropWhile(line -> line.cell(0).text().startsWith("#"))
              .filter(line -> !line.isBlank())
              .toList();
        }
      }
    }
    throw new AssertionError("no header in " + table);
  }

  private static List<Line> lines(Published table, char separator) {
    try {
      return PlainSource.lines(table.file(), table.release().source(), separator);
    } catch (IOException e) {
      throw new UncheckedIOException(table.toString(), e);
    }
  }

  private static boolean isMadeUp(String heading) {
    return heading.startsWith("列") && heading.substring(1).chars().allMatch(Character::isDigit);
  }

  private static boolean isHeader(Line line, List<MappedColumn> columns) {
    return columns.stream()
        .filter(column -> column.sourceColumn() >= 0)
        .allMatch(column -> line.cell(column.sourceColumn()).isSaidBy(column.sourceHeading()));
  }
}
