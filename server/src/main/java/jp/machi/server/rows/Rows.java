package jp.machi.server.rows;

import jp.machi.server.catalog.Release;

/**
 * Answers questions about the rows of a release. Thread-safe; may be called from virtual threads,
 * since the query itself runs on a pool of its own.
 */
public interface Rows {

  /**
   * The rows asked for.
   *
   * @throws UnknownColumnException where the query names a column that the release does not have
   * @throws UnreadableValueException where a filter's value does not fit the type of its column
   * @throws RowQueryException where the query took too long or the disk failed
   */
  RowPage find(Release release, RowQuery query);
}
