package jp.machi.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import jp.machi.cli.Machi;
import jp.machi.cli.terminal.ExitCode;
import jp.machi.cli.terminal.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path list;

  @BeforeEach
  void writeList() throws IOException {
    list = Files.writeString(folder.resolve("a.csv"), "名称,電話番号\n市役所,044\n公園,044-200-2111\n");
  }

  @Test
  void makesAWorkbookWithColouredCellsBesideTheReport() throws IOException {
    Path marked = folder.resolve("marked.xlsx");
    assertThat(run("check", list.toString(), "--marked", marked.toString()))
        .isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("phone.wrong_length");
    try (ZipFile workbook = new ZipFile(marked.toFile())) {
      assertThat(workbook.getEntry("xl/worksheets/sheet2.xml")).isNotNull();
    }
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void doesNotWriteOverAWorkbookThatIsThere() throws IOException {
    Path marked = Files.writeString(folder.resolve("marked.xlsx"), "mine");
    assertThat(run("check", list.toString(), "--marked", marked.toString()))
        .isEqualTo(ExitCode.NOT_DONE);
    assertThat(err.toString()).contains("marked.xlsx は既にあります。--marked に別の名前を書いてください。");
    assertThat(marked).hasContent("mine");
  }

  private int run(String... arguments) {
    Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false);
    return Machi.run(terminal, Map.of("LANG", "ja_JP.UTF-8"), arguments);
  }
}
