package jp.machi.formats.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jp.machi.testkit.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The seeds of every target and some hundred mutations of them; {@code ./machi fuzz} goes on. */
class FuzzTargetTest {
  private static final int MUTATIONS = 150;

  @ParameterizedTest
  @EnumSource
  void readsItsSeedsAndWhatTheyTurnInto(FuzzTarget target) throws IOException {
    List<byte[]> seeds = FuzzSeeds.of(target);
    seeds.forEach(seed -> assertNoException(target, seed));
    Stream<Samples.Sample<byte[]>> mutations =
        Samples.of(MUTATIONS, random -> mutated(seeds.get(random.nextInt(seeds.size())), random));
    mutations.forEach(mutation -> assertNoException(target, mutation.value()));
  }

  private static void assertNoException(FuzzTarget target, byte[] bytes) {
    assertThatCode(() -> target.run(bytes))
        .as("%s of %s", target, HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 200)))
        .doesNotThrowAnyException();
  }

  /** Some bytes changed, a part left out or doubled. */
  private static byte[] mutated(byte[] seed, RandomGenerator random) {
    byte[] bytes = seed.clone();
    for (int i = random.nextInt(8); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    int from = random.nextInt(bytes.length);
    int to = random.nextInt(from, bytes.length) + 1;
    return switch (random.nextInt(4)) {
      case 0 -> Arrays.copyOf(bytes, from + 1);
      case 1 -> joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
      case 2 -> joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
      default -> bytes;
    };
  }

  private static byte[] joined(byte[] head, byte[] tail) {
    byte[] joined = Arrays.copyOf(head, Math.max(1, head.length + tail.length));
    System.arraycopy(tail, 0, joined, head.length, tail.length);
    return joined;
  }
}
