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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.TypeConversionException;

class MappingFileTest {
  @TempDir private Path folder;

  @Test
  void readsWhatAPersonDecided() throws IOException {
    assertThat(read("{\"standard\": \"public-toilet\", \"columns\": {\"施設名\": \"名称\"}}"))
        .isEqualTo(new MappingOverrides(Optional.of("public-toilet"), Map.of("施設名", "名称")));
    assertThat(read("{}")).isEqualTo(MappingOverrides.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [1]                    | does not hold a JSON object
          {"standard": 1}        | 'standard' in
          {"columns": {"a": 1}}  | 'a' in
          {"colums": {}}         | has the unknown field 'colums'
          {                      | is not JSON
          """)
  void saysWhatIsWrongWithAFile(String json, String reason) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void saysThatAFileIsMissing() {
    assertThatThrownBy(() -> new MappingFile().convert(folder.resolve("none").toString()))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("cannot be read");
  }

  private MappingOverrides read(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("mapping.json"), json);
    return new MappingFile().convert(file.toString());
  }
}
