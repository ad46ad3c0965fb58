package jp.machi.server.findability.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import jp.machi.core.table.Column;
import jp.machi.search.DatasetDocument;
import jp.machi.search.DatasetIndex;
import jp.machi.search.SearchPage;
import jp.machi.search.SearchRequest;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.findability.DatasetSearch;
import jp.machi.server.platform.sql.Page;
import jp.machi.server.platform.sql.PageRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The search index of the catalogue, in memory. It is filled in the background at every start, so
 * that it can never be behind the catalogue and never needs a backup.
 */
@Component
class LuceneDatasetSearch implements DatasetSearch, SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(LuceneDatasetSearch.class);

  private final Catalog catalog;
  private final DatasetIndex index;

  /** Published while the index is being filled; the filling does not know them. */
  private final Set<DatasetId> meanwhile = ConcurrentHashMap.newKeySet();

  private volatile boolean filled;
  private volatile boolean running;

  LuceneDatasetSearch(Catalog catalog) throws IOException {
    this.catalog = catalog;
    this.index = DatasetIndex.inMemory();
  }

  @Override
  public Page<DatasetId> search(String text, PageRequest page) {
    int size = Math.min(page.limit(), SearchRequest.MAX_SIZE);
    try {
      SearchPage found =
          index.find(
              new SearchRequest(
                  text, Optional.empty(), Optional.empty(), page.offset() / size + 1, size));
      List<DatasetId> ids = found.hits().stream().map(hit -> new DatasetId(hit.id())).toList();
      return new Page<>(ids, found.total());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void update(DatasetId id) {
    if (!filled) {
      meanwhile.add(id);
    }
    put(id);
  }

  private void put(DatasetId id) {
    // a dataset that was withdrawn is not in the list
    Optional<Dataset> dataset = catalog.listDatasets(List.of(id)).stream().findFirst();
    try {
      if (dataset.isPresent()) {
        index.put(document(dataset.get()));
      } else {
        index.delete(id.value());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void start() {
    running = true;
    Thread.ofPlatform().name("search-rebuild").daemon().start(this::rebuild);
  }

  private void rebuild() {
    try {
      List<DatasetDocument> documents = new ArrayList<>();
      for (Page<Dataset> page = page(0); running; page = page(documents.size())) {
        page.items().forEach(dataset -> documents.add(document(dataset)));
        if (page.items().isEmpty() || documents.size() >= page.total()) {
          index.rebuild(documents);
          filled = true;
          meanwhile.forEach(this::put);
          return;
        }
      }
    } catch (IOException | RuntimeException e) {
      LOG.error(
          "the search index could not be filled; search finds only what is published anew", e);
    }
  }

  private Page<Dataset> page(int offset) {
    return catalog.listDatasets(new PageRequest(offset, PageRequest.MAX_LIMIT));
  }

  private DatasetDocument document(Dataset dataset) {
    String headings =
        catalog
            .findLatestRelease(dataset.id())
            .map(release ->
                release.columns().stream().map(Column::name).collect(Collectors.joining(" ")))
            .orElse("");
    return new DatasetDocument(
        dataset.id().value(),
        dataset.title(),
        dataset.kind().replace('-', ' '),
        "",
        dataset.department(),
        dataset.kind(),
        List.of(),
        headings);
  }

  @Override
  public void stop() {
    running = false;
    try {
      index.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
