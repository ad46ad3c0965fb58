package jp.machi.cli.publish;

import static jp.machi.cli.terminal.DisplayText.harmless;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
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
  /** A token is one short line; a larger file is another file by mistake. */
  private static final long MAX_TOKEN_BYTES = 4_096;

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private final Terminal terminal;
  private final Map<String, String> environment;

  @Mixin private final Language language;

  @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER", descriptionKey = "publish.files")
  private List<Path> arguments = List.of();

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Publisher publisher = new Publisher();

  @Option(names = "--server", paramLabel = "URL", descriptionKey = "publish.server")
  private @Nullable URI server;

  @Option(names = "--token-file", paramLabel = "FILE", descriptionKey = "publish.token_file")
  private @Nullable Path tokenFile;

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
    this.environment = environment;
    this.language = new Language(environment);
  }

  @Override
  public Integer call() throws InterruptedException {
    Words words = language.words();
    URI address = server != null ? server : URI.create(setting("MACHI_SERVER"));
    warnOfPlainHttp(address, words);
    FilesToSend found;
    String token;
    try {
      token = token();
      found = FilesToSend.find(arguments, Optional.ofNullable(publisher.department));
    } catch (PublishStoppedException e) {
      return stopped(e, words);
    } catch (IOException e) {
      terminal.err().println(harmless(Refusals.of(e, words).message()));
      return ExitCode.NOT_DONE;
    }
    ResultTable table = new ResultTable(terminal.out(), words, found.files());
    try (IntakeClient client =
        new IntakeClient(address, token, pause -> TimeUnit.NANOSECONDS.sleep(pause.toNanos()))) {
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

  private String setting(String name) {
    return environment.getOrDefault(name, "http://127.0.0.1:8080");
  }

  private String token() throws PublishStoppedException {
    String named = environment.getOrDefault("MACHI_TOKEN_FILE", "");
    Path file = tokenFile != null ? tokenFile : Path.of(named);
    if (file.toString().isEmpty()) {
      throw new PublishStoppedException("publish.no_token", "--token-file");
    }
    try {
      if (Files.size(file) <= MAX_TOKEN_BYTES) {
        String token = Files.readString(file).strip();
        if (!token.isEmpty() && token.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
          return token;
        }
      }
    } catch (IOException e) {
      // The same advice as for a file without a token.
    }
    throw new PublishStoppedException("publish.no_token", file.toString());
  }

  private void warnOfPlainHttp(URI address, Words words) {
    String host = String.valueOf(address.getHost());
    if ("http".equals(address.getScheme()) && !LOOPBACK.contains(host)) {
      terminal.err().println(words.text("publish.plain_http", host));
    }
  }
}
