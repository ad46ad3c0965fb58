package jp.machi.server.ckan.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Release;
import jp.machi.server.rows.RowPage;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Actions about the rows of a resource: those of the latest release of its dataset, whatever the
 * format of the resource.
 */
@Component
class DatastoreActions implements Action.Group {
  private final Resources resources;
  private final Catalog catalog;
  private final DatastoreRows rows;

  DatastoreActions(Resources resources, Catalog catalog, DatastoreRows rows) {
    this.resources = resources;
    this.catalog = catalog;
    this.rows = rows;
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action(
            "datastore_search",
            "Rows. resource_id; filters: {column: value} or {column: [values]}; q: a text in any"
                + " column of texts, or {column: text}, letter by letter; fields; sort: such as 列"
                + " desc; limit: at most 1000; offset; include_total; records_format: objects,"
                + " lists, csv or tsv. _id is the number of a row in the release.",
            this::search),
        new Action(
            "datastore_info",
            "Columns and number of rows of a resource. id: the resource.",
            (parameters, _) -> info(parameters)),
        new Action(
            "datastore_search_sql",
            "Off. SQL from strangers is not run here; datastore_search filters and sorts.",
            (_, _) -> {
              throw ActionException.badRequest(
                  "Action name not known: datastore_search_sql (it is off; use datastore_search)");
            }));
  }

  private Object search(Parameters parameters, Site site) {
    String id = parameters.required(parameters.has("id") ? "id" : "resource_id");
    refuse(parameters, "distinct");
    DatastoreQuery query = DatastoreQuery.of(parameters, release(id).columns());
    RecordsFormat format = RecordsFormat.of(parameters.text("records_format"));
    RowPage page = rows.find(release(id), query);
    List<Column> columns = query.shown();
    Dict answer = new Dict();
    boolean total = parameters.flag("include_total", true);
    answer.put("include_total", total);
    answer.put("limit", query.limit());
    answer.put("offset", query.offset());
    answer.put("records_format", format.name().toLowerCase(Locale.ROOT));
    answer.put("resource_id", id);
    answer.put("total_estimation_threshold", null);
    answer.put("records", format.records(columns, query.project(page)));
    answer.put("fields", columns.stream().map(DatastoreActions::field).toList());
    answer.put("_links", links(id, query, site));
    if (total) {
      answer.put("total", page.total());
      answer.put("total_was_estimated", false);
    }
    return answer;
  }

  private Object info(Parameters parameters) {
    String id = parameters.required(parameters.has("id") ? "id" : "resource_id");
    Release release = release(id);
    Dict meta = new Dict();
    meta.put("id", id);
    meta.put("count", rows.find(release, DatastoreQuery.count(release.columns())).total());
    meta.put("table_type", "BASE TABLE");
    Dict answer = new Dict();
    answer.put("meta", meta);
    answer.put("fields", release.columns().stream().map(DatastoreActions::field).toList());
    return answer;
  }

  private Release release(String resource) {
    Optional<UUID> uuid = Entries.uuid(resource);
    return uuid.flatMap(resources::findOwner)
        .flatMap(entry -> catalog.findLatestRelease(entry.dataset().id()))
        .orElseThrow(ActionException::notFound);
  }

  /** What would change the answer and is not known here is refused, not passed over. */
  private static void refuse(Parameters parameters, String name) {
    if (parameters.flag(name, false)) {
      throw ActionException.invalid(name, "Not offered here");
    }
  }

  private static Dict field(Column column) {
    Dict field = new Dict();
    field.put("id", column.name());
    field.put("type", column.name().equals("_id") ? "int" : type(column.type()));
    return field;
  }

  /** As PostgreSQL calls it, for CKAN gives its names. */
  private static String type(ColumnType type) {
    return switch (type) {
      case TEXT -> "text";
      case INTEGER -> "int8";
      case DECIMAL -> "float8";
      case DATE -> "date";
    };
  }

  private static Dict links(String id, DatastoreQuery query, Site site) {
    Dict links = new Dict();
    links.put("start", link(id, query.limit(), 0, site));
    links.put("next", link(id, query.limit(), query.offset() + query.limit(), site));
    return links;
  }

  /** As in CKAN it repeats the resource and the part alone. */
  private static String link(String id, int limit, long offset, Site site) {
    UriComponentsBuilder link =
        UriComponentsBuilder.fromPath("/api/3/action/datastore_search")
            .queryParam("resource_id", id);
    if (limit != DatastoreQuery.DEFAULT_LIMIT) {
      link.queryParam("limit", limit);
    }
    if (offset > 0) {
      link.queryParam("offset", offset);
    }
    return site.full(link.build().toUriString());
  }
}
