package jp.machi.cli.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import jp.machi.cli.check.CheckedFile.CheckedColumn;
import jp.machi.cli.check.CheckedFile.CheckedTable;
import jp.machi.cli.check.CheckedFile.Example;
import jp.machi.cli.check.CheckedFile.Group;
import jp.machi.cli.terminal.FolderException;
import jp.machi.cli.terminal.Words;
import jp.machi.core.mapping.ColumnLink;
import jp.machi.core.mapping.Evidence;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.Messages;
import jp.machi.core.standard.Standard;
import jp.machi.core.standardise.Outcome;
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

  /**
   * A check that tells what it found in these words.
   *
   * @param examples how many findings of one code are told in full
   */
  FileCheck(Converter converter, MappingOverrides overrides, Words words, int examples) {
    this.converter = converter;
    this.overrides = overrides;
    this.words = words;
    this.examples = examples;
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
        CheckedTable checked = describe(table.name(), conversion);
        tables.add(checked);
        String name = (path.getFileName() + " " + table.name()).strip();
        report.add(name, checked, table, conversion.outcome());
      }
      return new CheckedFile(path.toString(), source.format(), source.encoding(), tables, null);
    }
  }

  private CheckedTable describe(String sheet, Conversion conversion) {
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
        conversion.outcome().blocked(),
        conversion.plan().links().stream().map(this::describe).toList(),
        groups(conversion));
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
        words.text(key(link.evidence())));
  }

  private static String key(Evidence evidence) {
    return switch (evidence) {
      case OVERRIDE -> "evidence.override";
      case NAME -> "evidence.name";
      case VARIANT -> "evidence.variant";
      case VALUES -> "evidence.values";
      case DERIVED -> "evidence.derived";
      case OWN -> "evidence.own";
    };
  }

  /** Findings by code, the most serious first. */
  private List<Group> groups(Conversion conversion) {
    Map<String, List<Finding>> byCode = new LinkedHashMap<>();
    for (Finding finding : conversion.outcome().findings()) {
      byCode.computeIfAbsent(finding.code(), _ -> new ArrayList<>()).add(finding);
    }
    List<Group> groups = new ArrayList<>();
    byCode.forEach((code, findings) ->
        groups.add(
            new Group(
                code,
                findings.getFirst().severity(),
                Messages.title(code, words.locale()),
                Messages.shared(code, words.locale()).orElse(""),
                conversion.outcome().counts().getOrDefault(code, (long) findings.size()),
                findings.stream().limit(examples).map(this::example).toList())));
    groups.sort(Comparator.comparing(Group::severity));
    return groups;
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
