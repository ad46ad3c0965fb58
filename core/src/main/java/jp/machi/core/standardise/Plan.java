package jp.machi.core.standardise;

import java.util.List;
import java.util.Optional;
import jp.machi.core.mapping.ColumnLink;
import jp.machi.core.rule.Finding;
import jp.machi.core.standard.Standard;
import jp.machi.core.table.Column;
import jp.machi.core.table.SourceRow;

/**
 * How one table is standardised. Immutable and thread-safe, so that chunks can be run in parallel.
 */
public interface Plan {

  /** The dataset of the standard, empty for a table of a kind the standards do not know. */
  Optional<Standard> standard();

  /** One link for each released column, in the same order as {@link #columns()}. */
  List<ColumnLink> links();

  /**
   * Released columns; the types are expected from the sample. Rows outside the sample may not fit:
   * {@link Outcome#columns()} has the types that every value fits.
   */
  List<Column> columns();

  /** Findings about the table as a whole: headings, missing required columns. */
  List<Finding> findings();

  /** Standardises rows. Pure: the same rows give the same chunk. */
  Chunk standardise(List<SourceRow> rows);

  /** A new ledger for one run of this plan. */
  Ledger ledger();
}
