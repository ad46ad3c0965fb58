package jp.machi.cli.publish;

import static jp.machi.cli.terminal.DisplayText.harmless;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import jp.machi.cli.terminal.ExitCode;
import jp.machi.cli.terminal.Language;
import jp.machi.cli.terminal.Refusals;
import jp.machi.cli.terminal.Terminal;
import jp.machi.cli.terminal.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code machi decide INTAKE --accept CODE[:COLUMN] --by NAME --reason TEXT} */
@Command(name = "decide")
public final class DecideCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final Language language;
  @Mixin private final ServerOptions server;

  @Parameters(paramLabel = "INTAKE", descriptionKey = "decide.intake")
  private UUID intake = new UUID(0, 0);

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Word word = new Word();

  @Option(names = "--dataset", paramLabel = "ID", descriptionKey = "decide.dataset")
  private @Nullable String dataset;

  @Option(names = "--by", required = true, paramLabel = "NAME", descriptionKey = "decide.by")
  private String by = "";

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      descriptionKey = "decide.reason")
  private String reason = "";

  @Option(names = "--from-now-on", descriptionKey = "decide.from_now_on")
  private boolean fromNowOn;

  /** What is decided: that findings may stand, or that they may no longer. */
  static final class Word {
    @Option(names = "--accept", paramLabel = "CODE[:COLUMN]", descriptionKey = "decide.accept")
    private List<String> accept = List.of();

    @Option(names = "--withdraw", paramLabel = "CODE[:COLUMN]", descriptionKey = "decide.withdraw")
    private List<String> withdraw = List.of();
  }

  /** A command that writes there. */
  public DecideCommand(Terminal terminal, Map<String, String> environment) {
    this.terminal = terminal;
    this.language = new Language(environment);
    this.server = new ServerOptions(environment);
  }

  @Override
  public Integer call() throws InterruptedException {
    Words words = language.words();
    try (IntakeClient client = server.client(terminal, words)) {
      Intake decided = client.decide(intake, decision());
      ResultTable table = new ResultTable(terminal.out(), words, List.of());
      table.print(decided.name(), decided);
      return table.allPublished() ? ExitCode.DONE : ExitCode.TO_MEND;
    } catch (PublishStoppedException e) {
      terminal.err().println(harmless(words.text(e.key(), e.detail())));
    } catch (IntakeClient.RefusedException e) {
      terminal.err().println(harmless(String.valueOf(e.getMessage())));
    } catch (IOException e) {
      terminal.err().println(harmless(Refusals.of(e, words).message()));
    }
    return ExitCode.NOT_DONE;
  }

  /** The JSON of {@code POST /api/v1/intakes/{id}/decisions}. */
  private Map<String, Object> decision() {
    boolean withdrawn = !word.withdraw.isEmpty();
    Map<String, Object> decision = new LinkedHashMap<>();
    if (dataset != null) {
      decision.put("dataset", dataset);
    }
    decision.put("by", by);
    decision.put("reason", reason);
    decision.put("scope", withdrawn ? "withdrawn" : fromNowOn ? "from_now_on" : "this_file");
    List<Map<String, String>> kinds = new ArrayList<>();
    for (String kind : withdrawn ? word.withdraw : word.accept) {
      int colon = kind.indexOf(':');
      Map<String, String> about = new LinkedHashMap<>();
      about.put("code", colon < 0 ? kind : kind.substring(0, colon));
      if (colon >= 0) {
        about.put("column", kind.substring(colon + 1));
      }
      kinds.add(about);
    }
    decision.put("kinds", kinds);
    return decision;
  }
}
