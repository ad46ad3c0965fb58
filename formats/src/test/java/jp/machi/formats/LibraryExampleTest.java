package jp.machi.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.Messages;
import jp.machi.core.standard.Standards;
import jp.machi.core.standardise.Standardiser;
import jp.machi.core.table.SourceTable;
import jp.machi.formats.convert.Conversion;
import jp.machi.formats.convert.Converter;
import jp.machi.formats.read.SourceFile;
import jp.machi.formats.write.Exports;
import jp.machi.formats.write.ReleasedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that docs/library.md shows is this one, and it runs. */
class LibraryExampleTest {
  private static final String START = "    // start of the example\n";
  private static final String END = "    // end of the example\n";

  @TempDir private Path folder;

  @Test
  void convertsAListInTenLines() throws IOException {
    Path list = Files.writeString(folder.resolve("公衆トイレ.csv"), "名称,設置位置,開始時間\n駅前,北口,８：３０\n");
    Path parquet = folder.resolve("rows.parquet");
    StringBuilder said = new StringBuilder();
    // start of the example
    Converter converter = new Converter(new Standardiser(Standards.shipped()));
    try (SourceFile file = SourceFile.open(list, list.getFileName().toString())) {
      SourceTable table = file.tables().getFirst();
      Conversion result =
          converter.convert(table, MappingOverrides.NONE, parquet, Optional.empty(), rows -> {});
      for (Finding finding : result.outcome().findings()) {
        said.append(finding.row()).append(' ').append(Messages.text(finding, Locale.JAPANESE));
      }
    }
    try (ReleasedTable table = ReleasedTable.open(parquet)) {
      Exports.xlsx(table, folder.resolve("公衆トイレ.xlsx"));
    }
    // end of the example
    assertThat(said.toString()).contains("2 時刻の書き方をそろえました（８：３０ → 08:30）。");
    assertThat(folder.resolve("公衆トイレ.xlsx")).isNotEmptyFile();
  }

  @Test
  void standsOnThePageAsItRuns() throws IOException {
    String source =
        Files.readString(
            Path.of("src/test/java", getClass().getName().replace('.', '/') + ".java"));
    String example =
        source.substring(source.indexOf(START) + START.length(), source.lastIndexOf(END));
    List<String> lines = example.stripTrailing().stripIndent().lines().toList();
    assertThat(Files.readString(Path.of("../docs/library.md")))
        .contains("```java\n" + String.join("\n", lines) + "\n```");
  }
}
