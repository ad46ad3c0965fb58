package jp.machi.cli.reference;

import static jp.machi.cli.terminal.DisplayText.harmless;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import jp.machi.cli.terminal.ExitCode;
import jp.machi.cli.terminal.FolderException;
import jp.machi.cli.terminal.Language;
import jp.machi.cli.terminal.Progress;
import jp.machi.cli.terminal.Refusals;
import jp.machi.cli.terminal.Terminal;
import jp.machi.cli.terminal.Words;
import jp.machi.core.gazetteer.Reference;
import jp.machi.formats.reference.ReferenceFolder;
import jp.machi.formats.reference.ReferenceImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code machi reference import FILE…}: makes a city's own tables of places. */
@Command(name = "import")
public final class ReferenceImportCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ReferenceFolder folder;

  @Mixin private final Language language;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "reference.files")
  private List<Path> files = List.of();

  /** A command that writes there. */
  public ReferenceImportCommand(Terminal terminal, Map<String, String> environment) {
    this.terminal = terminal;
    this.folder = ReferenceFolder.of(environment);
    this.language = new Language(environment);
  }

  @Override
  public Integer call() {
    Words words = language.words();
    try {
      Reference reference = imported(words);
      folder.save(reference);
      ReferenceCommand.show(terminal, reference, folder, words);
      return ExitCode.DONE;
    } catch (IOException e) {
      terminal.err().println(harmless(Refusals.of(e, words).message()));
      return ExitCode.NOT_DONE;
    }
  }

  private Reference imported(Words words) throws IOException {
    Set<String> unknown;
    Reference reference;
    try (Progress progress = terminal.progress(String.valueOf(files.getLast()), words)) {
      ReferenceImport made = new ReferenceImport(progress);
      for (Path file : files) {
        FolderException.refuse(file);
        progress.step(file.toString());
        made.add(file);
      }
      reference = made.reference(earlier());
      unknown = made.unknown();
    }
    if (!unknown.isEmpty()) {
      terminal.err().println(words.text("reference.unknown", harmless(String.join(", ", unknown))));
    }
    return reference;
  }

  /** What stands there already; a file that cannot be read any more is made anew. */
  private Reference earlier() {
    try {
      return folder.load();
    } catch (IOException e) {
      return Reference.SHIPPED;
    }
  }
}
