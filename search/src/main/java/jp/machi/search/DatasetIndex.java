package jp.machi.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The search index of a catalogue. Thread-safe. Holds nothing that cannot be rebuilt.
 *
 * <p>A change is on disk and visible to the next {@link #find} when its method returns. One index
 * may have a folder open at a time.
 */
public final class DatasetIndex implements Closeable {
  private static final Sort BEST_FIRST =
      new Sort(SortField.FIELD_SCORE, new SortField(IndexedDocument.ID, SortField.Type.STRING));

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  /** Held by each change, so that no one sees, or adds to, a half-made rebuild. */
  private final Object changing = new Object();

  private DatasetIndex(Directory directory) throws IOException {
    this.directory = directory;
    this.writer = new IndexWriter(directory, new IndexWriterConfig(IndexedDocument.analyzer()));
    this.searchers = new SearcherManager(writer, null);
  }

  /** An empty index that lives as long as the process. */
  public static DatasetIndex inMemory() throws IOException {
    return new DatasetIndex(new ByteBuffersDirectory());
  }

  /**
   * The index in a folder, empty where the folder is new.
   *
   * @throws IOException when the folder cannot be used, or another index has it open
   */
  public static DatasetIndex open(Path folder) throws IOException {
    return new DatasetIndex(FSDirectory.open(folder));
  }

  /** Adds a dataset, or replaces the one of the same id. */
  public void put(DatasetDocument dataset) throws IOException {
    Document document = IndexedDocument.of(dataset);
    synchronized (changing) {
      writer.updateDocument(key(dataset.id()), document);
      show();
    }
  }

  /** Removes a dataset; nothing happens where there is none of this id. */
  public void delete(String id) throws IOException {
    synchronized (changing) {
      writer.deleteDocuments(key(id));
      show();
    }
  }

  /** Replaces everything. Until it returns, the old content is found. */
  public void rebuild(Collection<DatasetDocument> datasets) throws IOException {
    List<Document> documents = new ArrayList<>(datasets.size());
    for (DatasetDocument dataset : datasets) {
      documents.add(IndexedDocument.of(dataset));
    }
    synchronized (changing) {
      writer.deleteAll();
      writer.addDocuments(documents);
      show();
    }
  }

  /** Answers a request. Any text is fine; where no dataset has all its words, one is enough. */
  public SearchPage find(SearchRequest request) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      Query strict = TypedText.query(request.text(), true);
      Query filtered = filtered(strict, request.department(), request.kind());
      if (searcher.count(filtered) > 0) {
        return answer(searcher, request, strict, false);
      }
      Query loose = TypedText.query(request.text(), false);
      SearchPage page = answer(searcher, request, loose, true);
      return page.total() > 0 ? page : answer(searcher, request, strict, false);
    } finally {
      searchers.release(searcher);
    }
  }

  /** Titles and keywords that start with what is typed so far, in letters or in kana. */
  public List<String> suggest(String typed, int limit) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return Suggestions.of(searcher.getIndexReader(), typed, limit);
    } finally {
      searchers.release(searcher);
    }
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
  }

  private SearchPage answer(
      IndexSearcher searcher, SearchRequest request, Query query, boolean relaxed)
      throws IOException {
    int last = request.page() * request.size();
    TopDocs top =
        searcher.search(
            filtered(query, request.department(), request.kind()),
            new TopFieldCollectorManager(BEST_FIRST, last, Integer.MAX_VALUE));
    return new SearchPage(
        top.totalHits.value(),
        relaxed,
        hits(searcher, top.scoreDocs, last - request.size()),
        searcher.search(
            filtered(query, Optional.empty(), request.kind()),
            new FacetCount(IndexedDocument.DEPARTMENT)),
        searcher.search(
            filtered(query, request.department(), Optional.empty()),
            new FacetCount(IndexedDocument.KIND)));
  }

  private static List<SearchPage.Hit> hits(IndexSearcher searcher, ScoreDoc[] found, int first)
      throws IOException {
    List<SearchPage.Hit> hits = new ArrayList<>();
    StoredFields stored = searcher.storedFields();
    for (int i = first; i < found.length; i++) {
      Document document = stored.document(found[i].doc);
      hits.add(
          new SearchPage.Hit(
              Objects.requireNonNull(document.get(IndexedDocument.ID)),
              Objects.requireNonNull(document.get(IndexedDocument.TITLE)),
              (Float) ((FieldDoc) found[i]).fields[0]));
    }
    return hits;
  }

  private static Query filtered(Query query, Optional<String> department, Optional<String> kind) {
    BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(query, Occur.MUST);
    department.ifPresent(
        name -> filtered.add(exact(IndexedDocument.DEPARTMENT, name), Occur.FILTER));
    kind.ifPresent(name -> filtered.add(exact(IndexedDocument.KIND, name), Occur.FILTER));
    return filtered.build();
  }

  private static Query exact(String field, String value) {
    return new TermQuery(new Term(field, Folding.cut(value, IndexedDocument.MAX_EXACT)));
  }

  private static Term key(String id) {
    return new Term(IndexedDocument.ID, id);
  }

  private void show() throws IOException {
    writer.commit();
    searchers.maybeRefreshBlocking();
  }
}
