package jp.machi.bench.accuracy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.machi.bench.accuracy.AnnotatedTable.Column;

/** The annotation files of this package, read. */
public final class Annotations {
  private static final String NOTHING = "-";

  private final List<AnnotatedTable> tables;
  private final Map<String, String> concepts;

  private Annotations(List<AnnotatedTable> tables, Map<String, String> concepts) {
    this.tables = List.copyOf(tables);
    this.concepts = Map.copyOf(concepts);
  }

  /**
   * Reads the files that ship with the bench.
   *
   * @throws IOException when one is missing or cannot be read
   */
  public static Annotations shipped() throws IOException {
    Map<String, String> concepts = new HashMap<>();
    for (List<String> line : lines("concepts.tsv")) {
      split(line.get(1), ";").forEach(name -> concepts.put(name, line.getFirst()));
    }
    Map<String, List<Column>> layouts = new HashMap<>();
    for (List<String> line : lines("layouts.tsv")) {
      Set<String> held =
          split(line.get(3), "\\+")
              .map(name -> concept(concepts, name))
              .collect(Collectors.toSet());
      String heading = line.get(2).replace("\\n", "\n");
      layouts
          .computeIfAbsent(line.getFirst(), _ -> new ArrayList<>())
          .add(new Column(Integer.parseInt(line.get(1)), heading, held));
    }
    List<AnnotatedTable> tables = new ArrayList<>();
    for (List<String> line : lines("tables.tsv")) {
      tables.add(table(line, layouts));
    }
    return new Annotations(tables, concepts);
  }

  /** Every annotated table, in the order of the file. */
  public List<AnnotatedTable> tables() {
    return tables;
  }

  /**
   * The concept that an item of any edition stands for: items that mean the same have one, such as
   * 住所 of 2020 and 所在地_連結表記.
   */
  public String conceptOf(String item) {
    return concept(concepts, item);
  }

  private static String concept(Map<String, String> concepts, String item) {
    return concepts.getOrDefault(item, item);
  }

  private static AnnotatedTable table(List<String> line, Map<String, List<Column>> layouts)
      throws IOException {
    List<Column> columns = layouts.get(line.get(8));
    if (columns == null) {
      throw new IOException("tables.tsv names no layout of layouts.tsv: " + line.get(8));
    }
    return new AnnotatedTable(
        line.get(0),
        line.get(1),
        line.get(2),
        split(line.get(3), "\\+").map(Integer::valueOf).toList(),
        Integer.parseInt(line.get(4)),
        Integer.parseInt(line.get(5)),
        line.get(6),
        split(line.get(7), "\\|").collect(Collectors.toSet()),
        line.get(8),
        columns,
        line.get(9));
  }

  private static Stream<String> split(String cell, String separator) {
    return cell.isEmpty() || cell.equals(NOTHING) ? Stream.of() : Stream.of(cell.split(separator));
  }

  private static List<List<String>> lines(String file) throws IOException {
    try (InputStream in = Annotations.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException("no resource " + file);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(line -> List.of(line.split("\t", -1))).toList();
    }
  }
}
