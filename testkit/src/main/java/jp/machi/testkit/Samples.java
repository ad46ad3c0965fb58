package jp.machi.testkit;

import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Random test inputs that can be had again. Each sample knows its seed and shows it in the test's
 * name; {@code -Dsamples.seed=…} repeats a run from another seed.
 */
public final class Samples {
  private static final long FIRST_SEED = Long.getLong("samples.seed", 20260407L);

  private Samples() {}

  /**
   * A value made from a seed.
   *
   * @param seed the seed that makes this value again
   */
  public record Sample<T>(long seed, T value) {
    @Override
    public String toString() {
      return "seed " + seed + ": " + value;
    }
  }

  /** That many samples, each from a seed of its own. */
  public static <T> Stream<Sample<T>> of(int count, Function<RandomGenerator, T> make) {
    return LongStream.range(FIRST_SEED, FIRST_SEED + count)
        .mapToObj(seed -> new Sample<>(seed, make.apply(new SplittableRandom(seed))));
  }
}
