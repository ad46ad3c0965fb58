package jp.machi.core.rule;

/** What a finding means for publication, most serious first. */
public enum Severity {
  /**
   * The table must not be published: its text is destroyed, or it cannot be read with certainty.
   */
  BLOCKING,
  /** The standard says MUST and the table does not. Published, and shown on the quality report. */
  ERROR,
  /** The standard says should, or a value is unlikely. */
  WARNING,
  /** The value was put into its standard form; the original is kept. */
  FIXED
}
