package jp.machi.cli.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetsTest {
  private static final Path SOURCE = Path.of("in", "施設 一覧.xlsx");

  @Test
  void takesTheNameOfTheSourceInTheWorkingFolder() {
    assertThat(Targets.of(SOURCE, null, TargetFormat.csv, List.of("Sheet1")))
        .containsExactly(Path.of("施設 一覧.csv"));
  }

  @Test
  void makesOneFileForEachSheet() {
    assertThat(Targets.of(SOURCE, Path.of("out/a.json"), TargetFormat.json, List.of("北区", "南区")))
        .containsExactly(Path.of("out/a-北区.json"), Path.of("out/a-南区.json"));
  }

  @Test
  void letsNoSheetNameLeadOutOfTheFolderOrHideAFile() {
    assertThat(
            Targets.of(
                SOURCE, Path.of("a.csv"), TargetFormat.csv, List.of("../../etc", ".", "a:b\u0000")))
        .containsExactly(Path.of("a-__.._etc.csv"), Path.of("a-_.csv"), Path.of("a-a_b_.csv"));
  }

  @Test
  void keepsSheetsApartWhoseNamesBecomeTheSame() {
    assertThat(Targets.of(SOURCE, Path.of("a"), TargetFormat.csv, List.of("x/y", "X?Y", "")))
        .containsExactly(Path.of("a-x_y"), Path.of("a-X_Y-2"), Path.of("a-sheet"));
  }
}
