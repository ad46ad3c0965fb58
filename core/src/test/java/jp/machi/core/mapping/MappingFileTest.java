package jp.machi.core.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jp.machi.testkit.Samples;
import jp.machi.testkit.Samples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MappingFileTest {

  @Test
  void readsWhatAPersonWrote() throws IOException {
    MappingOverrides read =
        read("\uFEFF# standard: public-toilet\n# a note\n\n施設の名まえ\t名称\n内部メモ\n\\#property\tID\n");
    assertThat(read)
        .isEqualTo(
            new MappingOverrides(
                Optional.of("public-toilet"),
                Map.of("施設の名まえ", "名称", "内部メモ", "", "#property", "ID")));
  }

  @Test
  void namesTheLineThatIsNotAsDescribed() {
    assertThatThrownBy(() -> read("名称\t名称\tx\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("mapping file line 1: write heading, tab, item name");
    assertThatThrownBy(() -> read("名前\t名称\n名前\t備考\n"))
        .hasMessage("mapping file line 2: heading stands twice");
    assertThatThrownBy(() -> read("#\n".repeat(20_001)))
        .hasMessage("mapping file: more than 20000 lines");
  }

  static Stream<Sample<MappingOverrides>> decisions() {
    return Samples.of(200, MappingFileTest::decision);
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void readsBackWhatItWrites(Sample<MappingOverrides> sample) throws IOException {
    assertThat(read(MappingFile.write(sample.value()))).isEqualTo(sample.value());
  }

  private static MappingOverrides decision(RandomGenerator random) {
    Map<String, String> items = new TreeMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      StringBuilder heading = new StringBuilder("x");
      for (int j = random.nextInt(8); j > 0; j--) {
        heading.insert(0, "#\t\n\r\\ 名tnr".charAt(random.nextInt(10)));
      }
      items.put(heading.toString(), random.nextBoolean() ? "名称" : "");
    }
    return new MappingOverrides(
        random.nextBoolean() ? Optional.of("none") : Optional.empty(), items);
  }

  private static MappingOverrides read(String text) throws IOException {
    return MappingFile.read(Reader.of(text));
  }
}
