package jp.machi.cli.terminal;

import java.util.function.LongConsumer;

/**
 * How many rows of a file are done: one line that is written over for a person who watches, a line
 * for each million rows elsewhere. Thread-safe.
 */
public final class Progress implements LongConsumer, AutoCloseable {
  private static final String CLEAR_LINE = "\r\u001B[K";

  /** A million rows take some seconds: often enough for a log. */
  private static final long ROWS_PER_LINE = 1_000_000;

  private final Terminal terminal;
  private final String label;
  private final Words words;
  private long linesShown;
  private boolean shown;

  Progress(Terminal terminal, String label, Words words) {
    this.terminal = terminal;
    this.label = DisplayText.end(DisplayText.harmless(label), 50);
    this.words = words;
  }

  @Override
  public synchronized void accept(long rows) {
    if (terminal.interactive()) {
      terminal.err().print(CLEAR_LINE + words.text("progress.rows", label, rows));
      terminal.err().flush();
      shown = true;
    } else if (rows / ROWS_PER_LINE > linesShown) {
      linesShown = rows / ROWS_PER_LINE;
      terminal.err().println(words.text("progress.rows", label, rows));
    }
  }

  /** Shows a step that is not counted in rows; only to a person who watches. */
  public synchronized void step(String text) {
    if (terminal.interactive()) {
      terminal.err().print(CLEAR_LINE + DisplayText.start(DisplayText.harmless(text), 78));
      terminal.err().flush();
      shown = true;
    }
  }

  /** Takes the progress line away, so that a result can stand in its place. */
  @Override
  public synchronized void close() {
    if (shown) {
      terminal.err().print(CLEAR_LINE);
      terminal.err().flush();
      shown = false;
    }
  }
}
