package jp.machi.bench.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import jp.machi.core.mapping.Headings;
import jp.machi.core.mapping.Vocabulary;
import jp.machi.core.mapping.Vocabulary.Meaning;
import jp.machi.core.standard.Standards;

/**
 * Learns headings from annotated tables: what a heading meant in most layouts that have it. A
 * heading that the hand-written part knows is left to it. The same tables give the same lines.
 */
final class LearnedVocabulary {
  /** A heading that means several things in one city tells nothing about the next. */
  private static final double AGREED = 0.6;

  private static final List<String> HEAD =
      List.of(
          "# Headings learned from annotated tables of several cities; written by ./machi bench learn,",
          "# never edited. One concept a line: its id, the kind of value, then headings.");

  private final Annotations annotations;
  private final Vocabulary general =
      Vocabulary.of(Vocabulary.general()).knowing(Standards.shipped());

  LearnedVocabulary(Annotations annotations) {
    this.annotations = annotations;
  }

  /** Hand-written headings and those of these tables. */
  Vocabulary of(Predicate<AnnotatedTable> tables) {
    List<String> lines = new ArrayList<>(Vocabulary.general());
    lines.addAll(lines(tables));
    return Vocabulary.of(lines);
  }

  /** The learned part: concept, kind, headings. */
  List<String> lines(Predicate<AnnotatedTable> tables) {
    Map<String, Map<String, Integer>> seen = new TreeMap<>();
    Map<String, String> written = new TreeMap<>();
    Set<String> layouts = new HashSet<>();
    annotations.tables().stream()
        .filter(tables)
        .filter(table -> layouts.add(table.layout()))
        .flatMap(table -> table.columns().stream())
        .filter(column -> column.concepts().size() == 1)
        .forEach(column -> {
          String folded = Headings.fold(column.heading());
          written.putIfAbsent(folded, column.heading().replace("\n", ""));
          seen.computeIfAbsent(folded, _ -> new TreeMap<>())
              .merge(column.concepts().iterator().next(), 1, Integer::sum);
        });
    Map<String, List<String>> byConcept = new TreeMap<>();
    seen.forEach((folded, meanings) ->
        agreed(meanings)
            .flatMap(general::find)
            .filter(meaning -> isNew(written.getOrDefault(folded, ""), meaning))
            .ifPresent(meaning ->
                byConcept
                    .computeIfAbsent(head(meaning), _ -> new ArrayList<>())
                    .add(written.getOrDefault(folded, folded))));
    return byConcept.entrySet().stream()
        .map(entry -> entry.getKey() + "\t" + String.join("\t", entry.getValue()))
        .toList();
  }

  /** Writes the learned part into a file and says how many headings it has. */
  int write(Path file) throws IOException {
    List<String> learned = lines(_ -> true);
    List<String> all = new ArrayList<>(HEAD);
    all.addAll(learned);
    Files.write(file, all);
    return learned.stream().mapToInt(line -> line.split("\t", -1).length - 2).sum();
  }

  /**
   * Whether a heading is worth learning: a number in it counts the questions of one form, and what
   * its words mean to anybody is not overruled by one city's use.
   */
  private boolean isNew(String heading, Meaning meaning) {
    boolean numbered = heading.isEmpty() || heading.chars().anyMatch(Character::isDigit);
    if (numbered || general.saysNothing(heading) || general.find(heading).isPresent()) {
      return false;
    }
    String understood = general.understood(heading);
    return understood.equals(meaning.concept()) || understood.equals(Headings.fold(heading));
  }

  private static String head(Meaning meaning) {
    return meaning.concept() + "\t" + meaning.type();
  }

  private static Optional<String> agreed(Map<String, Integer> meanings) {
    int all = meanings.values().stream().mapToInt(Integer::intValue).sum();
    return meanings.entrySet().stream()
        .filter(entry -> entry.getValue() >= AGREED * all)
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
