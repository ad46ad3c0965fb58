package jp.machi.cli.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import jp.machi.core.mapping.MappingOverrides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.TypeConversionException;

class MappingFileTest {
  @TempDir private Path folder;

  @Test
  void readsWhatAPersonDecided() throws IOException {
    assertThat(read("# standard: public-toilet\n施設名\t名称\n"))
        .isEqualTo(new MappingOverrides(Optional.of("public-toilet"), Map.of("施設名", "名称")));
    assertThat(read("")).isEqualTo(MappingOverrides.NONE);
  }

  @Test
  void saysWhatIsWrongWithAFile() {
    assertThatThrownBy(() -> read("a\tb\tc\n"))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("line 1: write heading, tab, item name");
  }

  @Test
  void saysThatAFileIsMissing() {
    assertThatThrownBy(() -> new MappingFile().convert(folder.resolve("none").toString()))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("cannot be read");
  }

  private MappingOverrides read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("mapping.tsv"), text);
    return new MappingFile().convert(file.toString());
  }
}
