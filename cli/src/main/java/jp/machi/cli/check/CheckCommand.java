package jp.machi.cli.check;

import static jp.machi.cli.terminal.DisplayText.harmless;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.machi.cli.convert.MappingFile;
import jp.machi.cli.decision.DecisionDesk;
import jp.machi.cli.standards.Definitions;
import jp.machi.cli.terminal.ExitCode;
import jp.machi.cli.terminal.Language;
import jp.machi.cli.terminal.Progress;
import jp.machi.cli.terminal.Refusals;
import jp.machi.cli.terminal.Terminal;
import jp.machi.cli.terminal.Words;
import jp.machi.core.decision.Decision.Scope;
import jp.machi.core.gazetteer.Reference;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.formats.convert.Converter;
import jp.machi.formats.reference.ReferenceFolder;
import jp.machi.formats.report.MarkedWorkbook;
import jp.machi.formats.write.NewFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code machi check FILE…} */
@Command(name = "check")
public final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Map<String, String> environment;
  private final Clock clock;

  @Mixin private final Language language;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "check.file")
  private List<Path> files = List.of();

  @Option(names = "--format", paramLabel = "text|json|html", descriptionKey = "check.format")
  private Format format = Format.text;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      converter = MappingFile.class,
      descriptionKey = "mapping")
  private MappingOverrides mapping = MappingOverrides.NONE;

  @Mixin private final Definitions definitions = new Definitions();

  @Option(names = "--examples", paramLabel = "N", descriptionKey = "check.examples")
  private @Nullable Integer examples;

  @Option(names = "--marked", paramLabel = "FILE.xlsx", descriptionKey = "check.marked")
  private @Nullable Path marked;

  @Option(names = "--decisions", paramLabel = "FILE", descriptionKey = "decisions")
  private @Nullable Path decisions;

  @Option(names = "--accept", paramLabel = "CODE[:COLUMN]", descriptionKey = "check.accept")
  private List<String> accept = List.of();

  @Option(names = "--once", descriptionKey = "check.once")
  private boolean once;

  @Option(names = "--by", paramLabel = "NAME", descriptionKey = "decide.by")
  private String by = "";

  @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "decide.reason")
  private String reason = "";

  /** How the findings are written; named as they are typed. */
  enum Format {
    text(3),
    json(1_000),
    html(100);

    private final int examples;

    Format(int examples) {
      this.examples = examples;
    }
  }

  /** A command that writes there. */
  public CheckCommand(Terminal terminal, Map<String, String> environment) {
    this(terminal, environment, Clock.systemUTC());
  }

  /** The same with a clock that says when something is decided. */
  CheckCommand(Terminal terminal, Map<String, String> environment, Clock clock) {
    this.terminal = terminal;
    this.environment = environment;
    this.clock = clock;
    this.language = new Language(environment);
  }

  @Override
  public Integer call() {
    Words words = language.words();
    if (!accept.isEmpty() && (decisions == null || by.isBlank() || reason.isBlank())) {
      terminal.err().println(words.text("check.accept_how"));
      return ExitCode.USAGE;
    }
    try {
      DecisionDesk desk = DecisionDesk.open(decisions, wishes());
      int exitCode = check(desk, ReferenceFolder.of(environment).load(), words);
      desk.keep();
      desk.unmet()
          .forEach(
              kind -> terminal.err().println(words.text("check.accept_unmet", harmless(kind))));
      return desk.unmet().isEmpty() ? exitCode : Math.max(exitCode, ExitCode.TO_MEND);
    } catch (IOException e) {
      terminal.err().println(Refusals.of(e, words).message());
    } catch (IllegalArgumentException notDecisions) {
      terminal.err().println(decisions + ": " + notDecisions.getMessage());
    }
    return ExitCode.NOT_DONE;
  }

  private List<DecisionDesk.Wish> wishes() {
    Scope scope = once ? Scope.THIS_FILE : null;
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return accept.stream()
        .map(kind -> new DecisionDesk.Wish(kind, scope, by.strip(), reason.strip(), now))
        .toList();
  }

  private int check(DecisionDesk desk, Reference reference, Words words) {
    FileCheck check =
        new FileCheck(
            new Converter(definitions.standardiser(words, reference)),
            mapping,
            words,
            examples == null ? format.examples : Math.max(0, examples),
            desk);
    List<CheckedFile> checked;
    try {
      checked =
          marked == null ? check(check, words, (_, _, _, _) -> {}) : marked(check, words, marked);
    } catch (FileAlreadyExistsException e) {
      terminal.err().println(words.text("check.marked_exists", marked));
      return ExitCode.NOT_DONE;
    } catch (IOException e) {
      terminal.err().println(Refusals.of(e, words).message());
      return ExitCode.NOT_DONE;
    }
    switch (format) {
      case text -> {} // printed file by file
      case json -> terminal.out().println(json(checked));
      case html -> new HtmlReport(terminal.out(), words).print(checked);
    }
    return exitCode(checked);
  }

  private List<CheckedFile> marked(FileCheck check, Words words, Path target) throws IOException {
    try (NewFile file = new NewFile(target)) {
      List<CheckedFile> checked;
      try (OutputStream out = Files.newOutputStream(file.path());
          MarkedWorkbook workbook = new MarkedWorkbook(out, words.locale())) {
        checked =
            check(
                check,
                words,
                (name, table, source, outcome) -> {
                  workbook.about(TextReport.kind(table, words));
                  workbook.add(name, source, outcome);
                });
      }
      file.keep();
      return checked;
    }
  }

  private List<CheckedFile> check(FileCheck check, Words words, FileCheck.TableReport report) {
    TextReport text = new TextReport(terminal.out(), words);
    List<CheckedFile> checked = new ArrayList<>();
    for (Path file : files) {
      CheckedFile result = check(check, file, words, report);
      checked.add(result);
      if (format == Format.text) {
        text.print(result);
      }
    }
    return checked;
  }

  private CheckedFile check(FileCheck check, Path file, Words words, FileCheck.TableReport report) {
    try (Progress progress = terminal.progress(file.toString(), words)) {
      return check.check(file, progress, report);
    } catch (IOException e) {
      Refusals.Refusal refusal = Refusals.of(e, words);
      return CheckedFile.refused(file.toString(), refusal.code(), refusal.message());
    }
  }

  private static String json(List<CheckedFile> checked) {
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .build()
        .writeValueAsString(checked);
  }

  private static int exitCode(List<CheckedFile> checked) {
    if (checked.stream().anyMatch(file -> file.refusal() != null)) {
      return ExitCode.NOT_DONE;
    }
    return checked.stream().anyMatch(CheckedFile::hasToBeMended) ? ExitCode.TO_MEND : ExitCode.DONE;
  }
}
