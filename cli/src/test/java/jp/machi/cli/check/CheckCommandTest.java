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

  @Test
  void remembersWhatAPersonAcceptedForTheNextFile() throws IOException {
    Path clubs = file("clubs.csv", "名称,連絡\n港集会所,090-1234-5678\n");
    Path next = file("next.csv", "名称,連絡\n港集会所,090-1234-5678\n北集会所,080-1111-2222\n");
    Path decisions = folder.resolve("clubs-decisions.tsv");
    assertThat(run("check", clubs.toString(), "--decisions", decisions.toString()))
        .isEqualTo(ExitCode.TO_MEND);
    assertThat(out.toString()).contains("このままでは公開できません。", "「09*-****-**78」");

    assertThat(accept(clubs, decisions, "personal.mobile_number:連絡")).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(decisions))
        .contains("personal.mobile_number\t連絡\tfrom_now_on\t汐見花子\t");

    out.getBuffer().setLength(0);
    assertThat(run("check", next.toString(), "--decisions", decisions.toString()))
        .isEqualTo(ExitCode.DONE);
    assertThat(out.toString())
        .contains("【確認済み】", "（2 件、personal.mobile_number:連絡）: 汐見花子、", "確かめた", "公開できます。")
        .doesNotContain("090-1234-5678");
  }

  @Test
  void neverRemembersAMyNumber() throws IOException {
    Path list = file("list.csv", "名称,備考\n港集会所,123456789018\n");
    Path next = file("next.csv", "名称,備考\n港集会所,123456789018\n北集会所,\n");
    Path decisions = folder.resolve("decisions.tsv");
    assertThat(accept(list, decisions, "personal.my_number")).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(decisions)).contains("personal.my_number\t*\tthis_file\t");
    assertThat(run("check", next.toString(), "--decisions", decisions.toString()))
        .isEqualTo(ExitCode.TO_MEND);
  }

  @Test
  void takesNoDecisionAboutLostTextOrAboutNothing() throws IOException {
    Path list = file("list.csv", "名称,所在地\n\uFFFD\uFFFD\uFFFD,\uFFFD\uFFFD市\n港集会所,\uFFFD\n");
    Path decisions = folder.resolve("decisions.tsv");
    assertThat(accept(list, decisions, "text.replacement_character")).isEqualTo(ExitCode.TO_MEND);
    assertThat(err.toString()).contains("受け付けませんでした: text.replacement_character。");
    assertThat(decisions).doesNotExist();
    assertThat(run("check", list.toString(), "--accept", "personal.mail"))
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void convertsWhatAPersonAccepted() throws IOException {
    Path clubs = file("clubs.csv", "名称,連絡\n港集会所,090-1234-5678\n");
    Path decisions = folder.resolve("decisions.tsv");
    Path made = folder.resolve("made.csv");
    String[] convert = {
      "convert",
      clubs.toString(),
      "--to",
      "csv",
      "--out",
      made.toString(),
      "--decisions",
      decisions.toString()
    };
    assertThat(run(convert)).isEqualTo(ExitCode.TO_MEND);
    assertThat(made).doesNotExist();
    assertThat(accept(clubs, decisions, "personal.mobile_number")).isEqualTo(ExitCode.DONE);
    assertThat(run(convert)).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(made)).contains("090-1234-5678");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private int accept(Path file, Path decisions, String kind) {
    return run(
        "check",
        file.toString(),
        "--decisions",
        decisions.toString(),
        "--accept",
        kind,
        "--by",
        "汐見花子",
        "--reason",
        "確かめた");
  }

  private int run(String... arguments) {
    Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false);
    return Machi.run(terminal, Map.of("LANG", "ja_JP.UTF-8"), arguments);
  }
}
