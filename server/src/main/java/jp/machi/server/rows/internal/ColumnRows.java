package jp.machi.server.rows.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import jp.machi.core.table.Column;
import jp.machi.rows.RowTable;
import jp.machi.server.catalog.Release;
import jp.machi.server.rows.RowDifferences;
import jp.machi.server.rows.RowGrouping;
import jp.machi.server.rows.RowGroups;
import jp.machi.server.rows.RowPage;
import jp.machi.server.rows.RowQuery;
import jp.machi.server.rows.RowQueryException;
import jp.machi.server.rows.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Row queries over columns, on a small pool of platform threads: a query computes or waits for the
 * disk, and a virtual thread would take a core of the web server with it.
 */
@Component
class ColumnRows implements Rows, DisposableBean {
  private static final long IDLE_SECONDS = 60;

  private final RowTables tables;
  private final Comparisons comparisons = new Comparisons();
  private final RowsSettings settings;
  private final ThreadPoolExecutor threads;

  ColumnRows(RowTables tables, RowsSettings settings) {
    this.tables = tables;
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
    return ask(
        release,
        table -> page(table, release, new Compiler(table, release.columns()).query(query)));
  }

  @Override
  public RowGroups group(Release release, RowGrouping grouping) {
    return ask(
        release,
        table -> groups(table.group(new Compiler(table, release.columns()).grouping(grouping))));
  }

  @Override
  public RowDifferences differences(
      Release before, Release after, Optional<String> key, int offset, int limit) {
    long end = System.nanoTime() + settings.timeout().toNanos();
    RowTable old = await(tables.of(before), end, false);
    Comparisons.Pair pair = new Comparisons.Pair(before.address(), after.address(), key);
    return ask(after, table -> comparisons.of(pair, old, table, offset, limit));
  }

  @Override
  public void prepare(Release release) {
    tables.prepare(release);
  }

  /** A table that is being made and a query that is being answered share one time limit. */
  private <T> T ask(Release release, Function<RowTable, T> question) {
    long end = System.nanoTime() + settings.timeout().toNanos();
    RowTable table = await(tables.of(release), end, false);
    Future<T> answer;
    try {
      answer = threads.submit(() -> question.apply(table));
    } catch (RejectedExecutionException e) {
      throw new RowQueryException("rows.busy", e);
    }
    return await(answer, end, true);
  }

  private static <T> T await(Future<T> answer, long end, boolean mayEnd) {
    try {
      return answer.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      if (mayEnd) {
        answer.cancel(true);
      }
      throw new RowQueryException(mayEnd ? "rows.timeout" : "rows.preparing", e);
    } catch (ExecutionException e) {
      throw switch (e.getCause()) {
        // what the question itself got wrong
        case IllegalArgumentException wrong -> wrong;
        case ArithmeticException _ -> new RowQueryException("rows.too_large", e);
        case null, default -> new RowQueryException("rows.failed", e);
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RowQueryException("rows.failed", e);
    }
  }

  private static RowPage page(RowTable table, Release release, jp.machi.rows.RowQuery query) {
    jp.machi.rows.RowPage page = table.page(query);
    List<Column> columns = release.columns();
    List<List<@Nullable Object>> rows = new ArrayList<>(page.rows().size());
    List<Integer> numbers = new ArrayList<>(page.rows().size());
    for (int row : page.rows()) {
      List<@Nullable Object> cells = new ArrayList<>(columns.size());
      for (int column = 0; column < columns.size(); column++) {
        cells.add(table.cell(row, column));
      }
      rows.add(Collections.unmodifiableList(cells));
      numbers.add(row + 1);
    }
    return new RowPage(columns, rows, numbers, page.total(), page.next());
  }

  private static RowGroups groups(jp.machi.rows.Groups found) {
    return new RowGroups(
        found.groups().stream()
            .map(group -> new RowGroups.Group(group.keys(), group.rows(), group.measures()))
            .toList(),
        found.total());
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }
}
