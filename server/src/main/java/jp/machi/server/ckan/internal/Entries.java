package jp.machi.server.ckan.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.DatasetMetadata;
import jp.machi.server.catalog.DatasetQuery;
import jp.machi.server.catalog.Metadata;
import jp.machi.server.catalog.WithdrawnException;
import jp.machi.server.platform.sql.Page;
import jp.machi.server.platform.sql.PageRequest;
import org.springframework.stereotype.Component;

/** The datasets of the catalogue with their metadata. */
@Component
class Entries {
  private final Catalog catalog;
  private final Metadata metadata;

  Entries(Catalog catalog, Metadata metadata) {
    this.catalog = catalog;
    this.metadata = metadata;
  }

  /** A part of those that a query asks for. */
  Page<Entry> list(DatasetQuery query, PageRequest part) {
    Page<Dataset> page = catalog.listDatasets(query, part);
    return new Page<>(described(page.items()), page.total());
  }

  /**
   * All of them by UUID. A catalogue is some thousand datasets and a few hundred bytes for each.
   */
  List<Entry> all() {
    return all(DatasetQuery.all(DatasetQuery.Order.UUID));
  }

  /** All that a query asks for. */
  List<Entry> all(DatasetQuery query) {
    List<Entry> all = new ArrayList<>();
    Page<Entry> page;
    do {
      page = list(query, new PageRequest(all.size(), PageRequest.MAX_LIMIT));
      all.addAll(page.items());
    } while (page.items().size() == PageRequest.MAX_LIMIT);
    return all;
  }

  /** Those of these ids, in their order. */
  List<Entry> of(List<DatasetId> ids) {
    return described(catalog.listDatasets(ids));
  }

  /** The one of that name or UUID. What was withdrawn is not there, as it is deleted in CKAN. */
  Optional<Entry> find(String nameOrId) {
    try {
      Optional<Dataset> dataset =
          uuid(nameOrId)
              .map(catalog::findDataset)
              .orElseGet(() -> DatasetId.find(nameOrId).flatMap(catalog::findDataset));
      return dataset.map(found -> new Entry(found, metadata.find(found.id()).content()));
    } catch (WithdrawnException _) {
      return Optional.empty();
    }
  }

  private List<Entry> described(List<Dataset> datasets) {
    Map<DatasetId, DatasetMetadata> said =
        metadata.findAll(datasets.stream().map(Dataset::id).toList());
    return datasets.stream()
        .map(one -> new Entry(one, said.getOrDefault(one.id(), DatasetMetadata.EMPTY)))
        .toList();
  }

  /** The UUID that a text is, written in full. */
  static Optional<UUID> uuid(String text) {
    try {
      UUID uuid = UUID.fromString(text);
      return uuid.toString().equalsIgnoreCase(text) ? Optional.of(uuid) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
