package jp.machi.bench.accuracy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small table headed as lists of other cities are, with rows made up. {@code elsewhere.txt} and
 * {@code elsewhere-more.txt} were looked at while the recognition was changed, {@code
 * elsewhere-unseen.txt} and {@code elsewhere-held-back.txt} were not: the last is of another
 * person, who had not seen the program.
 *
 * @param file name of the file
 * @param kinds dataset ids that a careful person could choose, the likeliest first; {@code none}
 * @param headings headings as written
 * @param truths for each heading what it may be taken for, the likeliest first; each a set of
 *     concepts, empty where no item holds the column
 * @param csv the whole table as a text file
 */
record ElsewhereTable(
    String file,
    List<String> kinds,
    List<String> headings,
    List<List<Set<String>>> truths,
    String csv) {
  private static final String BLOCK = "\n\\s*\n";
  private static final String NOTHING = "-";

  /** Every table of the file, in its order. */
  static List<ElsewhereTable> all(String file, Annotations names) throws IOException {
    try (InputStream in = ElsewhereTable.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException("no resource " + file);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.strip().split(BLOCK)).map(block -> of(block, names)).toList();
    }
  }

  private static ElsewhereTable of(String block, Annotations names) {
    List<String> lines = block.lines().filter(line -> !line.startsWith("#")).toList();
    String[] head = lines.getFirst().substring(1).split("\\|", 2);
    List<String> headings = List.of(lines.get(1).split(",", -1));
    List<List<Set<String>>> truths =
        Stream.of(lines.get(2).split(",", -1)).map(cell -> truth(cell, names)).toList();
    if (truths.size() != headings.size()) {
      throw new IllegalStateException("as many headings as truths: " + head[0]);
    }
    List<String> table = new ArrayList<>(lines);
    table.remove(2);
    table.removeFirst();
    return new ElsewhereTable(
        head[0].strip(),
        List.of(head[1].strip().split("\\|")),
        headings,
        truths,
        String.join("\n", table) + "\n");
  }

  private static List<Set<String>> truth(String cell, Annotations names) {
    return Stream.of(cell.split("\\|")).map(one -> concepts(one, names)).toList();
  }

  private static Set<String> concepts(String text, Annotations names) {
    return text.equals(NOTHING)
        ? Set.of()
        : Stream.of(text.split("\\+")).map(names::conceptOf).collect(Collectors.toSet());
  }
}
