package jp.machi.server.distribution;

import java.util.List;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.Release;

/** Where a release can be downloaded. Thread-safe. */
public interface Downloads {

  /** The links of a release, one for each format; CSV comes twice, for Excel and plain. */
  List<Link> links(Dataset dataset, Release release);

  /**
   * One download.
   *
   * @param path address on this server, such as {@code
   *     /datasets/public-toilet-k3v7qa/releases/2/public-toilet.csv}
   * @param byteOrderMark whether it is the CSV for Excel
   */
  record Link(DownloadFormat format, boolean byteOrderMark, String path) {}
}
