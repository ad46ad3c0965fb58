package jp.machi.cli.standards;

import java.util.Optional;
import jp.machi.cli.terminal.Words;
import jp.machi.core.gazetteer.Reference;
import jp.machi.core.standard.Standards;
import jp.machi.core.standardise.Standardiser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options {@code --standards} and {@code --edition}, the same for every command. */
public final class Definitions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--standards",
      paramLabel = "FOLDER",
      converter = StandardsFolder.class,
      descriptionKey = "standards.folder")
  private Standards standards = Standards.shipped();

  @Option(names = "--edition", paramLabel = "EDITION", descriptionKey = "standards.edition")
  private @Nullable String edition;

  /** The definitions that ship, and those of the folder that was named. */
  public Standards standards() {
    return standards;
  }

  /**
   * The edition that was asked for.
   *
   * @throws ParameterException where no dataset has it
   */
  public Optional<String> edition(Words words) {
    if (edition != null && command != null && !standards.editions().contains(edition)) {
      throw new ParameterException(
          command.commandLine(),
          words.text("standards.no_edition", edition, String.join(", ", standards.editions())));
    }
    return Optional.ofNullable(edition);
  }

  /** A standardiser with these definitions, into that edition. */
  public Standardiser standardiser(Words words, Reference reference) {
    return new Standardiser(standards, edition(words), reference);
  }
}
