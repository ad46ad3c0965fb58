package jp.machi.cli;

import java.util.Map;
import jp.machi.cli.characters.CharactersCommand;
import jp.machi.cli.check.CheckCommand;
import jp.machi.cli.convert.ConvertCommand;
import jp.machi.cli.publish.DecideCommand;
import jp.machi.cli.publish.PublishCommand;
import jp.machi.cli.reference.ReferenceCommand;
import jp.machi.cli.reference.ReferenceImportCommand;
import jp.machi.cli.standards.StandardsCommand;
import jp.machi.cli.terminal.ExitCode;
import jp.machi.cli.terminal.Terminal;
import jp.machi.cli.terminal.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

/** Starts the command line. */
@Command(name = "machi", subcommands = HelpCommand.class)
public final class Machi {
  private Machi() {}

  /** Runs one command and ends the process with its {@link ExitCode}. */
  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofProcess();
    int exitCode = run(terminal, System.getenv(), arguments);
    terminal.out().flush();
    terminal.err().flush();
    System.exit(exitCode);
  }

  /**
   * Runs one command.
   *
   * @param environment variables as the process has them: language, server and token file
   * @return the {@link ExitCode}
   */
  public static int run(Terminal terminal, Map<String, String> environment, String... arguments) {
    CommandLine commandLine =
        new CommandLine(new Machi())
            .addSubcommand(new CharactersCommand(terminal, environment))
            .addSubcommand(new CheckCommand(terminal, environment))
            .addSubcommand(new ConvertCommand(terminal, environment))
            .addSubcommand(new PublishCommand(terminal, environment))
            .addSubcommand(new DecideCommand(terminal, environment))
            .addSubcommand(
                new CommandLine(new ReferenceCommand(terminal, environment))
                    .addSubcommand(new ReferenceImportCommand(terminal, environment)))
            .addSubcommand(new StandardsCommand(terminal, environment));
    return commandLine
        .setResourceBundle(Words.of(environment).bundle())
        .setExpandAtFiles(false)
        .setUsageHelpAutoWidth(true)
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setExitCodeExceptionMapper(Machi::exitCode)
        .execute(arguments);
  }

  private static int exitCode(Throwable exception) {
    return exception instanceof ParameterException ? ExitCode.USAGE : ExitCode.FAULT;
  }
}
