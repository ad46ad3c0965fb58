package jp.machi.server.rows;

import java.util.Optional;
import jp.machi.server.catalog.Release;

/**
 * Answers questions about the rows of a release. Thread-safe; may be called from virtual threads,
 * since the query itself runs on a pool of its own.
 *
 * <p>Each answer throws {@link UnknownColumnException} where it names a column that the release
 * does not have, {@link UnreadableValueException} where a filter's value does not fit the type of
 * its column, {@link NoPlacesException} where it asks for an area and there are no places, and
 * {@link RowQueryException} where it took too long or the disk failed.
 */
public interface Rows {

  /** The rows asked for. */
  RowPage find(Release release, RowQuery query);

  /**
   * Rows counted by the values of columns.
   *
   * @throws NotNumbersException where a measure other than a count is asked of other than numbers
   */
  RowGroups group(Release release, RowGrouping grouping);

  /**
   * What differs between two releases of a dataset.
   *
   * @param key a column with a value in every row, each once in a release; empty to look for one
   * @param offset changes to leave out at the start, at least 0
   * @param limit changes wanted, 0 to {@link RowQuery#MAX_LIMIT}
   * @throws NoKeyException where the column named is no key of both releases
   */
  RowDifferences differences(
      Release before, Release after, Optional<String> key, int offset, int limit);

  /** Makes ready what answers are given from, so that the first question need not wait. */
  void prepare(Release release);
}
