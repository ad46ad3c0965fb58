package jp.machi.server.ckan.internal;

import java.util.ArrayList;
import java.util.List;
import jp.machi.server.catalog.Release;
import jp.machi.server.rows.RowPage;
import jp.machi.server.rows.RowQuery;
import jp.machi.server.rows.RowQueryException;
import jp.machi.server.rows.Rows;
import jp.machi.server.rows.UnknownColumnException;
import jp.machi.server.rows.UnreadableValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of releases, as the datastore's questions have them. */
@Component
class DatastoreRows {
  /** As many rows are looked at one by one for what no filter can say; a second or so. */
  static final int MOST_LOOKED_AT = 20_000;

  private final Rows rows;

  DatastoreRows(Rows rows) {
    this.rows = rows;
  }

  RowPage find(Release release, DatastoreQuery query) {
    try {
      return query.looksAtCells()
          ? looked(release, query)
          : rows.find(release, part(query, query.limit(), query.offset()));
    } catch (UnknownColumnException e) {
      throw caused(ActionException.invalid("filters", "field not in table"), e);
    } catch (UnreadableValueException e) {
      String why = "invalid value for field \"" + e.column().name() + "\"";
      throw caused(ActionException.invalid("filters", why), e);
    } catch (RowQueryException e) {
      if (e.code().equals("rows.failed")) {
        throw e;
      }
      throw caused(ActionException.unavailable(e.code()), e);
    }
  }

  private RowPage looked(Release release, DatastoreQuery query) {
    List<List<@Nullable Object>> found = new ArrayList<>();
    long seen = 0;
    long accepted = 0;
    RowPage page;
    do {
      page = rows.find(release, part(query, RowQuery.MAX_LIMIT, seen));
      if (page.total() > MOST_LOOKED_AT) {
        throw ActionException.invalid(
            query.text().isEmpty() ? "filters" : "q",
            "Too many rows to look through ("
                + page.total()
                + ", at most "
                + MOST_LOOKED_AT
                + "); name a column: q={\"column\": \"text\"}, or filter by one value");
      }
      for (List<@Nullable Object> row : page.rows()) {
        if (query.accepts(row)) {
          if (accepted >= query.offset() && found.size() < query.limit()) {
            found.add(row);
          }
          accepted++;
        }
      }
      seen += page.rows().size();
    } while (!page.rows().isEmpty() && seen < page.total());
    return new RowPage(release.columns(), found, accepted);
  }

  private static RowQuery part(DatastoreQuery query, int limit, long offset) {
    return new RowQuery(query.filters(), query.sort(), limit, offset);
  }

  private static ActionException caused(ActionException exception, Exception cause) {
    exception.initCause(cause);
    return exception;
  }
}
