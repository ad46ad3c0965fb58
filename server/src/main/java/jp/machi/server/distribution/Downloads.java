package jp.machi.server.distribution;

import java.util.List;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.Release;

/** Where a release can be downloaded. Thread-safe. */
public interface Downloads {

  /** The links of a release, one for each format; CSV comes twice, for Excel and plain. */
  List<Link> links(Dataset dataset, Release release);

  /**
   * Addresses that stay the same when a new release comes and lead to the latest one; one for each
   * format that the release can be had in.
   */
  default List<Link> lasting(Dataset dataset, Release release) {
    String folder = "/releases/" + release.number() + "/";
    return links(dataset, release).stream()
        .filter(link -> !link.byteOrderMark())
        .map(link ->
            new Link(link.format(), false, link.path().replace(folder, "/releases/latest/")))
        .toList();
  }

  /**
   * One download.
   *
   * @param path address on this server, such as {@code
   *     /datasets/public-toilet-k3v7qa/releases/2/public-toilet.csv}
   * @param byteOrderMark whether it is the CSV for Excel
   */
  record Link(DownloadFormat format, boolean byteOrderMark, String path) {}
}
