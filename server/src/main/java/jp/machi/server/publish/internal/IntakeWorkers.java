package jp.machi.server.publish.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.findability.DatasetSearch;
import jp.machi.server.publish.Intake;
import jp.machi.server.rows.Rows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The threads that publish files. Platform threads, since DuckDB holds on to the thread that calls
 * it. They start when everything else runs, beginning with what a killed server left.
 */
@Component
class IntakeWorkers implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(IntakeWorkers.class);

  /** A file on which the server dies again and again is given up, so that the others come on. */
  private static final int MAX_ATTEMPTS = 3;

  /** Files are announced; this only catches those entered by another server on the database. */
  private static final long LOOK_AROUND_SECONDS = 5;

  private static final long STOP_SECONDS = 30;

  private final IntakeQueue queue;
  private final FilePublisher publisher;
  private final DatasetSearch search;
  private final Catalog catalog;
  private final Rows rows;
  private final IntakeSettings settings;
  private final Semaphore announced = new Semaphore(0);
  private final ExecutorService threads;
  private volatile boolean running;

  IntakeWorkers(
      IntakeQueue queue,
      FilePublisher publisher,
      DatasetSearch search,
      Catalog catalog,
      Rows rows,
      IntakeSettings settings) {
    this.queue = queue;
    this.publisher = publisher;
    this.search = search;
    this.catalog = catalog;
    this.rows = rows;
    this.settings = settings;
    this.threads =
        Executors.newFixedThreadPool(
            settings.workers(), Thread.ofPlatform().name("intake-", 1).daemon().factory());
  }

  /** A file has come. */
  void announce() {
    announced.release();
  }

  @Override
  public void start() {
    int left = queue.takeBack();
    if (left > 0) {
      LOG.info("taking up {} files that were being published when the server stopped", left);
    }
    running = true;
    for (int i = 0; i < settings.workers(); i++) {
      threads.execute(this::work);
    }
  }

  private void work() {
    while (running) {
      Optional<Order> order = claim();
      if (order.isPresent()) {
        process(order.get());
      } else if (!waitForMore()) {
        return;
      }
    }
  }

  private Optional<Order> claim() {
    try {
      return queue.claim();
    } catch (DataAccessException e) {
      LOG.error("the intake queue cannot be read", e);
      return Optional.empty();
    }
  }

  private boolean waitForMore() {
    try {
      if (announced.tryAcquire(LOOK_AROUND_SECONDS, TimeUnit.SECONDS)) {
        announced.drainPermits();
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void process(Order order) {
    if (order.attempts() > MAX_ATTEMPTS) {
      fail(order, "intake.gave_up");
      return;
    }
    try {
      makeReady(publisher.publish(order));
    } catch (IOException | RuntimeException e) {
      if (running) {
        LOG.error("intake {} failed", order.id(), e);
        fail(order, "intake.failed");
      }
      // while stopping: the next start takes it up
    }
  }

  /**
   * What is published stays published: the next start fills the index anew, and rows are made ready
   * when first asked for.
   */
  private void makeReady(List<DatasetId> datasets) {
    try {
      datasets.forEach(id -> catalog.findLatestRelease(id).ifPresent(rows::prepare));
      datasets.forEach(search::update);
    } catch (RuntimeException e) {
      LOG.error("{} new releases are not found by search until the next start", datasets.size(), e);
    }
  }

  private void fail(Order order, String code) {
    try {
      queue.finish(order.id(), Verdict.of(Intake.State.FAILED, Texts.own(code)));
    } catch (DataAccessException e) {
      LOG.error("intake {} cannot be ended", order.id(), e);
    }
  }

  @Override
  public void stop() {
    running = false;
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("a file is still being published; the next start takes it up");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
