package jp.machi.cli.terminal;

/** How a command ends, for scripts. */
public final class ExitCode {
  /** Everything was done. */
  public static final int DONE = 0;

  /** Something in the data must be mended: a finding of ERROR or BLOCKING, a file not published. */
  public static final int TO_MEND = 1;

  /** The command was not understood. */
  public static final int USAGE = 2;

  /** A file or the server could not be read, or a result could not be written. */
  public static final int NOT_DONE = 3;

  /** A fault in Machi itself. */
  public static final int FAULT = 4;

  private ExitCode() {}
}
