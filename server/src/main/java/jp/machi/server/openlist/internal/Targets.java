package jp.machi.server.openlist.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.DatasetQuery;
import jp.machi.server.openlist.internal.ListFields.Field;
import jp.machi.server.platform.sql.Page;
import jp.machi.server.platform.sql.PageRequest;

/** The datasets that rows of a list can be about, by every name that is certain. */
record Targets(Map<String, DatasetId> byId, Map<String, List<DatasetId>> byTitle) {
  private static final String PATH = "/datasets/";

  static Targets of(Catalog catalog) {
    Targets targets = new Targets(new HashMap<>(), new HashMap<>());
    int seen = 0;
    Page<Dataset> page;
    do {
      page =
          catalog.listDatasets(
              DatasetQuery.all(DatasetQuery.Order.ID),
              new PageRequest(seen, PageRequest.MAX_LIMIT));
      page.items().forEach(targets::add);
      seen += page.items().size();
    } while (!page.items().isEmpty() && seen < page.total());
    return targets;
  }

  private void add(Dataset dataset) {
    byId.put(dataset.id().value(), dataset.id());
    byId.put(dataset.uuid().toString(), dataset.id());
    byTitle.computeIfAbsent(dataset.title(), _ -> new ArrayList<>()).add(dataset.id());
  }

  /** What a row is about: by its id, else by its address here, else by its exact title. */
  List<DatasetId> find(ListFields fields) {
    DatasetId known = byId.get(fields.text(Field.ID));
    if (known == null) {
      known = byId.get(idInAddress(fields.text(Field.URL)));
    }
    return known == null
        ? byTitle.getOrDefault(fields.text(Field.TITLE), List.of())
        : List.of(known);
  }

  /** Ids end with a hash, so that another server's page is not taken for one of ours. */
  private static String idInAddress(String url) {
    int at = url.lastIndexOf(PATH);
    return at < 0 ? "" : url.substring(at + PATH.length());
  }
}
