package jp.machi.bench.accuracy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import jp.machi.core.gazetteer.Reference;
import jp.machi.core.mapping.Vocabulary;
import jp.machi.core.standard.Standards;
import jp.machi.core.standardise.Standardiser;

/**
 * Whether tables are taken for the right dataset and their columns for the right items: macro-F1
 * over the annotated kinds and concepts, with the shipped vocabulary, and with that of one city on
 * the tables of the other.
 *
 * <p>A table that a person could have taken for several kinds counts as right with each of them. A
 * column that Machi asks about counts as missed, not as wrong. A table that cannot be read counts
 * as {@code none} with every column missed.
 */
final class MappingMeasure implements Measure {
  private static final double TARGET = 0.97;
  private static final double OTHER_CITY = 0.90;

  @Override
  public String name() {
    return "mapping";
  }

  @Override
  public List<Score> run(Path data) throws IOException {
    Annotations annotations = Annotations.shipped();
    LearnedVocabulary learned = new LearnedVocabulary(annotations);
    Path municipal = data.resolve("municipal");
    List<Score> scores = new ArrayList<>();
    scores.addAll(
        new Run(annotations, municipal, Vocabulary.shipped(), _ -> true, TARGET)
            .scores("with the shipped vocabulary"));
    for (List<String> cities :
        List.of(List.of("takamatsu", "yaizu"), List.of("yaizu", "takamatsu"))) {
      String from = cities.getFirst();
      String to = cities.getLast();
      Vocabulary vocabulary = learned.of(table -> table.city().equals(from));
      scores.addAll(
          new Run(annotations, municipal, vocabulary, in(to), OTHER_CITY)
              .scores("of " + to + ", learned from " + from));
    }
    return scores;
  }

  private static Predicate<AnnotatedTable> in(String city) {
    return table -> table.city().equals(city);
  }

  /** One vocabulary on some tables. */
  private static final class Run {
    private final Annotations annotations;
    private final Path municipal;
    private final Standardiser standardiser;
    private final Predicate<AnnotatedTable> wanted;
    private final double target;
    private final MacroF1 kinds = new MacroF1();
    private final MacroF1 concepts = new MacroF1();
    private final Map<String, Integer> kindMisses = new TreeMap<>();
    private final Map<String, Integer> columnMisses = new TreeMap<>();
    private int tables;
    private int columns;
    private int asked;
    private int unread;

    Run(
        Annotations annotations,
        Path municipal,
        Vocabulary vocabulary,
        Predicate<AnnotatedTable> wanted,
        double target) {
      this.annotations = annotations;
      this.municipal = municipal;
      this.standardiser =
          new Standardiser(Standards.shipped(), Optional.empty(), Reference.SHIPPED, vocabulary);
      this.wanted = wanted;
      this.target = target;
    }

    List<Score> scores(String where) throws IOException {
      for (AnnotatedTable table : annotations.tables()) {
        if (wanted.test(table)) {
          MappedTable mapped = MappedTable.of(table, municipal, standardiser, annotations);
          tables++;
          unread += mapped.unread().isEmpty() ? 0 : 1;
          kind(table, mapped);
          table.columns().forEach(column -> column(table, column, mapped));
        }
      }
      String read = unread == 0 ? "" : ", " + unread + " tables unread";
      return List.of(
          score("dataset kind, tables " + where, tables, kinds, read, kindMisses),
          score(
              "columns to items, tables " + where,
              columns,
              concepts,
              ", " + asked + " asked" + read,
              columnMisses));
    }

    private Score score(
        String what, int cases, MacroF1 reached, String more, Map<String, Integer> missed) {
      List<String> misses = new ArrayList<>();
      missed.forEach((miss, times) -> misses.add(times == 1 ? miss : miss + " × " + times));
      misses.sort(null);
      return new Score(
          what,
          cases,
          String.format(Locale.ROOT, "macro-F1 ≥ %.2f", target),
          reached.text() + ", " + reached.size() + " classes" + more,
          reached.value() >= target,
          misses);
    }

    private void kind(AnnotatedTable table, MappedTable mapped) {
      boolean right =
          mapped.kind().equals(table.kind()) || table.alsoKinds().contains(mapped.kind());
      if (right) {
        kinds.right(mapped.kind());
      } else {
        kinds.missed(table.kind());
        kinds.wrong(mapped.kind());
        kindMisses.merge(
            table.layout() + ": " + table.kind() + " taken for " + mapped.kind(), 1, Integer::sum);
      }
    }

    private void column(AnnotatedTable table, AnnotatedTable.Column column, MappedTable mapped) {
      columns++;
      Set<String> found = mapped.concepts().getOrDefault(column.index(), Set.of());
      boolean question = mapped.asked().contains(column.index());
      asked += question ? 1 : 0;
      Set<String> all = new HashSet<>(column.concepts());
      all.addAll(found);
      for (String concept : all) {
        boolean has = column.concepts().contains(concept);
        if (has && found.contains(concept)) {
          concepts.right(concept);
        } else if (has) {
          concepts.missed(concept);
        } else {
          concepts.wrong(concept);
        }
      }
      if (!found.equals(column.concepts())) {
        String heading = column.heading().replace("\n", " ");
        String taken = question ? "asked" : found.isEmpty() ? "nothing" : String.join("+", found);
        String meant =
            column.concepts().isEmpty() ? "nothing" : String.join("+", column.concepts());
        columnMisses.merge(
            table.layout()
                + " "
                + column.index()
                + " "
                + heading
                + ": "
                + meant
                + " taken for "
                + taken,
            1,
            Integer::sum);
      }
    }
  }
}
