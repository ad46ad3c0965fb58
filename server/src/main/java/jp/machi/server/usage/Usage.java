package jp.machi.server.usage;

import jp.machi.server.catalog.DatasetId;

/** Counts downloads. Thread-safe. */
public interface Usage {

  /** Counts one finished download today. */
  void countDownload(DatasetId dataset, int release, String format);

  /** All downloads of a dataset, of every release, format and day. */
  long downloads(DatasetId dataset);

  /** All downloads of all datasets. */
  long downloads();
}
