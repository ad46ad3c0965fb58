package jp.machi.server.rows.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.machi.core.table.Column;
import jp.machi.server.catalog.Release;
import jp.machi.server.release.ReleaseStore;
import jp.machi.server.rows.RowPage;
import jp.machi.server.rows.RowQuery;
import jp.machi.server.rows.RowQueryException;
import jp.machi.server.rows.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Row queries by DuckDB, on a small pool of platform threads: a query holds on to its thread, and a
 * virtual thread would take a core of the web server with it.
 */
@Component
class DuckDbRows implements Rows, DisposableBean {
  /** A query that does not heed its time limit is given this much more before we let it be. */
  private static final long GRACE_SECONDS = 5;

  private static final long IDLE_SECONDS = 60;

  private final ReleaseStore releases;
  private final DuckDb duckDb;
  private final RowsSettings settings;
  private final ThreadPoolExecutor threads;

  DuckDbRows(ReleaseStore releases, DuckDb duckDb, RowsSettings settings) {
    this.releases = releases;
    this.duckDb = duckDb;
    this.settings = settings;
    this.threads =
        new ThreadPoolExecutor(
            settings.threads(),
            settings.threads(),
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(Math.max(1, settings.waiting())),
            Thread.ofPlatform().name("rows-", 1).daemon().factory());
    threads.allowCoreThreadTimeOut(true);
  }

  @Override
  public RowPage find(Release release, RowQuery query) {
    List<Column> columns = release.columns();
    CompiledQuery compiled = CompiledQuery.of(releases.parquet(release.address()), columns, query);
    Future<RowPage> answer;
    try {
      answer = threads.submit(() -> run(compiled, columns, query.limit()));
    } catch (RejectedExecutionException e) {
      throw new RowQueryException("rows.busy", e);
    }
    return await(answer);
  }

  private RowPage await(Future<RowPage> answer) {
    try {
      return answer.get(settings.timeout().toSeconds() + GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new RowQueryException("rows.timeout", e);
    } catch (ExecutionException e) {
      String code = e.getCause() instanceof SQLTimeoutException ? "rows.timeout" : "rows.failed";
      throw new RowQueryException(code, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RowQueryException("rows.failed", e);
    }
  }

  private RowPage run(CompiledQuery query, List<Column> columns, int limit) throws SQLException {
    try (Connection connection = duckDb.connect()) {
      long total = total(connection, query);
      List<List<@Nullable Object>> rows = limit == 0 ? List.of() : rows(connection, query, columns);
      return new RowPage(columns, rows, total);
    }
  }

  private long total(Connection connection, CompiledQuery query) throws SQLException {
    try (PreparedStatement statement = prepare(connection, query.total(), query.values());
        ResultSet result = statement.executeQuery()) {
      result.next();
      return result.getLong(1);
    }
  }

  private List<List<@Nullable Object>> rows(
      Connection connection, CompiledQuery query, List<Column> columns) throws SQLException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    try (PreparedStatement statement = prepare(connection, query.rows(), query.values());
        ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        List<@Nullable Object> row = new ArrayList<>(columns.size());
        for (int i = 1; i <= columns.size(); i++) {
          row.add(cell(result, i));
        }
        rows.add(Collections.unmodifiableList(row));
      }
    }
    return rows;
  }

  private static @Nullable Object cell(ResultSet result, int index) throws SQLException {
    Object value = result.getObject(index);
    return "".equals(value) ? null : value;
  }

  private PreparedStatement prepare(Connection connection, String sql, List<Object> values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setQueryTimeout(Math.toIntExact(settings.timeout().toSeconds()));
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
    return statement;
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }
}
