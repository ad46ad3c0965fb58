package jp.machi.server.portal;

import jp.machi.server.release.Report;

/**
 * The cells of a table in three shares, as a bar of {@link #WIDTH}.
 *
 * @param open cells that a person should look at
 */
record QualityBar(long kept, long fixed, long open) {
  /** Width that the shares are drawn to. */
  static final double WIDTH = 1_000;

  /** What is there must be seen, however little it is. */
  private static final double LEAST = 6;

  static QualityBar of(Report report) {
    long cells = report.rows() * report.columns().size();
    long fixed = Math.min(report.cellsRepaired(), cells);
    long open =
        Math.min(report.severities().errors() + report.severities().warnings(), cells - fixed);
    return new QualityBar(cells - fixed - open, fixed, open);
  }

  public long cells() {
    return kept + fixed + open;
  }

  public double fixedWidth() {
    return width(fixed);
  }

  public double openWidth() {
    return width(open);
  }

  public double keptWidth() {
    return WIDTH - fixedWidth() - openWidth();
  }

  private double width(long share) {
    return share == 0 ? 0 : Math.max(LEAST, WIDTH * share / cells());
  }
}
