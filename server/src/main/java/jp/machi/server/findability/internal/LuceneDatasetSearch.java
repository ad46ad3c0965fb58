package jp.machi.server.findability.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import jp.machi.search.DatasetDocument;
import jp.machi.search.DatasetIndex;
import jp.machi.search.Highlight;
import jp.machi.search.SearchField;
import jp.machi.search.SearchPage;
import jp.machi.search.SearchRequest;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetChanged;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.findability.DatasetSearch;
import jp.machi.server.platform.database.HomeFolder;
import jp.machi.server.platform.files.DurableFiles;
import jp.machi.server.platform.sql.Page;
import jp.machi.server.platform.sql.PageRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The search index of the catalogue, in a folder that is emptied at every start, so that it can
 * never be behind the catalogue and never needs a backup. One thread fills it: first with what the
 * catalogue says of every dataset, then with what the rows say, and whatever changes goes before.
 */
@Component
class LuceneDatasetSearch implements DatasetSearch, SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(LuceneDatasetSearch.class);

  private static final int AT_ONCE = 100;
  private static final int LETTERS_OF_EXCERPT = 80;
  private static final long STOP_MILLIS = 10_000;

  private final Catalog catalog;
  private final DatasetTexts texts;
  private final DatasetIndex index;

  /** Datasets to take up; the empty one ends the work. */
  private final BlockingDeque<Optional<DatasetId>> waiting = new LinkedBlockingDeque<>();

  private final Thread filler =
      Thread.ofPlatform().name("search-filler").daemon().unstarted(this::fill);

  private volatile boolean running;

  LuceneDatasetSearch(Catalog catalog, DatasetTexts texts, HomeFolder home) throws IOException {
    this.catalog = catalog;
    this.texts = texts;
    Path folder = home.folder("search");
    DurableFiles.deleteTree(folder);
    this.index = DatasetIndex.open(home.folder("search"));
  }

  @Override
  public Page<DatasetId> search(String text, PageRequest page) {
    int size = Math.min(page.limit(), SearchRequest.MAX_SIZE);
    SearchPage found = find(SearchRequest.of(text).part(page.offset(), size));
    List<DatasetId> ids = found.hits().stream().map(hit -> new DatasetId(hit.id())).toList();
    return new Page<>(ids, found.total());
  }

  @Override
  public SearchPage find(SearchRequest request) {
    try {
      return index.find(request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<DatasetId, Map<SearchField, Highlight>> highlights(String typed, List<DatasetId> ids) {
    List<String> given =
        catalog.listDatasets(ids).stream().map(dataset -> dataset.id().value()).toList();
    try {
      Map<DatasetId, Map<SearchField, Highlight>> highlights = new LinkedHashMap<>();
      index
          .highlights(typed, given, LETTERS_OF_EXCERPT)
          .forEach((id, parts) -> highlights.put(new DatasetId(id), parts));
      return highlights;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> suggest(String typed, int limit) {
    try {
      return index.suggest(typed, limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void update(DatasetId id) {
    try {
      List<DatasetDocument> document = texts.documents(catalog.listDatasets(List.of(id)));
      if (document.isEmpty()) {
        index.delete(id.value());
      } else {
        index.putAbsent(document);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    waiting.addFirst(Optional.of(id));
  }

  /** What changed goes before what is filled in, since something may have been withdrawn. */
  @TransactionalEventListener(fallbackExecution = true)
  void changed(DatasetChanged change) {
    waiting.addFirst(Optional.of(change.dataset()));
  }

  @Override
  public void start() {
    running = true;
    filler.start();
  }

  private void fill() {
    try {
      fillWithoutRows();
      for (var next = waiting.take(); running && next.isPresent(); next = waiting.take()) {
        put(next.get());
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      if (running) {
        LOG.error("the search index cannot be filled; what it lacks is found after a start", e);
      }
    }
  }

  private void fillWithoutRows() throws IOException {
    int seen = 0;
    Page<Dataset> page;
    do {
      page = catalog.listDatasets(new PageRequest(seen, AT_ONCE));
      index.putAbsent(texts.documents(page.items()));
      page.items().forEach(dataset -> waiting.addLast(Optional.of(dataset.id())));
      seen += page.items().size();
    } while (running && !page.items().isEmpty());
  }

  /** What cannot be read of one dataset must not keep others from being found. */
  private void put(DatasetId id) throws IOException {
    try {
      // a dataset that was withdrawn has no document
      Optional<DatasetDocument> document = texts.documentWithRows(id);
      if (document.isPresent()) {
        index.put(document.get());
      } else {
        index.delete(id.value());
      }
    } catch (RuntimeException e) {
      if (running) {
        LOG.error("the search index has an old state of {}", id, e);
      }
    }
  }

  @Override
  public void stop() {
    running = false;
    waiting.addFirst(Optional.empty());
    try {
      filler.join(STOP_MILLIS);
      index.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
