package jp.machi.server.ckan.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.Release;
import jp.machi.server.distribution.DownloadFormat;
import jp.machi.server.distribution.Downloads;
import org.springframework.stereotype.Component;

/**
 * Downloads as resources. A resource is a format of a dataset, whatever the release: its id and its
 * address stay the same when a new release comes.
 */
@Component
class Resources {
  private final Downloads downloads;
  private final Entries entries;

  /** The dataset of each resource that was ever asked for. Ids are never given anew. */
  private final Map<UUID, UUID> datasets = new ConcurrentHashMap<>();

  Resources(Downloads downloads, Entries entries) {
    this.downloads = downloads;
    this.entries = entries;
  }

  /** The dataset that has a resource. */
  Optional<Entry> findOwner(UUID resource) {
    if (!datasets.containsKey(resource)) {
      for (Entry entry : entries.all()) {
        for (DownloadFormat format : DownloadFormat.values()) {
          datasets.put(id(entry.dataset(), format), entry.dataset().uuid());
        }
      }
    }
    return Optional.ofNullable(datasets.get(resource))
        .flatMap(dataset -> entries.find(dataset.toString()));
  }

  static UUID id(Dataset dataset, DownloadFormat format) {
    return dataset.resource(format.extension());
  }

  /** Name of a format as CKAN writes it, such as {@code CSV}. */
  static String name(DownloadFormat format) {
    return format == DownloadFormat.GEOJSON ? "GeoJSON" : format.name();
  }

  /** The formats in which a release can be had. */
  List<DownloadFormat> formats(Dataset dataset, Release release) {
    return downloads.lasting(dataset, release).stream().map(Downloads.Link::format).toList();
  }

  List<Dict> dicts(Dataset dataset, Release release, Site site) {
    List<Dict> dicts = new ArrayList<>();
    for (Downloads.Link link : downloads.lasting(dataset, release)) {
      dicts.add(dict(dataset, link, dicts.size(), site));
    }
    return dicts;
  }

  private static Dict dict(Dataset dataset, Downloads.Link link, int position, Site site) {
    DownloadFormat format = link.format();
    Dict dict = new Dict();
    dict.put("cache_last_updated", null);
    dict.put("cache_url", null);
    dict.put("created", CkanTime.of(dataset.createdAt()));
    dict.put("datastore_active", format == DownloadFormat.CSV);
    dict.put("description", "");
    dict.put("format", name(format));
    dict.put("hash", "");
    dict.put("id", id(dataset, format).toString());
    dict.put("last_modified", CkanTime.of(dataset.updatedAt()));
    dict.put("metadata_modified", CkanTime.of(dataset.modifiedAt()));
    dict.put("mimetype", mediaType(format));
    dict.put("mimetype_inner", null);
    dict.put("name", dataset.title() + "（" + name(format) + "）");
    dict.put("package_id", dataset.uuid().toString());
    dict.put("position", position);
    dict.put("resource_type", "file");
    // made when somebody asks for it, so that nobody knows before
    dict.put("size", null);
    dict.put("state", "active");
    dict.put("url", site.full(link.path()));
    dict.put("url_type", null);
    return dict;
  }

  /** Without parameters. */
  private static String mediaType(DownloadFormat format) {
    String type = format.contentType();
    return type.substring(0, (type + ";").indexOf(';')).toLowerCase(Locale.ROOT);
  }
}
