package jp.machi.server.distribution.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.Release;
import jp.machi.server.distribution.DownloadFormat;
import jp.machi.server.distribution.Downloads;
import org.springframework.stereotype.Component;

/** Addresses and names of downloads. */
@Component
class DatasetDownloads implements Downloads {
  private static final Set<String> COORDINATES = Set.of("緯度", "経度");

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

  /** Whether a format can hold a release: GeoJSON needs coordinates. */
  static boolean holds(DownloadFormat format, Release release) {
    return format != DownloadFormat.GEOJSON
        || release.columns().stream()
            .filter(column -> column.type() == ColumnType.DECIMAL)
            .map(Column::name)
            .collect(Collectors.toSet())
            .containsAll(COORDINATES);
  }

  /** The id without its hash. */
  static String slug(Dataset dataset) {
    String id = dataset.id().value();
    int hash = id.lastIndexOf('-');
    return hash > 0 ? id.substring(0, hash) : id;
  }

  /** The name under which a browser saves the file. */
  static String fileName(Dataset dataset, DownloadFormat format) {
    return dataset.title() + "." + format.extension();
  }
}
