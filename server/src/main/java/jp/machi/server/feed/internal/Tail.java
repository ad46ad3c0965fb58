package jp.machi.server.feed.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import jp.machi.server.catalog.Change;
import jp.machi.server.catalog.Changes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The newest changes in memory, so that a thousand who wait for the next one cost one query. Asks
 * the database, not the code that changes something: another server may have done it. Thread-safe.
 *
 * <p>It stops before the web server, which waits for the streams to end.
 */
@Component
class Tail implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Tail.class);

  /** How late a change is told at most. */
  private static final Duration LOOK_AROUND = Duration.ofMillis(200);

  /** Some megabytes; who is further behind reads from the database. */
  private static final int KEPT = 5_000;

  private final Changes changes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final Condition stopped = lock.newCondition();
  private volatile Window window = new Window(Long.MAX_VALUE, List.of());
  private volatile boolean running;

  Tail(Changes changes) {
    this.changes = changes;
  }

  /** Every change after a position, as far as known. */
  private record Window(long after, List<Change> changes) {

    long newest() {
      return changes.isEmpty() ? after : changes.getLast().position();
    }

    Window with(List<Change> more) {
      List<Change> all = Stream.concat(changes.stream(), more.stream()).toList();
      int tooMany = Math.max(0, all.size() - KEPT);
      return tooMany == 0
          ? new Window(after, all)
          : new Window(all.get(tooMany - 1).position(), all.subList(tooMany, all.size()));
    }

    List<Change> listAfter(long position, int limit) {
      int from = 0;
      int to = changes.size();
      while (from < to) {
        int middle = (from + to) >>> 1;
        if (changes.get(middle).position() <= position) {
          from = middle + 1;
        } else {
          to = middle;
        }
      }
      return changes.subList(from, Math.min(changes.size(), from + limit));
    }
  }

  /** Position of the newest change that it has seen, 0 before it has seen any. */
  long newest() {
    Window now = window;
    return now.after() == Long.MAX_VALUE ? 0 : now.newest();
  }

  /** The changes after a position, oldest first; empty where there is none yet. */
  List<Change> listAfter(long position, int limit) {
    Window now = window;
    return position >= now.after()
        ? now.listAfter(position, limit)
        : changes.listAfter(position, limit);
  }

  /** Waits until there is a change after a position; false where the time is over or it stops. */
  boolean await(long position, Duration most) throws InterruptedException {
    long left = most.toNanos();
    lock.lockInterruptibly();
    try {
      while (running && left > 0 && !isAfter(position)) {
        left = moved.awaitNanos(left);
      }
      return running && isAfter(position);
    } finally {
      lock.unlock();
    }
  }

  private boolean isAfter(long position) {
    return newest() > position;
  }

  private void look() {
    try {
      Window now = window;
      if (now.after() == Long.MAX_VALUE) {
        show(new Window(changes.newest(), List.of()));
        return;
      }
      List<Change> more = changes.listAfter(now.newest(), KEPT);
      if (!more.isEmpty()) {
        show(now.with(more));
      }
    } catch (DataAccessException e) {
      if (running) {
        LOG.warn("the changes cannot be read; trying again", e);
      }
    }
  }

  private void show(Window next) {
    lock.lock();
    try {
      window = next;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void follow() {
    try {
      while (running) {
        look();
        lock.lockInterruptibly();
        try {
          long left = LOOK_AROUND.toNanos();
          while (running && left > 0) {
            left = stopped.awaitNanos(left);
          }
        } finally {
          lock.unlock();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("feed-tail").start(this::follow);
  }

  @Override
  public void stop() {
    running = false;
    lock.lock();
    try {
      moved.signalAll();
      stopped.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Before those who follow it, and after the web server. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE - 1;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
