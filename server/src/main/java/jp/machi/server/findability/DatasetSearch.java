package jp.machi.server.findability;

import jp.machi.server.catalog.DatasetId;
import jp.machi.server.platform.sql.Page;
import jp.machi.server.platform.sql.PageRequest;

/** Finds datasets by what people type, in Japanese. Thread-safe. */
public interface DatasetSearch {

  /**
   * The datasets that fit, best first.
   *
   * @param text what was typed; blank finds nothing
   */
  Page<DatasetId> search(String text, PageRequest page);

  /** Takes a dataset into the index, or its newest state. */
  void update(DatasetId id);
}
