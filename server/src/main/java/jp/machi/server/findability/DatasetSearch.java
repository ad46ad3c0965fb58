package jp.machi.server.findability;

import java.util.List;
import java.util.Map;
import jp.machi.search.Highlight;
import jp.machi.search.SearchField;
import jp.machi.search.SearchPage;
import jp.machi.search.SearchRequest;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.platform.sql.Page;
import jp.machi.server.platform.sql.PageRequest;

/** Finds datasets by what people type, in Japanese. Thread-safe. */
public interface DatasetSearch {

  /**
   * The datasets that fit, best first.
   *
   * @param text what was typed; blank finds nothing
   */
  Page<DatasetId> search(String text, PageRequest page);

  /** The same with counts and among what was chosen. Something just withdrawn may be in it. */
  SearchPage find(SearchRequest request);

  /**
   * Where what was typed stands in datasets: in the title and in excerpts of the other parts. Only
   * for datasets that the catalogue gives out.
   */
  Map<DatasetId, Map<SearchField, Highlight>> highlights(String typed, List<DatasetId> ids);

  /** Titles, keywords, columns and places that start with what is typed so far. */
  List<String> suggest(String typed, int limit);

  /**
   * Takes a dataset into the index, or its newest state; what its rows say comes a little later.
   */
  void update(DatasetId id);
}
