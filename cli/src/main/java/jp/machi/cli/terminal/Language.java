package jp.machi.cli.terminal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options {@code --lang} and {@code --help}, the same for every command. */
public final class Language {
  private final Map<String, String> environment;

  @Option(names = "--lang", paramLabel = "ja|en", descriptionKey = "lang")
  private @Nullable Choice choice;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  @SuppressWarnings("UnusedVariable") // read by picocli, which then shows the help
  private boolean help;

  /** The languages that Machi speaks; named as they are typed. */
  @SuppressWarnings("MemberName")
  enum Choice {
    ja,
    en
  }

  /** Falls back to the language of the environment. */
  public Language(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The words of the language that was asked for. */
  public Words words() {
    return choice == null ? Words.of(environment) : Words.of(choice.name());
  }
}
