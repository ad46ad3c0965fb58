package jp.machi.cli.standards;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jp.machi.cli.terminal.DisplayText;
import jp.machi.cli.terminal.ExitCode;
import jp.machi.cli.terminal.Language;
import jp.machi.cli.terminal.Terminal;
import jp.machi.cli.terminal.Words;
import jp.machi.core.standard.Standard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code machi standards [ID]} */
@Command(name = "standards")
public final class StandardsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final Language language;

  @Mixin private final Definitions definitions = new Definitions();

  @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "standards.id")
  private @Nullable String id;

  @Option(names = "--json", descriptionKey = "standards.json")
  private boolean json;

  /** A command that writes there. */
  public StandardsCommand(Terminal terminal, Map<String, String> environment) {
    this.terminal = terminal;
    this.language = new Language(environment);
  }

  @Override
  public Integer call() {
    Words words = language.words();
    Optional<String> edition = definitions.edition(words);
    List<Standard> wanted =
        definitions.standards().all().stream()
            .filter(standard -> id == null || standard.id().equals(id))
            .filter(standard -> edition.isEmpty() || standard.edition().equals(edition.get()))
            .toList();
    if (wanted.isEmpty()) {
      terminal
          .err()
          .println(words.text("standards.no_id", DisplayText.harmless(String.valueOf(id))));
      return ExitCode.USAGE;
    }
    if (json) {
      terminal
          .out()
          .println(json(wanted.stream().map(each -> ListedStandard.of(each, id != null))));
    } else if (id == null) {
      new StandardsTable(terminal.out(), words).print(wanted);
    } else {
      new StandardsTable(terminal.out(), words).printItems(wanted.getFirst());
    }
    return ExitCode.DONE;
  }

  private static String json(Stream<ListedStandard> listed) {
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .build()
        .writeValueAsString(listed.toList());
  }
}
