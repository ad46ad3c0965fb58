package jp.machi.cli.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import jp.machi.cli.check.CheckedFile.Acceptance;
import jp.machi.cli.check.CheckedFile.CheckedColumn;
import jp.machi.cli.check.CheckedFile.CheckedTable;
import jp.machi.cli.check.CheckedFile.Example;
import jp.machi.cli.check.CheckedFile.Group;
import jp.machi.cli.decision.DecisionDesk;
import jp.machi.cli.terminal.FolderException;
import jp.machi.cli.terminal.Words;
import jp.machi.core.decision.Judgement;
import jp.machi.core.mapping.ColumnLink;
import jp.machi.core.mapping.Evidence;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.Messages;
import jp.machi.core.rule.Severity;
import jp.machi.core.standard.Standard;
import jp.machi.core.standardise.Outcome;
import jp.machi.core.standardise.Outcome.Kind;
import jp.machi.core.table.SourceTable;
import jp.machi.formats.convert.Conversion;
import jp.machi.formats.convert.Converter;
import jp.machi.formats.read.SourceFile;

/** Checks every table of a file. */
final class FileCheck {
  private final Converter converter;
  private final MappingOverrides overrides;
  private final Words words;
  private final int examples;
  private final DecisionDesk decisions;

  /**
   * A check that tells what it found in these words.
   *
   * @param examples how many findings of one code are told in full
   * @param decisions what persons answer for
   */
  FileCheck(
      Converter converter,
      MappingOverrides overrides,
      Words words,
      int examples,
      DecisionDesk decisions) {
    this.converter = converter;
    this.overrides = overrides;
    this.words = words;
    this.examples = examples;
    this.decisions = decisions;
  }

  /** Told of each table with what was found in it, while its file is open. */
  @FunctionalInterface
  interface TableReport {
    void add(String name, CheckedTable checked, SourceTable table, Outcome outcome)
        throws IOException;
  }

  /**
   * Reads the whole file and tells what was found.
   *
   * @param report told of each table as well
   */
  CheckedFile check(Path path, LongConsumer rowsDone, TableReport report) throws IOException {
    FolderException.refuse(path);
    try (SourceFile source = SourceFile.open(path, path.getFileName().toString())) {
      List<CheckedTable> tables = new ArrayList<>();
      for (SourceTable table : source.tables()) {
        String file = path.getFileName().toString();
        Conversion conversion = converter.ofFile(file).check(table, overrides, rowsDone);
        Judgement judgement = decisions.judge(conversion.outcome(), path);
        CheckedTable checked = describe(table.name(), conversion, judgement);
        tables.add(checked);
        String name = (path.getFileName() + " " + table.name()).strip();
        report.add(name, checked, table, conversion.outcome());
      }
      return new CheckedFile(
          path.toString(),
          source.format(),
          source.encoding(),
          tables,
          groups(source.findings(), Map.of()),
          null);
    }
  }

  private CheckedTable describe(String sheet, Conversion conversion, Judgement judgement) {
    Standard standard = conversion.plan().standard().orElse(null);
    return new CheckedTable(
        sheet,
        standard == null ? "" : standard.id(),
        standard == null ? "" : title(standard),
        standard == null ? "" : standard.edition(),
        standard != null && standard.verified(),
        standard == null ? "" : standard.definition().word(),
        conversion.outcome().rows(),
        conversion.outcome().cellsRepaired(),
        judgement.blocked(),
        conversion.plan().links().stream().map(this::describe).toList(),
        groups(open(conversion, judgement), counts(judgement)),
        judgement.accepted().stream().map(this::describe).toList());
  }

  private String title(Standard standard) {
    return words.locale().getLanguage().equals("ja") ? standard.title() : standard.englishTitle();
  }

  private CheckedColumn describe(ColumnLink link) {
    return new CheckedColumn(
        link.name(),
        link.sourceColumn() + 1,
        link.sourceHeading(),
        link.item().isPresent(),
        words.text(key(link.evidence())),
        (int) Math.floor(link.confidence() * 100));
  }

  private static String key(Evidence evidence) {
    return switch (evidence) {
      case OVERRIDE -> "evidence.override";
      case NAME -> "evidence.name";
      case VARIANT -> "evidence.variant";
      case WORDS -> "evidence.words";
      case VALUES -> "evidence.values";
      case POSITION -> "evidence.position";
      case DERIVED -> "evidence.derived";
      case OWN -> "evidence.own";
    };
  }

  private Acceptance describe(Judgement.Accepted accepted) {
    return new Acceptance(
        accepted.kind().code(),
        Messages.title(accepted.kind().code(), words.locale()),
        accepted.kind().column(),
        accepted.kind().count(),
        accepted.decision().by(),
        accepted.decision().at().truncatedTo(ChronoUnit.SECONDS).toString(),
        accepted.decision().reason());
  }

  /** Findings that nobody answers for. */
  private static List<Finding> open(Conversion conversion, Judgement judgement) {
    return conversion.outcome().findings().stream().filter(judgement.isOpen()).toList();
  }

  private static Map<String, Long> counts(Judgement judgement) {
    return judgement.open().stream()
        .collect(Collectors.groupingBy(Kind::code, Collectors.summingLong(Kind::count)));
  }

  /**
   * Findings by code, the most serious first.
   *
   * @param counts exact numbers where only the first findings were kept
   */
  private List<Group> groups(List<Finding> all, Map<String, Long> counts) {
    Map<String, List<Finding>> byCode = new LinkedHashMap<>();
    for (Finding finding : all) {
      byCode.computeIfAbsent(finding.code(), _ -> new ArrayList<>()).add(finding);
    }
    List<Group> groups = new ArrayList<>();
    byCode.forEach((code, findings) ->
        groups.add(group(code, findings, counts.getOrDefault(code, (long) findings.size()))));
    groups.sort(Comparator.comparing(Group::severity));
    return groups;
  }

  private Group group(String code, List<Finding> findings, long count) {
    return new Group(
        code,
        findings.getFirst().severity(),
        Messages.title(code, words.locale()),
        advice(code, findings),
        count,
        findings.stream().limit(examples).map(this::example).toList());
  }

  /** What all findings say alike, so that it is told once; empty where they differ. */
  private String advice(String code, List<Finding> findings) {
    Optional<String> shared = Messages.shared(code, words.locale());
    if (shared.isPresent() || findings.getFirst().severity() == Severity.FIXED) {
      return shared.orElse("");
    }
    List<String> told =
        findings.stream()
            .map(finding -> Messages.text(finding, words.locale()))
            .distinct()
            .limit(2)
            .toList();
    return findings.size() > 1 && told.size() == 1 ? told.getFirst() : "";
  }

  private Example example(Finding finding) {
    return new Example(
        finding.row(),
        finding.column(),
        finding.original(),
        finding.value(),
        Messages.text(finding, words.locale()));
  }
}
