package jp.machi.bench.accuracy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.machi.core.mapping.ColumnLink;
import jp.machi.core.mapping.Evidence;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.rule.Finding;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.Standard;
import jp.machi.core.standardise.Plan;
import jp.machi.core.standardise.Standardiser;
import jp.machi.core.table.SourceTable;
import jp.machi.core.table.UnreadableSourceException;
import jp.machi.formats.read.SourceFile;

/**
 * What Machi made of one real table.
 *
 * @param kind dataset id, or {@code none}
 * @param concepts concepts of each source column
 * @param asked source columns about which a person is asked
 * @param unread why the table could not be read at all, {@code ""} where it could
 */
record MappedTable(
    String kind, Map<Integer, Set<String>> concepts, Set<Integer> asked, String unread) {
  private static final String NONE = "none";

  /** Plans a table of a file, with the name of file and folder as a department has them. */
  static MappedTable of(
      AnnotatedTable annotated, Path municipal, Standardiser standardiser, Annotations names)
      throws IOException {
    Path path = municipal.resolve(annotated.path());
    try (SourceFile file = SourceFile.open(path, path.getFileName().toString())) {
      Optional<SourceTable> table = table(file, annotated.sheet());
      if (table.isEmpty()) {
        return new MappedTable(NONE, Map.of(), Set.of(), "no such table");
      }
      String title = path.getName(path.getNameCount() - 2) + "/" + path.getFileName();
      Plan plan = standardiser.plan(table.get(), MappingOverrides.NONE, title);
      return of(plan, table.get(), names);
    } catch (UnreadableSourceException unread) {
      return new MappedTable(NONE, Map.of(), Set.of(), unread.code());
    }
  }

  private static Optional<SourceTable> table(SourceFile file, String sheet) {
    List<SourceTable> tables = file.tables();
    return tables.stream()
        .filter(table -> table.name().equals(sheet))
        .findFirst()
        .or(() -> tables.size() == 1 ? Optional.of(tables.getFirst()) : Optional.empty());
  }

  /** What a plan makes of a table. */
  static MappedTable of(Plan plan, SourceTable table, Annotations names) {
    Map<Integer, Set<String>> concepts = new HashMap<>();
    for (ColumnLink link : plan.links()) {
      if (link.sourceColumn() >= 0 && link.origin().joined().isEmpty()) {
        Set<String> held = concepts.computeIfAbsent(link.sourceColumn(), _ -> new HashSet<>());
        link.item().map(Item::name).map(names::conceptOf).ifPresent(held::add);
        link.why().concepts().stream().map(names::conceptOf).forEach(held::add);
      }
    }
    ends(plan, concepts, names);
    Set<Integer> asked = new HashSet<>();
    for (Finding finding : plan.findings()) {
      if (finding.code().equals("mapping.question")) {
        asked.add(table.header().indexOf(finding.column()));
      }
    }
    return new MappedTable(plan.standard().map(Standard::id).orElse(NONE), concepts, asked, "");
  }

  /** A last day and an end that no column has are read from the cells of the beginning. */
  private static void ends(Plan plan, Map<Integer, Set<String>> concepts, Annotations names) {
    for (ColumnLink end : plan.links()) {
      String beginning = end.name().replace("終了", "開始");
      if (end.evidence() == Evidence.DERIVED && !beginning.equals(end.name())) {
        plan.links().stream()
            .filter(first -> first.name().equals(beginning) && first.sourceColumn() >= 0)
            .forEach(first ->
                concepts
                    .computeIfAbsent(first.sourceColumn(), _ -> new HashSet<>())
                    .add(names.conceptOf(end.name())));
      }
    }
  }
}
