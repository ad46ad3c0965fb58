package jp.machi.server.distribution.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.machi.formats.write.Exports;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.Release;
import jp.machi.server.distribution.DownloadFormat;
import jp.machi.server.distribution.Downloads;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Addresses and names of downloads. */
@Component
class DatasetDownloads implements Downloads {
  /** Not allowed in file names on one system or another. */
  private static final Pattern NO_FILE_NAME = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

  @Override
  public List<Link> links(Dataset dataset, Release release) {
    String folder =
        "/datasets/" + dataset.id() + "/releases/" + release.number() + "/" + slug(dataset) + ".";
    List<Link> links = new ArrayList<>();
    for (DownloadFormat format : DownloadFormat.values()) {
      if (!holds(format, release)) {
        continue;
      }
      if (format == DownloadFormat.CSV) {
        links.add(new Link(format, true, folder + format.extension() + "?bom"));
      }
      links.add(new Link(format, false, folder + format.extension()));
    }
    return List.copyOf(links);
  }

  /** Whether a format can hold a release: GeoJSON needs places. */
  static boolean holds(DownloadFormat format, Release release) {
    return format != DownloadFormat.GEOJSON || Exports.hasPlaces(release.columns());
  }

  /** The id without its hash. */
  static String slug(Dataset dataset) {
    String id = dataset.id().value();
    int hash = id.lastIndexOf('-');
    return hash > 0 ? id.substring(0, hash) : id;
  }

  /**
   * The name under which the file is saved: in Japanese, and in ASCII for old programs (RFC 6266).
   */
  static String disposition(Dataset dataset, DownloadFormat format) {
    String ending = "." + format.extension();
    return "attachment; filename=\""
        + slug(dataset)
        + ending
        + "\"; filename*=UTF-8''"
        + UriUtils.encode(NO_FILE_NAME.matcher(dataset.title()).replaceAll("_"), UTF_8)
        + ending;
  }
}
