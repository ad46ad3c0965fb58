package jp.machi.cli.publish;

import static jp.machi.cli.terminal.DisplayText.harmless;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.machi.cli.convert.MappingFile;
import jp.machi.cli.terminal.ExitCode;
import jp.machi.cli.terminal.Language;
import jp.machi.cli.terminal.Refusals;
import jp.machi.cli.terminal.Terminal;
import jp.machi.cli.terminal.Words;
import jp.machi.core.mapping.MappingOverrides;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code machi publish FILE|FOLDER… --department NAME} */
@Command(name = "publish")
public final class PublishCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final Language language;
  @Mixin private final ServerOptions server;

  @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER", descriptionKey = "publish.files")
  private List<Path> arguments = List.of();

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Publisher publisher = new Publisher();

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      converter = MappingFile.class,
      descriptionKey = "mapping")
  private MappingOverrides mapping = MappingOverrides.NONE;

  /** Who publishes: one department, or the one that a folder is named after. */
  static final class Publisher {
    @Option(names = "--department", paramLabel = "NAME", descriptionKey = "publish.department")
    private @Nullable String department;

    @Option(names = "--by-folder", descriptionKey = "publish.by_folder")
    @SuppressWarnings("UnusedVariable") // excludes --department
    private boolean byFolder;
  }

  /** A command that writes there. */
  public PublishCommand(Terminal terminal, Map<String, String> environment) {
    this.terminal = terminal;
    this.language = new Language(environment);
    this.server = new ServerOptions(environment);
  }

  @Override
  public Integer call() throws InterruptedException {
    Words words = language.words();
    FilesToSend found;
    IntakeClient connected;
    try {
      connected = server.client(terminal, words);
      found = FilesToSend.find(arguments, Optional.ofNullable(publisher.department));
    } catch (PublishStoppedException e) {
      return stopped(e, words);
    } catch (IOException e) {
      terminal.err().println(harmless(Refusals.of(e, words).message()));
      return ExitCode.NOT_DONE;
    }
    ResultTable table = new ResultTable(terminal.out(), words, found.files());
    try (IntakeClient client = connected) {
      new Publication(client, terminal, words, table, found.files().size())
          .publish(found.files(), mapping);
    } catch (PublishStoppedException e) {
      table.printTotals(found.leftOut());
      return stopped(e, words);
    }
    table.printTotals(found.leftOut());
    return table.allPublished() ? ExitCode.DONE : ExitCode.TO_MEND;
  }

  private int stopped(PublishStoppedException e, Words words) {
    terminal.err().println(harmless(words.text(e.key(), e.detail())));
    return ExitCode.NOT_DONE;
  }
}
