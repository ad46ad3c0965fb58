package jp.machi.bench.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.standard.Standards;
import jp.machi.core.standardise.Plan;
import jp.machi.core.standardise.Standardiser;
import jp.machi.core.table.SourceTable;
import jp.machi.core.table.UnreadableSourceException;
import jp.machi.formats.read.SourceFile;

/**
 * Whether lists that are headed as cities elsewhere head theirs are taken for the right dataset and
 * their columns for the right items. The tables were written before recognition was changed for
 * them; none is of an annotated city.
 */
final class ElsewhereMeasure implements Measure {
  private static final double TARGET = 0.90;

  /** Which tables of which file, in the order of the page. */
  private static final Map<String, String> FILES = new LinkedHashMap<>();

  static {
    FILES.put("looked at", "elsewhere.txt");
    FILES.put("more, looked at", "elsewhere-more.txt");
    FILES.put("more, unseen", "elsewhere-unseen.txt");
    FILES.put("held back", "elsewhere-held-back.txt");
  }

  @Override
  public String name() {
    return "elsewhere";
  }

  @Override
  public List<Score> run(Path data) throws IOException {
    Annotations names = Annotations.shipped();
    List<Score> scores = new ArrayList<>();
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      scores.addAll(
          new Run(names)
              .scores("made-up lists headed as elsewhere, " + file.getKey(), file.getValue()));
    }
    return scores;
  }

  /** One file of tables. */
  private static final class Run {
    private final Annotations names;
    private final MacroF1 kinds = new MacroF1();
    private final MacroF1 concepts = new MacroF1();
    private final List<String> kindMisses = new ArrayList<>();
    private final List<String> columnMisses = new ArrayList<>();
    private int columns;
    private int asked;

    Run(Annotations names) {
      this.names = names;
    }

    List<Score> scores(String which, String file) throws IOException {
      List<ElsewhereTable> tables = ElsewhereTable.all(file, names);
      Standardiser standardiser = new Standardiser(Standards.shipped());
      Path folder = Files.createTempDirectory("elsewhere");
      for (ElsewhereTable table : tables) {
        Path path = folder.resolve("table.csv");
        Files.writeString(path, table.csv());
        try (SourceFile source = SourceFile.open(path, table.file())) {
          SourceTable first = source.tables().getFirst();
          Plan plan = standardiser.plan(first, MappingOverrides.NONE, table.file());
          look(table, MappedTable.of(plan, first, names));
        } catch (UnreadableSourceException unread) {
          look(table, new MappedTable("none", Map.of(), Set.of(), unread.code()));
        }
        Files.delete(path);
      }
      Files.delete(folder);
      return List.of(
          score("dataset kind, " + which, tables.size(), kinds, kindMisses),
          score(
              "columns to items, " + which + " (" + asked + " asked)",
              columns,
              concepts,
              columnMisses));
    }

    private static Score score(String what, int cases, MacroF1 reached, List<String> misses) {
      return new Score(
          what,
          cases,
          String.format(Locale.ROOT, "macro-F1 ≥ %.2f", TARGET),
          reached.text() + ", " + reached.size() + " classes",
          reached.value() >= TARGET,
          misses);
    }

    private void look(ElsewhereTable table, MappedTable mapped) {
      if (table.kinds().contains(mapped.kind())) {
        kinds.right(mapped.kind());
      } else {
        kinds.missed(table.kinds().getFirst());
        kinds.wrong(mapped.kind());
        kindMisses.add(
            table.file() + ": " + table.kinds().getFirst() + " taken for " + mapped.kind());
      }
      for (int i = 0; i < table.headings().size(); i++) {
        columns++;
        asked += mapped.asked().contains(i) ? 1 : 0;
        column(table, i, mapped.concepts().getOrDefault(i, Set.of()));
      }
    }

    private void column(ElsewhereTable table, int column, Set<String> found) {
      List<Set<String>> truths = table.truths().get(column);
      Set<String> truth = truths.contains(found) ? found : truths.getFirst();
      Set<String> all = new HashSet<>(truth);
      all.addAll(found);
      for (String concept : all) {
        if (truth.contains(concept) && found.contains(concept)) {
          concepts.right(concept);
        } else if (truth.contains(concept)) {
          concepts.missed(concept);
        } else {
          concepts.wrong(concept);
        }
      }
      if (!found.equals(truth)) {
        columnMisses.add(
            table.file()
                + " "
                + table.headings().get(column)
                + ": "
                + said(truth)
                + " taken for "
                + said(found));
      }
    }

    private static String said(Set<String> concepts) {
      return concepts.isEmpty() ? "nothing" : String.join("+", concepts.stream().sorted().toList());
    }
  }
}
