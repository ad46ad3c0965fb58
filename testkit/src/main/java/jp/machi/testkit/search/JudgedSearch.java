package jp.machi.testkit.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The judged set: a catalogue, and queries with their right answers, in two halves. The halves are
 * of different topics, so that what was mended for the one says something about the other.
 */
public final class JudgedSearch {
  private JudgedSearch() {}

  /** The catalogue that is searched. */
  public static List<SampleDataset> datasets() {
    return lines("datasets.tsv").map(JudgedSearch::dataset).toList();
  }

  /** The queries that the search was tuned on. */
  public static List<JudgedQuery> tuned() {
    return lines("tuned.tsv").map(JudgedSearch::query).toList();
  }

  /** The queries that nobody tunes on. */
  public static List<JudgedQuery> heldBack() {
    return lines("held-back.tsv").map(JudgedSearch::query).toList();
  }

  private static SampleDataset dataset(String line) {
    String[] cells = line.split("\t", -1);
    return new SampleDataset(
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        cells[4],
        cells[5],
        list(cells[6]),
        list(cells[7]),
        list(cells[8]),
        cells[9]);
  }

  private static JudgedQuery query(String line) {
    String[] cells = line.split("\t", -1);
    Map<String, Integer> grades =
        list(cells[1]).stream()
            .map(answer -> answer.split(":", -1))
            .collect(Collectors.toMap(answer -> answer[0], answer -> Integer.valueOf(answer[1])));
    return new JudgedQuery(cells[0], grades);
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(",", -1));
  }

  private static Stream<String> lines(String name) {
    try (InputStream in =
        Objects.requireNonNull(JudgedSearch.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"));
    } catch (IOException broken) {
      throw new UncheckedIOException(name, broken);
    }
  }
}
