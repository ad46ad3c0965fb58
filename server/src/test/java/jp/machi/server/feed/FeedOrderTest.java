package jp.machi.server.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import jp.machi.server.catalog.Change;
import jp.machi.server.catalog.Changes;
import jp.machi.server.catalog.Registry;
import jp.machi.server.testing.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Many write at once, transactions end in any order, and no reader misses or repeats a change. */
class FeedOrderTest {
  private static final RunningServer SERVER = RunningServer.fresh();
  private static final int WRITERS = 4;
  private static final int EACH = 40;
  private static final int READERS = 2;

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void readersSeeEachChangeOnceAndInOrderWhileManyWrite()
      throws InterruptedException, ExecutionException {
    Changes changes = SERVER.bean(Changes.class);
    AtomicBoolean writing = new AtomicBoolean(true);
    List<Future<List<Change>>> readers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < READERS; i++) {
        readers.add(threads.submit(() -> readWhile(writing, changes)));
      }
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        int writer = i;
        writers.add(threads.submit(() -> write(writer)));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
      writing.set(false);
    }

    List<Change> all = changes.listAfter(0, 10_000);
    assertThat(all.stream().filter(change -> change.type() == Change.Type.RELEASE_PUBLISHED))
        .as("what was rolled back is not among them")
        .hasSize(WRITERS * EACH);
    assertThat(all).isSortedAccordingTo(Comparator.comparingLong(Change::position));
    for (Future<List<Change>> reader : readers) {
      assertThat(positions(reader.get())).isEqualTo(positions(all));
    }
  }

  private static List<Long> positions(List<Change> changes) {
    return changes.stream().map(Change::position).toList();
  }

  /** Some transactions take long to commit, and some are rolled back. */
  private static void write(int writer) {
    Registry registry = SERVER.bean(Registry.class);
    TransactionTemplate transaction = SERVER.bean(TransactionTemplate.class);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(writer);
    for (int i = 0; i < EACH; i++) {
      String dataset = "list-" + "abcd".charAt(writer) + "aaaaa";
      String recipe = "recipe-" + i;
      transaction.executeWithoutResult(status -> {
        registry.register(Entries.release(dataset, recipe + "-given-up"));
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(3)).toNanos());
        status.setRollbackOnly();
      });
      transaction.executeWithoutResult(_ -> {
        registry.register(Entries.release(dataset, recipe));
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(5)).toNanos());
      });
    }
  }

  private static List<Change> readWhile(AtomicBoolean writing, Changes changes) {
    List<Change> seen = new ArrayList<>();
    boolean last = false;
    while (true) {
      List<Change> page = changes.listAfter(seen.isEmpty() ? 0 : seen.getLast().position(), 10);
      seen.addAll(page);
      if (page.isEmpty()) {
        if (last) {
          return seen;
        }
        last = !writing.get();
      }
    }
  }
}
