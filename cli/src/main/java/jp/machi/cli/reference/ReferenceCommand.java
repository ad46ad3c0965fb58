package jp.machi.cli.reference;

import static jp.machi.cli.terminal.DisplayText.harmless;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.machi.cli.terminal.ExitCode;
import jp.machi.cli.terminal.Language;
import jp.machi.cli.terminal.Refusals;
import jp.machi.cli.terminal.Terminal;
import jp.machi.cli.terminal.Words;
import jp.machi.core.gazetteer.Reference;
import jp.machi.core.gazetteer.ReferenceSource;
import jp.machi.core.gazetteer.Towns;
import jp.machi.formats.reference.ReferenceFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code machi reference}: shows which tables of places are loaded. */
@Command(name = "reference")
public final class ReferenceCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ReferenceFolder folder;

  @Mixin private final Language language;

  /** A command that writes there. */
  public ReferenceCommand(Terminal terminal, Map<String, String> environment) {
    this.terminal = terminal;
    this.folder = ReferenceFolder.of(environment);
    this.language = new Language(environment);
  }

  @Override
  public Integer call() {
    Words words = language.words();
    Reference reference;
    try {
      reference = folder.load();
    } catch (IOException e) {
      terminal.err().println(harmless(Refusals.of(e, words).message()));
      return ExitCode.NOT_DONE;
    }
    show(terminal, reference, folder, words);
    return ExitCode.DONE;
  }

  /** Tells what a reference holds, one line for each table and each file. */
  static void show(Terminal terminal, Reference reference, ReferenceFolder folder, Words words) {
    terminal.out().println(words.text("reference.folder", harmless(folder.file().toString())));
    Optional<Towns> own = reference.importedTowns();
    terminal
        .out()
        .println(
            words.text(
                own.isPresent() ? "reference.towns" : "reference.towns.shipped",
                reference.towns().size()));
    terminal
        .out()
        .println(
            reference
                .outlines()
                .map(outlines -> words.text("reference.outlines", outlines.size()))
                .orElseGet(() -> words.text("reference.outlines.none")));
    for (ReferenceSource source : reference.sources()) {
      terminal
          .out()
          .println(
              words.text(
                  "reference.source",
                  harmless(source.file()),
                  words.text(key(source.kind())),
                  source.rows(),
                  source.date()));
    }
  }

  private static String key(ReferenceSource.Kind kind) {
    return switch (kind) {
      case TOWN_LIST -> "reference.kind.town_list";
      case ADDRESS_BASE -> "reference.kind.address_base";
      case ADDRESS_BASE_POSITIONS -> "reference.kind.positions";
      case OUTLINES -> "reference.kind.outlines";
    };
  }
}
