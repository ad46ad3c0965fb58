package jp.machi.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How fast something answers several who ask again and again, each as soon as it was answered.
 *
 * @param perSecond answers a second
 * @param median milliseconds
 * @param slow milliseconds that one of a hundred answers takes at least
 */
record Load(double perSecond, double median, double slow) {
  private static final int WARM_MILLIS = 3_000;
  private static final int MILLIS = 5_000;
  private static final int MOST = 1 << 20;

  /** Asks once. */
  interface Asking {
    void ask() throws Exception;
  }

  /** Makes what asks for one of those who ask. */
  interface Opening {
    Asking open(int who) throws Exception;
  }

  /** Lets so many ask, first to warm up, then measured. */
  static Load of(int askers, Opening opening) throws InterruptedException {
    try (ExecutorService threads = Executors.newFixedThreadPool(askers)) {
      List<Future<long[]>> all = new ArrayList<>();
      long begin = System.nanoTime() + WARM_MILLIS * 1_000_000L;
      for (int who = 0; who < askers; who++) {
        Asking asking = open(opening, who);
        all.add(threads.submit(() -> times(asking, begin)));
      }
      List<long[]> times = new ArrayList<>();
      for (Future<long[]> each : all) {
        times.add(each.get());
      }
      long[] sorted = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
      return new Load(
          sorted.length * 1_000.0 / MILLIS,
          sorted[sorted.length / 2] / 1e6,
          sorted[sorted.length - 1 - sorted.length / 100] / 1e6);
    } catch (ExecutionException e) {
      throw new IllegalStateException("an answer is missing", e);
    }
  }

  private static Asking open(Opening opening, int who) {
    try {
      return opening.open(who);
    } catch (Exception e) {
      throw new IllegalStateException("nobody answers", e);
    }
  }

  private static long[] times(Asking asking, long begin) throws Exception {
    long[] times = new long[MOST];
    int count = 0;
    long end = begin + MILLIS * 1_000_000L;
    for (long start = System.nanoTime(); start < end && count < MOST; ) {
      asking.ask();
      long now = System.nanoTime();
      if (start >= begin) {
        times[count++] = now - start;
      }
      start = now;
    }
    return Arrays.copyOf(times, count);
  }
}
