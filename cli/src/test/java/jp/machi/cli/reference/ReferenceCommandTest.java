package jp.machi.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.machi.cli.Machi;
import jp.machi.cli.terminal.ExitCode;
import jp.machi.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder = Path.of("");

  private int run(String... arguments) {
    Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false);
    Map<String, String> environment =
        Map.of("MACHI_REFERENCE", folder.resolve("places").toString(), "LANG", "en");
    return Machi.run(terminal, environment, arguments);
  }

  @Test
  void showsWhatShipsBeforeAnythingWasImported() {
    assertThat(run("reference")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString())
        .contains("Towns: 117,016, the postal codes of 2022-11 that ship with Machi")
        .contains("Outlines: none");
  }

  @Test
  void importsATownListAndShowsIt() throws IOException {
    Path list = folder.resolve("towns.csv");
    Files.writeString(
        list,
        """
        pref,city,town,koaza,lat,lng
        神奈川県,川崎市川崎区,汐見一丁目,,35.51,139.71
        神奈川県,汐見市,港町,,,
        """);
    assertThat(run("reference", "import", list.toString())).isEqualTo(ExitCode.DONE);
    assertThat(out.toString())
        .contains("Towns: 1, imported")
        .contains("towns.csv: list of towns, 1");
    assertThat(err.toString()).contains("Left out").contains("神奈川県汐見市");
    out.getBuffer().setLength(0);
    assertThat(run("reference")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("Towns: 1, imported");
  }

  @Test
  void saysWhyAFileIsRefusedAndChangesNothing() throws IOException {
    Path list = Files.writeString(folder.resolve("list.csv"), "名称,住所\n市役所,港町1\n");
    assertThat(run("reference", "import", list.toString())).isEqualTo(ExitCode.NOT_DONE);
    assertThat(err.toString()).contains("The columns or attributes of list.csv are not known.");
    assertThat(folder.resolve("places")).doesNotExist();
    assertThat(run("reference", "import", folder.toString())).isEqualTo(ExitCode.NOT_DONE);
  }

  @Test
  void stopsACheckWhenTheTablesAreBroken() throws IOException {
    Files.createDirectories(folder.resolve("places"));
    Files.writeString(folder.resolve("places").resolve("machi-places.bin"), "broken");
    Path list = Files.writeString(folder.resolve("list.csv"), "名称,住所\n市役所,港町1\n");
    assertThat(run("check", list.toString())).isEqualTo(ExitCode.NOT_DONE);
    assertThat(err.toString()).contains("machi reference import");
  }
}
