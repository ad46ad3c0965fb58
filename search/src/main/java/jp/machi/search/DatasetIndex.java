package jp.machi.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
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
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The search index of a catalogue. Thread-safe. Holds nothing that cannot be rebuilt.
 *
 * <p>A change is on disk and visible to the next {@link #find} when its method returns. One index
 * may have a folder open at a time.
 */
public final class DatasetIndex implements Closeable {
  private static final Sort BEST_FIRST =
      new Sort(SortField.FIELD_SCORE, new SortField(IndexedDocument.ID, SortField.Type.STRING));

  private static final double SEGMENTS = 2;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  /** Held by each change, so that no one sees, or adds to, a half-made rebuild. */
  private final Object changing = new Object();

  private DatasetIndex(Directory directory) throws IOException {
    this.directory = directory;
    this.writer = new IndexWriter(directory, settings());
    this.searchers = new SearcherManager(writer, null);
  }

  /**
   * Each question looks each word up in each segment, and there is far more asking than changing.
   */
  private static IndexWriterConfig settings() {
    TieredMergePolicy few = new TieredMergePolicy();
    few.setSegmentsPerTier(SEGMENTS);
    return new IndexWriterConfig(IndexedDocument.analyzer()).setMergePolicy(few);
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

  /** Adds those of several datasets that are not there yet, which costs little more than one. */
  public void putAbsent(Collection<DatasetDocument> datasets) throws IOException {
    Map<String, Document> documents = new LinkedHashMap<>();
    for (DatasetDocument dataset : datasets) {
      documents.put(dataset.id(), IndexedDocument.of(dataset));
    }
    synchronized (changing) {
      IndexSearcher searcher = searchers.acquire();
      try {
        for (Map.Entry<String, Document> each : documents.entrySet()) {
          if (searcher.count(new TermQuery(key(each.getKey()))) == 0) {
            writer.addDocument(each.getValue());
          }
        }
      } finally {
        searchers.release(searcher);
      }
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

  /**
   * Answers a request. Any text is fine; where no dataset has all its words, one is enough, and
   * where none has any, half of its letters.
   */
  public SearchPage find(SearchRequest request) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      SearchPage page = answer(searcher, request, TypedText.query(request.text(), true), false);
      if (page.total() > 0 || request.text().isBlank()) {
        return page;
      }
      SearchPage loose = answer(searcher, request, TypedText.query(request.text(), false), true);
      if (loose.total() > 0) {
        return loose;
      }
      SearchPage near = answer(searcher, request, TypedText.nearly(request.text()), true);
      return near.total() > 0 ? near : page;
    } finally {
      searchers.release(searcher);
    }
  }

  /**
   * Where what was typed stands in datasets: their title as written, and an excerpt of each other
   * part in which it was found. Ids that do not exist are left out.
   *
   * @param length letters of an excerpt at most
   */
  public Map<String, Map<SearchField, Highlight>> highlights(
      String typed, Collection<String> ids, int length) throws IOException {
    Highlighter highlighter = Highlighter.of(typed);
    Map<String, Map<SearchField, Highlight>> found = new LinkedHashMap<>();
    IndexSearcher searcher = searchers.acquire();
    try {
      for (String id : ids) {
        TopDocs one = searcher.search(new TermQuery(key(id)), 1);
        if (one.scoreDocs.length > 0) {
          Document document = searcher.storedFields().document(one.scoreDocs[0].doc);
          found.put(id, highlights(highlighter, document, length));
        }
      }
      return found;
    } finally {
      searchers.release(searcher);
    }
  }

  private static Map<SearchField, Highlight> highlights(
      Highlighter highlighter, Document document, int length) throws IOException {
    Map<SearchField, Highlight> found = new EnumMap<>(SearchField.class);
    String title = Objects.requireNonNull(document.get(IndexedDocument.TITLE));
    found.put(SearchField.TITLE, highlighter.mark(title));
    for (SearchField field : SearchField.values()) {
      String written = document.get(field.written());
      if (written != null) {
        Highlight excerpt = highlighter.excerpt(written, length);
        if (excerpt.isMarked()) {
          found.put(field, excerpt);
        }
      }
    }
    return found;
  }

  /**
   * Titles, keywords, columns and places that start with what is typed so far, in letters or in
   * kana.
   */
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
    int last = request.offset() + request.size();
    long now = request.now().toEpochMilli();
    List<Facet> open = new ArrayList<>(List.of(Facet.values()));
    open.removeAll(request.chosen().keySet());
    Object[] answers =
        searcher.search(
            filtered(query, request, null),
            new MultiCollectorManager(
                new TopFieldCollectorManager(BEST_FIRST, last, Integer.MAX_VALUE),
                new FacetCount(open, now)));
    TopDocs top = (TopDocs) answers[0];
    FacetCount.Counts counts = (FacetCount.Counts) answers[1];
    Map<Facet, SortedMap<String, Long>> facets = new EnumMap<>(counts.facets());
    for (Facet facet : request.chosen().keySet()) {
      Query others = filtered(query, request, facet);
      facets.putAll(searcher.search(others, new FacetCount(List.of(facet), now)).facets());
    }
    return new SearchPage(
        top.totalHits.value(),
        relaxed,
        hits(searcher, top.scoreDocs, request.offset()),
        facets,
        counts.late());
  }

  private static List<SearchPage.Hit> hits(IndexSearcher searcher, ScoreDoc[] found, int first)
      throws IOException {
    List<SearchPage.Hit> hits = new ArrayList<>();
    for (int i = first; i < found.length; i++) {
      Object[] order = ((FieldDoc) found[i]).fields;
      String id = ((BytesRef) order[1]).utf8ToString();
      hits.add(new SearchPage.Hit(id, title(searcher, found[i].doc), (Float) order[0]));
    }
    return hits;
  }

  private static String title(IndexSearcher searcher, int number) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(number, leaves));
    BinaryDocValues titles = DocValues.getBinary(leaf.reader(), IndexedDocument.TITLE);
    return titles.advanceExact(number - leaf.docBase) ? titles.binaryValue().utf8ToString() : "";
  }

  /** The query among what was chosen, but for the values of one facet. */
  private static Query filtered(Query query, SearchRequest request, @Nullable Facet but) {
    BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(query, Occur.MUST);
    request
        .chosen()
        .forEach((facet, value) -> {
          if (facet != but) {
            filtered.add(exact(facet.field(), value), Occur.FILTER);
          }
        });
    if (request.late()) {
      long now = request.now().toEpochMilli();
      filtered.add(LongField.newRangeQuery(IndexedDocument.DUE, Long.MIN_VALUE, now), Occur.FILTER);
    }
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
