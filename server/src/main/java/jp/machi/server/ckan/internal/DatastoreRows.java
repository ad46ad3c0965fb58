package jp.machi.server.ckan.internal;

import jp.machi.server.catalog.Release;
import jp.machi.server.rows.RowPage;
import jp.machi.server.rows.RowQueryException;
import jp.machi.server.rows.Rows;
import jp.machi.server.rows.UnknownColumnException;
import jp.machi.server.rows.UnreadableValueException;
import org.springframework.stereotype.Component;

/** Rows of releases, as the datastore's questions have them. */
@Component
class DatastoreRows {
  private final Rows rows;

  DatastoreRows(Rows rows) {
    this.rows = rows;
  }

  RowPage find(Release release, DatastoreQuery query) {
    try {
      return rows.find(release, query.rows());
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

  private static ActionException caused(ActionException exception, Exception cause) {
    exception.initCause(cause);
    return exception;
  }
}
