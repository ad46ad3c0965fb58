package jp.machi.core.standardise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import jp.machi.testkit.Samples;
import jp.machi.testkit.Samples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LongHashesTest {

  static Stream<Sample<long[]>> numbers() {
    return Samples.of(20, random -> random.longs(5_000, 0, 4_000).toArray());
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void behavesLikeASet(Sample<long[]> sample) {
    LongHashes hashes = new LongHashes();
    Set<Long> set = new HashSet<>();
    assertThat(hashes.isEmpty()).isTrue();
    for (long number : sample.value()) {
      assertThat(hashes.contains(number)).isEqualTo(set.contains(number));
      assertThat(hashes.add(number)).isEqualTo(set.add(number));
    }
    assertThat(hashes.isEmpty()).isFalse();
  }

  @Test
  void equalTextsHaveEqualNumbersAndNearOnesDoNot() {
    LongHashes hashes = new LongHashes();
    for (int i = 0; i < 200_000; i++) {
      assertThat(hashes.add(LongHashes.of("公園" + i))).isTrue();
    }
    assertThat(hashes.contains(LongHashes.of("公園7"))).isTrue();
  }
}
