package jp.machi.cli.convert;

import static jp.machi.cli.terminal.DisplayText.harmless;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jp.machi.cli.decision.DecisionDesk;
import jp.machi.cli.standards.Definitions;
import jp.machi.cli.terminal.ExitCode;
import jp.machi.cli.terminal.Language;
import jp.machi.cli.terminal.Progress;
import jp.machi.cli.terminal.Refusals;
import jp.machi.cli.terminal.Terminal;
import jp.machi.cli.terminal.Words;
import jp.machi.core.gazetteer.Reference;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.Messages;
import jp.machi.core.rule.Severity;
import jp.machi.core.rule.TableRules;
import jp.machi.formats.convert.Converter;
import jp.machi.formats.reference.ReferenceFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code machi convert FILE --to FORMAT} */
@Command(name = "convert")
public final class ConvertCommand implements Callable<Integer> {
  private static final String CANNOT_FILL = TableRules.EDITION_CANNOT_FILL.card().code();
  private static final String UNCHANGED = TableRules.EDITION_UNCHANGED.card().code();

  private final Terminal terminal;
  private final Map<String, String> environment;

  @Mixin private final Language language;

  @Parameters(paramLabel = "FILE", descriptionKey = "convert.file")
  private Path file = Path.of("");

  @Option(
      names = "--to",
      required = true,
      paramLabel = "csv|xlsx|json|geojson|parquet",
      descriptionKey = "convert.to")
  private TargetFormat format = TargetFormat.csv;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "convert.out")
  private @Nullable Path out;

  @Option(names = "--changes", paramLabel = "FILE", descriptionKey = "convert.changes")
  private @Nullable Path changes;

  @Option(names = "--bom", descriptionKey = "convert.bom")
  private boolean byteOrderMark;

  @Option(names = "--force", descriptionKey = "convert.force")
  private boolean force;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      converter = MappingFile.class,
      descriptionKey = "mapping")
  private MappingOverrides mapping = MappingOverrides.NONE;

  @Mixin private final Definitions definitions = new Definitions();

  @Option(names = "--decisions", paramLabel = "FILE", descriptionKey = "decisions")
  private @Nullable Path decisions;

  /** A command that writes there. */
  public ConvertCommand(Terminal terminal, Map<String, String> environment) {
    this.terminal = terminal;
    this.environment = environment;
    this.language = new Language(environment);
  }

  @Override
  public Integer call() {
    Words words = language.words();
    List<FileConversion.Made> made;
    try (Progress progress = terminal.progress(file.toString(), words)) {
      Reference reference = ReferenceFolder.of(environment).load();
      FileConversion conversion =
          new FileConversion(
              new Converter(definitions.standardiser(words, reference))
                  .ofFile(file.getFileName().toString()),
              new FileConversion.Wish(format, byteOrderMark, out, changes, force),
              DecisionDesk.open(decisions, List.of()));
      made = conversion.convert(file, mapping, progress);
    } catch (IllegalArgumentException notDecisions) {
      terminal.err().println(decisions + ": " + notDecisions.getMessage());
      return ExitCode.NOT_DONE;
    } catch (IOException e) {
      Refusals.Refusal refusal = Refusals.of(e, words);
      terminal.err().println(words.text("convert.refused", harmless(refusal.message())));
      return ExitCode.NOT_DONE;
    }
    boolean blocked = made.stream().anyMatch(table -> table.judgement().blocked());
    made.forEach(table -> tell(table, blocked, words));
    return blocked ? ExitCode.TO_MEND : ExitCode.DONE;
  }

  private void tell(FileConversion.Made made, boolean blocked, Words words) {
    if (!blocked) {
      terminal
          .out()
          .println(
              words.text(
                  "convert.made",
                  harmless(made.file().toString()),
                  made.outcome().rows(),
                  made.outcome().cellsRepaired(),
                  count(made, Severity.ERROR)));
      tellOfStandard(made, words);
      return;
    }
    for (Finding finding : made.outcome().findings()) {
      if (finding.severity() == Severity.BLOCKING && made.judgement().isOpen().test(finding)) {
        terminal
            .err()
            .println(
                words.text(
                    "convert.blocked",
                    harmless(made.sheet()),
                    harmless(Messages.text(finding, words.locale()))));
        return;
      }
    }
  }

  /** How far the definition can be relied on, and what an edition asks for and did not get. */
  private void tellOfStandard(FileConversion.Made made, Words words) {
    made.standard()
        .filter(standard -> !standard.verified())
        .ifPresent(standard -> {
          String key = standard.isDefined() ? "convert.unverified" : "convert.undefined";
          terminal.out().println("  " + words.text(key, standard.title(), standard.edition()));
        });
    List<Finding> findings = made.outcome().findings();
    String unfilled =
        findings.stream()
            .filter(finding -> finding.code().equals(CANNOT_FILL))
            .map(finding -> finding.column() + "(" + finding.parameters().get("mark") + ")")
            .collect(Collectors.joining(", "));
    if (!unfilled.isEmpty()) {
      terminal.out().println("  " + words.text("convert.unfilled", unfilled));
    }
    findings.stream()
        .filter(finding -> finding.code().equals(UNCHANGED))
        .findFirst()
        .ifPresent(
            finding -> terminal.out().println("  " + Messages.text(finding, words.locale())));
  }

  private static long count(FileConversion.Made made, Severity severity) {
    return made.outcome().findings().stream()
        .filter(finding -> finding.severity() == severity)
        .map(Finding::code)
        .distinct()
        .mapToLong(code -> made.outcome().counts().getOrDefault(code, 0L))
        .sum();
  }
}
