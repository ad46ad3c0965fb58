package jp.machi.cli.terminal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes to.
 *
 * @param out results
 * @param err progress and what went wrong
 * @param interactive whether a person watches, so that a line may be written over
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {

  /** Standard output and error of this process, in UTF-8 whatever the system's setting. */
  @SuppressWarnings("SystemConsoleNull") // JDK 25 gives null again where nobody watches
  public static Terminal ofProcess() {
    Console console = System.console();
    return new Terminal(
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        console != null && console.isTerminal());
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }

  /** Progress of a piece of work, shown on {@link #err()}. */
  public Progress progress(String label, Words words) {
    return new Progress(this, label, words);
  }
}
